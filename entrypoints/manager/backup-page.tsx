import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { exportBackup } from '../../archive/backup.ts';
import { askToDownload, downloadBackup } from '../../archive/backup-download.ts';
import { type BackupPlan, changePlan, readPlan } from '../../archive/backup-plan.ts';
import { BackupView } from '../../components/backup-view.tsx';
import { saveFile } from '../../components/save-file.ts';
import { storageFailure } from '../../components/storage-failure.ts';
import { Loading } from '../../components/view-states.tsx';
import type { Actions } from './actions.ts';
import { FileIntake } from './file-intake.tsx';

/** Writes a backup as a download of the reader's own, which needs no permission. Throws StorageError. */
export async function backupByHand(): Promise<BackupPlan> {
  const now = Date.now();
  const { file, name, annotations } = await exportBackup(now);
  saveFile(file, name);
  return changePlan({ last: { at: now, annotations } });
}

interface BackupPageProps {
  /** Ids of all annotations, the bin left out. */
  ids(): string[];
  actions: Actions;
}

export function BackupPage({ ids, actions }: BackupPageProps) {
  const [plan, setPlan] = useState<BackupPlan | null>(null);
  const [persisted, setPersisted] = useState<boolean | null>(null);
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    readPlan().then(setPlan, (error: unknown) => setSaid(storageFailure(error)));
    navigator.storage.persisted().then(setPersisted, console.error);
  }, []);
  const tried = async (work: () => Promise<BackupPlan>, done?: string) => {
    try {
      setPlan(await work());
      setSaid(done);
    } catch (error) {
      console.error(error);
      setSaid(storageFailure(error));
    }
  };
  /** The permission must be asked for in the click itself, before anything else is waited for. */
  const choosePlan = async (every: BackupPlan['every']) => {
    if (every !== 'never' && !(await askToDownload())) {
      setSaid(i18n.t('manager.planRefused'));
      setPlan(await readPlan());
      return;
    }
    await tried(() => changePlan({ every, failure: null }));
    if (every === 'never') return;
    // The first one at once: whether it works should be seen now, not in a week.
    await tried(async () => {
      try {
        await downloadBackup(Date.now());
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return changePlan({ failure: { at: Date.now(), message } });
      }
      return readPlan();
    });
  };
  if (!plan) return said ? <p class="state-error">{said}</p> : <Loading />;
  const count = ids().length;
  return (
    <BackupView
      plan={plan}
      persisted={persisted}
      said={said}
      canExport={count > 0}
      restore={<FileIntake />}
      onBackup={() => tried(backupByHand, i18n.t('manager.backupWritten'))}
      onPlan={choosePlan}
      onExport={(format) => actions.exportAs(ids(), format)}
    />
  );
}
