import type { Annotation } from '../core/annotations/annotation.ts';
import type { BulkOptions } from './annotations.ts';
import { BackupError, format, type LineProblem, readHead, readRecords, version } from './backup-records.ts';
import { breathe } from './breathe.ts';
import { type BroughtIn, batch, bringIn, compareWithStored } from './bring-in.ts';
import { openReader, stored } from './databases.ts';
import type { ReaderDatabase } from './db.ts';
import { decide, listDecisions } from './decisions.ts';
import { changeSettings, readSettings } from './settings.ts';
import { settingsFrom } from './stored-settings.ts';
import { linesOf, textFile } from './text-file.ts';

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

async function* recordsOf(
  now: number,
  { onProgress, signal }: BulkOptions,
  db: ReaderDatabase,
): AsyncGenerator<string> {
  yield line({ format, version, made: new Date(now).toISOString() });
  yield line({ kind: 'settings', value: await readSettings(db) });
  const { decisions } = await listDecisions(db);
  for (const { decision, madeAt } of decisions) yield line({ kind: 'decision', value: { decision, madeAt } });
  let annotations = 0;
  for (let after = ''; ; ) {
    const from = after;
    signal?.throwIfAborted();
    const rows = await stored(() => db.annotations.where(':id').above(from).limit(batch).toArray());
    // As they are stored, damaged ones too: who restores them decides.
    yield rows.map(({ annotation }) => line({ kind: 'annotation', value: annotation })).join('');
    annotations += rows.length;
    onProgress?.(annotations);
    await breathe();
    after = rows.at(-1)?.id ?? after;
    if (rows.length < batch) break;
  }
  // Rows that were set aside are the reader's too.
  for (const row of await stored(() => db.damaged.toArray())) yield line({ kind: 'damaged', value: row });
  yield line({ kind: 'end', value: { annotations, decisions: decisions.length } });
}

export interface Backup {
  file: Blob;
  name: string;
  annotations: number;
}

/** Everything of the reader's in one file. Throws StorageError, or the signal's reason. */
export async function exportBackup(
  now: number,
  options: BulkOptions = {},
  db: ReaderDatabase = openReader(),
): Promise<Backup> {
  const annotations = await stored(() => db.annotations.count());
  const file = await textFile(recordsOf(now, options, db));
  const name = `backfile-backup-${new Date(now).toISOString().slice(0, 10)}.jsonl.gz`;
  return { file, name, annotations };
}

export interface BackupPreview extends BroughtIn {
  /** ISO 8601. */
  made: string;
  /** Annotations that cannot be read. */
  damaged: number;
  /** The first lines that cannot be read. */
  problems: LineProblem[];
  hasSettings: boolean;
  decisions: number;
  /** False: the file was cut off. */
  complete: boolean;
}

const mostProblems = 50;

/** Whether a file is a backup of ours, by what it begins with. */
export async function isBackup(file: Blob): Promise<boolean> {
  try {
    for await (const text of linesOf(file)) return readHead(text) !== null;
  } catch {
    // Not a file of lines at all.
  }
  return false;
}

/** What restoring a file would do; nothing is written. Throws BackupError, StorageError or the signal's reason. */
export async function readBackup(
  file: Blob,
  { onProgress, signal }: BulkOptions = {},
  db: ReaderDatabase = openReader(),
): Promise<BackupPreview> {
  const preview: BackupPreview = {
    made: '',
    added: 0,
    changed: 0,
    same: 0,
    damaged: 0,
    problems: [],
    hasSettings: false,
    decisions: 0,
    complete: false,
  };
  let waiting: Annotation[] = [];
  const compare = async () => {
    const part = await compareWithStored(waiting, db);
    for (const key of ['added', 'changed', 'same'] as const) preview[key] += part[key];
    waiting = [];
    onProgress?.(preview.added + preview.changed + preview.same);
    signal?.throwIfAborted();
  };
  for await (const record of readRecords(file)) {
    if (record.kind === 'annotation') {
      waiting.push(record.value);
      if (waiting.length >= batch) await compare();
    } else if (record.kind === 'problem') {
      preview.damaged += 1;
      if (preview.problems.length < mostProblems) preview.problems.push(record.value);
    } else if (record.kind === 'head') preview.made = record.made;
    else if (record.kind === 'settings') preview.hasSettings = true;
    else if (record.kind === 'decision') preview.decisions += 1;
    else if (record.kind === 'end') preview.complete = true;
  }
  await compare();
  if (preview.made === '') throw new BackupError('not-a-backup');
  return preview;
}

async function* annotationsIn(file: Blob): AsyncGenerator<Annotation[]> {
  let part: Annotation[] = [];
  for await (const record of readRecords(file)) {
    if (record.kind !== 'annotation') continue;
    part.push(record.value);
    if (part.length < batch) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

export interface RestoreChoice {
  annotations: boolean;
  settings: boolean;
  decisions: boolean;
}

/**
 * Joins a backup with what is stored: annotations all or none, field by field, so nothing newer is overwritten.
 * Throws BackupError, StorageError or the signal's reason; nothing is changed then.
 */
export async function restoreBackup(
  file: Blob,
  choice: RestoreChoice,
  options: BulkOptions = {},
  db: ReaderDatabase = openReader(),
): Promise<BroughtIn> {
  const none: BroughtIn = { added: 0, changed: 0, same: 0 };
  const brought = choice.annotations ? await bringIn(annotationsIn(file), options, db) : none;
  if (!choice.settings && !choice.decisions) return brought;
  for await (const record of readRecords(file)) {
    if (record.kind === 'settings' && choice.settings) await changeSettings(settingsFrom(record.value), db);
    else if (record.kind === 'decision' && choice.decisions)
      await decide(record.value.decision, record.value.madeAt, db);
  }
  return brought;
}
