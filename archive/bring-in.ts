import * as v from 'valibot';
import { type Annotation, annotationSchema } from '../core/annotations/annotation.ts';
import { mergeAnnotations } from '../core/annotations/merge.ts';
import { rowOf } from './annotation-rows.ts';
import type { BulkOptions } from './annotations.ts';
import { openReader, stored } from './databases.ts';
import type { AnnotationRow, ReaderDatabase } from './db.ts';
import { pauses } from './in-slices.ts';
import { rowsOf } from './rows-of.ts';
import { copyUncopied, joinWith, markFor } from './second-copy.ts';

/** Annotations handled at once: some milliseconds of work. */
export const batch = 200;

/** What annotations from outside come to beside those that are stored. */
export interface BroughtIn {
  added: number;
  changed: number;
  same: number;
}

type Outcome = keyof BroughtIn;

/** Joining an annotation with itself changes nothing, and puts its fields in the order in which joining leaves them. */
const outcomeOf = (row: AnnotationRow | undefined, joined: Annotation): Outcome => {
  if (!row) return 'added';
  const before = v.safeParse(annotationSchema, row.annotation);
  if (!before.success) return 'changed';
  const { output } = before;
  return JSON.stringify(mergeAnnotations(output, output)) === JSON.stringify(joined) ? 'same' : 'changed';
};

/** What some annotations would come to; nothing is written. Throws StorageError. */
export async function compareWithStored(
  annotations: readonly Annotation[],
  db: ReaderDatabase = openReader(),
): Promise<BroughtIn> {
  const total: BroughtIn = { added: 0, changed: 0, same: 0 };
  const ids = annotations.map(({ id }) => id);
  const rows = await stored(() => rowsOf(db.annotations, ids));
  const pause = pauses();
  for (const [index, annotation] of annotations.entries()) {
    total[outcomeOf(rows[index], joinWith(rows[index]?.annotation, annotation))] += 1;
    await pause();
  }
  return total;
}

async function joinBatch(annotations: readonly Annotation[], db: ReaderDatabase): Promise<BroughtIn> {
  const total: BroughtIn = { added: 0, changed: 0, same: 0 };
  const ids = annotations.map(({ id }) => id);
  const rows = await rowsOf(db.annotations, ids);
  const written: Annotation[] = [];
  annotations.forEach((annotation, index) => {
    const joined = joinWith(rows[index]?.annotation, annotation);
    const outcome = outcomeOf(rows[index], joined);
    total[outcome] += 1;
    if (outcome !== 'same') written.push(joined);
  });
  await db.annotations.bulkPut(written.map(rowOf));
  if (written.length > 0) await db.uncopied.put(markFor(written.map(({ id }) => id)));
  return total;
}

async function joinAll(tell: (joined: number) => void, db: ReaderDatabase): Promise<BroughtIn> {
  const total: BroughtIn = { added: 0, changed: 0, same: 0 };
  let after = 0;
  for (;;) {
    const from = after;
    const rows = await db.incoming.where(':id').above(from).limit(batch).toArray();
    if (rows.length === 0) break;
    // Checked before they were laid down, by this version's schema.
    const part = await joinBatch(
      rows.map(({ annotation }) => annotation as Annotation),
      db,
    );
    for (const key of ['added', 'changed', 'same'] as const) total[key] += part[key];
    after = rows.at(-1)?.n ?? after;
    tell(total.added + total.changed + total.same);
  }
  await db.incoming.clear();
  return total;
}

/**
 * Joins checked annotations from outside with those that are stored: all or none. They are laid down beside first, in
 * batches, so that a large file needs little memory; one transaction then takes them over. Throws StorageError, or
 * what `batches` throws, or the signal's reason; nothing is changed then.
 */
export function bringIn(
  batches: AsyncIterable<readonly Annotation[]> | Iterable<readonly Annotation[]>,
  { onProgress, signal }: BulkOptions = {},
  db: ReaderDatabase = openReader(),
): Promise<BroughtIn> {
  return navigator.locks.request('backfile-bring-in', async () => {
    await stored(() => db.incoming.clear());
    let laid = 0;
    // Half of the work is to lay them down. What is thrown in the transaction takes back all of it.
    const tell = (joined: number) => {
      signal?.throwIfAborted();
      onProgress?.(Math.floor((laid + joined) / 2));
    };
    for await (const part of batches) {
      await stored(() => db.incoming.bulkAdd(part.map((annotation) => ({ annotation }))));
      laid += part.length;
      tell(0);
    }
    const total = await stored(() =>
      db.transaction('rw', [db.incoming, db.annotations, db.uncopied], () => joinAll(tell, db)),
    ).catch((error: unknown) => {
      signal?.throwIfAborted();
      throw error;
    });
    // What cannot be copied now stays marked; the keeper tells of it and tries again.
    await copyUncopied({ db }).catch((error: unknown) => console.warn('Backfile: not copied yet', error));
    return total;
  });
}
