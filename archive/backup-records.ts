import * as v from 'valibot';
import { type Annotation, annotationSchema } from '../core/annotations/annotation.ts';
import { pauses } from './in-slices.ts';
import { decisionSchema } from './messages.ts';
import { linesOf } from './text-file.ts';

/**
 * A backup is lines of JSON, gzipped: a head, then one record a line, then a last line with the counts. So it can be
 * written and read piece by piece at any size, a damaged line costs itself alone, and one that was cut off is noticed.
 */
export const format = 'backfile-backup';
/** Of the file's form. A file of a higher one is refused: it may mean things that this version does not know. */
export const version = 1;

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

/** A line that cannot be read, counted from 1. */
export interface LineProblem {
  line: number;
  reason: 'not-json' | 'not-readable';
}

type BackupRecord =
  | { kind: 'annotation'; value: Annotation }
  | { kind: 'settings' | 'other' | 'end'; value: unknown }
  | { kind: 'decision'; value: v.InferOutput<typeof decisionRecord> }
  | { kind: 'problem'; value: LineProblem };

function readRecord(text: string, at: number): BackupRecord {
  const problem = (reason: LineProblem['reason']): BackupRecord => ({
    kind: 'problem',
    value: { line: at, reason },
  });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return problem('not-json');
  }
  const record = v.safeParse(recordSchema, data);
  if (!record.success) return problem('not-readable');
  const { kind, value } = record.output;
  if (kind === 'annotation') {
    const read = v.safeParse(annotationSchema, value);
    return read.success ? { kind, value: read.output } : problem('not-readable');
  }
  if (kind === 'decision') {
    const read = v.safeParse(decisionRecord, value);
    return read.success ? { kind, value: read.output } : problem('not-readable');
  }
  return { kind: kind === 'settings' || kind === 'end' ? kind : 'other', value };
}

/**
 * The records of a backup one by one, its head first, with pauses for whoever waits for something else. Throws
 * BackupError when it is none, or a newer one.
 */
export async function* readRecords(
  file: Blob,
): AsyncGenerator<BackupRecord | { kind: 'head'; made: string }> {
  const pause = pauses();
  let at = 0;
  try {
    for await (const text of linesOf(file)) {
      at += 1;
      if (at > 1) {
        if (text !== '') yield readRecord(text, at);
        await pause();
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

export function readHead(text: string): v.InferOutput<typeof headSchema> | null {
  try {
    const head = v.safeParse(headSchema, JSON.parse(text));
    return head.success ? head.output : null;
  } catch {
    return null;
  }
}
