import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BulkOptions } from '../../archive/annotations.ts';
import { exportBackup } from '../../archive/backup.ts';
import { askToDownload, downloadBackup, noteFailure } from '../../archive/backup-download.ts';
import { type BackupPlan, changePlan, readPlan } from '../../archive/backup-plan.ts';
import { BackupView } from '../../components/BackupView.tsx';
import { saveFile } from '../../components/save-file.ts';
import { storageFailure } from '../../components/storage-failure.ts';
import { Loading } from '../../components/view-states.tsx';
import { WorkProgress } from '../../components/WorkProgress.tsx';
import type { AnnotationLine } from '../../core/annotations/line.ts';
import type { Actions } from './actions.ts';
import { FileIntake } from './FileIntake.tsx';
import { type Busy, inView, isStopped } from './in-view.ts';

/** Writes a backup as a download of the reader's own, which needs no permission. Throws StorageError. */
export async function backupByHand(options: BulkOptions = {}): Promise<BackupPlan> {
  const now = Date.now();
  const { file, name, annotations } = await exportBackup(now, options);
  saveFile(file, name);
  return changePlan({ last: { at: now, annotations } });
}

interface BackupPageProps {
  /** All annotations, the bin left out. */
  kept(): AnnotationLine[];
  actions: Actions;
}

export function BackupPage({ kept, actions }: BackupPageProps) {
  const [plan, setPlan] = useState<BackupPlan | null>(null);
  const [persisted, setPersisted] = useState<boolean | null>(null);
  const [said, setSaid] = useState<string>();
  const [busy, setBusy] = useState<Busy | null>(null);
  useEffect(() => {
    readPlan().then(setPlan, (error: unknown) => setSaid(storageFailure(error)));
    navigator.storage.persisted().then(setPersisted, console.error);
  }, []);
  const tried = async (work: () => Promise<BackupPlan>, done?: string) => {
    try {
      setPlan(await work());
      setSaid(done);
    } catch (error) {
      if (isStopped(error)) return setSaid(i18n.t('manager.stopped'));
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
        return noteFailure(Date.now(), error);
      }
      return readPlan();
    });
  };
  if (!plan) return said ? <p class="state-error">{said}</p> : <Loading />;
  return (
    <BackupView
      plan={plan}
      persisted={persisted}
      said={said}
      canExport={kept().length > 0}
      restore={<FileIntake />}
      busy={busy && <WorkProgress {...busy} onStop={busy.cancel} />}
      onBackup={() =>
        tried(
          () => inView({ total: kept().length, show: setBusy }, backupByHand),
          i18n.t('manager.backupWritten'),
        )
      }
      onPlan={choosePlan}
      onExport={(format) => actions.exportAs(kept(), format)}
    />
  );
}
