import * as v from 'valibot';
import { type Annotation, annotationSchema } from '../core/annotations/annotation.ts';
import { type BroughtIn, batch, bringIn, compareWithStored } from './bring-in.ts';
import { openReader, stored } from './databases.ts';
import type { ReaderDatabase } from './db.ts';
import { decide, listDecisions } from './decisions.ts';
import { decisionSchema } from './messages.ts';
import { changeSettings, readSettings } from './settings.ts';
import { settingsFrom } from './stored-settings.ts';
import { linesOf, textFile } from './text-file.ts';

/**
 * A backup is lines of JSON, gzipped: a head, then one record a line, then a last line with the counts. So it can be
 * written and read piece by piece at any size, a damaged line costs itself alone, and one that was cut off is noticed.
 */
const format = 'backfile-backup';
/** Of the file's form. A file of a higher one is refused: it may mean things that this version does not know. */
const version = 1;

const headSchema = v.object({
  format: v.literal(format),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  made: v.string(),
});
const recordSchema = v.object({ kind: v.string(), value: v.unknown() });
const decisionRecord = v.object({ decision: decisionSchema, madeAt: v.number() });

export class BackupError extends Error {
  readonly reason: 'not-a-backup' | 'newer';
  constructor(reason: BackupError['reason']) {
    super(reason === 'newer' ? 'The backup was made by a newer version.' : 'The file is no backup.');
    this.name = 'BackupError';
    this.reason = reason;
  }
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

async function* recordsOf(now: number, db: ReaderDatabase): AsyncGenerator<string> {
  yield line({ format, version, made: new Date(now).toISOString() });
  yield line({ kind: 'settings', value: await readSettings(db) });
  const { decisions } = await listDecisions(db);
  for (const { decision, madeAt } of decisions) yield line({ kind: 'decision', value: { decision, madeAt } });
  let annotations = 0;
  for (let after = ''; ; ) {
    const from = after;
    const rows = await stored(() => db.annotations.where(':id').above(from).limit(batch).toArray());
    // As they are stored, damaged ones too: who restores them decides.
    yield rows.map(({ annotation }) => line({ kind: 'annotation', value: annotation })).join('');
    annotations += rows.length;
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

/** Everything of the reader's in one file. Throws StorageError. */
export async function exportBackup(now: number, db: ReaderDatabase = openReader()): Promise<Backup> {
  const annotations = await stored(() => db.annotations.count());
  const file = await textFile(recordsOf(now, db));
  const name = `backfile-backup-${new Date(now).toISOString().slice(0, 10)}.jsonl.gz`;
  return { file, name, annotations };
}

export interface BackupPreview extends BroughtIn {
  /** ISO 8601. */
  made: string;
  /** Annotations that cannot be read. */
  damaged: number;
  /** The first lines that cannot be read, counted from 1, and why. */
  problems: { line: number; reason: string }[];
  hasSettings: boolean;
  decisions: number;
  /** False: the file was cut off. */
  complete: boolean;
}

const mostProblems = 50;

type BackupRecord =
  | { kind: 'annotation'; value: Annotation }
  | { kind: 'settings' | 'other' | 'end'; value: unknown }
  | { kind: 'decision'; value: v.InferOutput<typeof decisionRecord> }
  | { kind: 'problem'; value: { line: number; reason: string } };

function readRecord(text: string, at: number): BackupRecord {
  const problem = (reason: string): BackupRecord => ({ kind: 'problem', value: { line: at, reason } });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return problem('It is no JSON.');
  }
  const record = v.safeParse(recordSchema, data);
  if (!record.success) return problem(v.summarize(record.issues));
  const { kind, value } = record.output;
  if (kind === 'annotation') {
    const read = v.safeParse(annotationSchema, value);
    return read.success ? { kind, value: read.output } : problem(v.summarize(read.issues));
  }
  if (kind === 'decision') {
    const read = v.safeParse(decisionRecord, value);
    return read.success ? { kind, value: read.output } : problem(v.summarize(read.issues));
  }
  return { kind: kind === 'settings' || kind === 'end' ? kind : 'other', value };
}

/** The records of a backup one by one, its head first. Throws BackupError when it is none, or a newer one. */
async function* readRecords(file: Blob): AsyncGenerator<BackupRecord | { kind: 'head'; made: string }> {
  let at = 0;
  try {
    for await (const text of linesOf(file)) {
      at += 1;
      if (at > 1) {
        if (text !== '') yield readRecord(text, at);
        continue;
      }
      const head = readHead(text);
      if (!head) throw new BackupError('not-a-backup');
      if (head.version > version) throw new BackupError('newer');
      yield { kind: 'head', made: head.made };
    }
  } catch (error) {
    // A gzip file that was cut off ends with an error of its own: what was read until there counts.
    if (error instanceof BackupError || at === 0) throw error;
  }
}

function readHead(text: string): v.InferOutput<typeof headSchema> | null {
  try {
    const head = v.safeParse(headSchema, JSON.parse(text));
    return head.success ? head.output : null;
  } catch {
    return null;
  }
}

/** Whether a file is a backup of ours, by what it begins with. */
export async function isBackup(file: Blob): Promise<boolean> {
  try {
    for await (const text of linesOf(file)) return readHead(text) !== null;
  } catch {
    // Not a file of lines at all.
  }
  return false;
}

/** What restoring a file would do; nothing is written. Throws BackupError or StorageError. */
export async function readBackup(file: Blob, db: ReaderDatabase = openReader()): Promise<BackupPreview> {
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
 * Throws BackupError or StorageError.
 */
export async function restoreBackup(
  file: Blob,
  choice: RestoreChoice,
  db: ReaderDatabase = openReader(),
): Promise<BroughtIn> {
  const none: BroughtIn = { added: 0, changed: 0, same: 0 };
  const brought = choice.annotations ? await bringIn(annotationsIn(file), db) : none;
  if (!choice.settings && !choice.decisions) return brought;
  for await (const record of readRecords(file)) {
    if (record.kind === 'settings' && choice.settings) await changeSettings(settingsFrom(record.value), db);
    else if (record.kind === 'decision' && choice.decisions)
      await decide(record.value.decision, record.value.madeAt, db);
  }
  return brought;
}
