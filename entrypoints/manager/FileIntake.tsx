import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BulkOptions } from '../../archive/annotations.ts';
import { type BackupPreview, isBackup, readBackup, restoreBackup } from '../../archive/backup.ts';
import type { BroughtIn } from '../../archive/bring-in.ts';
import { createExtensionClient } from '../../archive/client.ts';
import { applyImport, type ImportPreview, previewImport } from '../../archive/import-annotations.ts';
import { openFile } from '../../archive/import-source.ts';
import { tellTabs } from '../../archive/tab.ts';
import { CheckRow } from '../../components/CheckRow.tsx';
import { FileField, FilePreview, formatName, problemText } from '../../components/import-view.tsx';
import { dayOf } from '../../components/Moment.tsx';
import { storageFailure } from '../../components/storage-failure.ts';
import { WorkProgress } from '../../components/WorkProgress.tsx';
import { type Busy, inView, isStopped } from './in-view.ts';

type Intake =
  | { state: 'waiting'; said?: string; isFailure?: boolean }
  | { state: 'reading' }
  | { state: 'import'; preview: ImportPreview }
  | { state: 'backup'; preview: BackupPreview; file: Blob };

const client = createExtensionClient();

const failureTexts: Record<string, () => string> = {
  'not-json': () => i18n.t('manager.notJson'),
  'not-readable': () => i18n.t('manager.notJson'),
  'unknown-format': () => i18n.t('manager.unknownFormat'),
  'not-a-backup': () => i18n.t('manager.notJson'),
  newer: () => i18n.t('manager.newerBackup'),
};

/** Files that fail are told by their own reasons; all else by what the storage says. */
function failureText(error: unknown): string {
  console.error(error);
  const isOfFile = error instanceof Error && ['BackupError', 'ImportError'].includes(error.name);
  const reason = isOfFile && 'reason' in error ? String(error.reason) : '';
  return (
    failureTexts[reason]?.() ??
    (error instanceof TypeError ? i18n.t('manager.notJson') : storageFailure(error))
  );
}

async function readFile(file: Blob, work: BulkOptions): Promise<Intake> {
  if (await isBackup(file)) return { state: 'backup', file, preview: await readBackup(file, work) };
  const options = { now: Date.now(), newId: () => `urn:uuid:${crypto.randomUUID()}`, ...work };
  return { state: 'import', preview: await previewImport(await openFile(file, work.signal), options) };
}

const broughtText = (brought: BroughtIn): string => i18n.t('manager.takenOver', { ...brought });

interface StepProps<T> {
  preview: T;
  busy: boolean;
  onCancel(): void;
}

function ImportStep({
  preview,
  busy,
  onApply,
  onCancel,
}: StepProps<ImportPreview> & { onApply(withDuplicates: boolean): void }) {
  const [also, setAlso] = useState(false);
  const { added, changed, duplicates } = preview;
  return (
    <FilePreview
      title={formatName(preview.format)}
      counts={preview}
      unread={preview.problems.length}
      problems={preview.problems.slice(0, 50).map(problemText)}
      examples={preview.examples}
      actionLabel={i18n.t('manager.takeOver')}
      busy={busy}
      canApply={added + changed - (also ? 0 : duplicates) > 0}
      onApply={() => onApply(also)}
      onCancel={onCancel}
    >
      {duplicates > 0 && (
        <CheckRow on={also} onChange={setAlso}>
          {i18n.t('manager.alsoDuplicates')}
        </CheckRow>
      )}
    </FilePreview>
  );
}

const lineTexts = {
  'not-json': 'manager.problemNotJson',
  'not-readable': 'manager.problemDamaged',
} as const;

const lineText = ({ line, reason }: BackupPreview['problems'][number]): string =>
  i18n.t('manager.problemLine', { line, reason: i18n.t(lineTexts[reason]) });

type Choice = Parameters<typeof restoreBackup>[1];

function BackupStep({
  preview,
  busy,
  onApply,
  onCancel,
}: StepProps<BackupPreview> & { onApply(choice: Choice): void }) {
  const [choice, setChoice] = useState<Choice>({ annotations: true, settings: false, decisions: true });
  const { made, added, changed, hasSettings, decisions, complete, damaged, problems } = preview;
  const canApply =
    (choice.annotations && added + changed > 0) ||
    (choice.settings && hasSettings) ||
    (choice.decisions && decisions > 0);
  return (
    <FilePreview
      title={i18n.t('manager.formatBackup', { date: dayOf(Date.parse(made) || 0) })}
      counts={preview}
      unread={damaged}
      problems={problems.map(lineText)}
      note={complete ? undefined : i18n.t('manager.cutOff')}
      actionLabel={i18n.t('manager.restoreFile')}
      busy={busy}
      canApply={canApply}
      onApply={() => onApply(choice)}
      onCancel={onCancel}
    >
      <CheckRow on={choice.annotations} onChange={(annotations) => setChoice({ ...choice, annotations })}>
        {i18n.t('manager.alsoAnnotations')}
      </CheckRow>
      {decisions > 0 && (
        <CheckRow on={choice.decisions} onChange={(on) => setChoice({ ...choice, decisions: on })}>
          {i18n.t('manager.alsoDecisions', decisions)}
        </CheckRow>
      )}
      {hasSettings && (
        <CheckRow on={choice.settings} onChange={(settings) => setChoice({ ...choice, settings })}>
          {i18n.t('manager.alsoSettings')}
        </CheckRow>
      )}
    </FilePreview>
  );
}

/** Takes in a file of any known form: what it is, is seen by what is in it; nothing is changed before a preview. */
export function FileIntake() {
  const [intake, setIntake] = useState<Intake>({ state: 'waiting' });
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState<Busy | null>(null);
  const cancel = () => setIntake({ state: 'waiting' });
  const run = async (work: (options: BulkOptions) => Promise<Intake>, total?: number) => {
    setBusy(true);
    try {
      setIntake(await inView({ total, show: setShown }, work));
    } catch (error) {
      if (isStopped(error)) setIntake({ state: 'waiting', said: i18n.t('manager.stoppedFile') });
      else setIntake({ state: 'waiting', said: failureText(error), isFailure: true });
    }
    setBusy(false);
  };
  const take = ({ added, changed, same }: BroughtIn, work: (options: BulkOptions) => Promise<BroughtIn>) =>
    run(
      async (options) => {
        const said = broughtText(await work(options));
        tellTabs('annotationsChanged').catch(() => {});
        await client.readerChanged();
        return { state: 'waiting', said };
      },
      added + changed + same,
    );
  if (shown) return <WorkProgress {...shown} onStop={shown.cancel} />;
  if (intake.state === 'import') {
    const { preview } = intake;
    return (
      <ImportStep
        preview={preview}
        busy={busy}
        onApply={(also) => take(preview, (options) => applyImport(preview, also, options))}
        onCancel={cancel}
      />
    );
  }
  if (intake.state === 'backup') {
    const { preview, file } = intake;
    return (
      <BackupStep
        preview={preview}
        busy={busy}
        onApply={(choice) => take(preview, (options) => restoreBackup(file, choice, options))}
        onCancel={cancel}
      />
    );
  }
  return (
    <>
      <FileField
        label={i18n.t('manager.chooseFile')}
        busy={busy}
        onFile={(file) => run((options) => readFile(file, options))}
      />
      {intake.state === 'waiting' && intake.said && (
        <p class={intake.isFailure ? 'state-error' : 'hint'} role={intake.isFailure ? 'alert' : 'status'}>
          {intake.said}
        </p>
      )}
    </>
  );
}
