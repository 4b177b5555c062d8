import * as v from 'valibot';
import { type Annotation, annotationSchema } from '../core/annotations/annotation.ts';
import { mergeAnnotations } from '../core/annotations/merge.ts';
import { rowOf } from './annotation-rows.ts';
import type { BulkOptions } from './annotations.ts';
import { openReader, stored } from './databases.ts';
import type { AnnotationRow, ReaderDatabase } from './db.ts';
import { pauses } from './in-slices.ts';
import { rowsOf } from './rows-of.ts';
import { copyUncopied, markFor } from './second-copy.ts';

/** Annotations handled at once: some milliseconds of work. */
export const batch = 200;
/** Annotations laid down in one row: each waits for the disk. */
const laidAtOnce = 1_000;

/** What annotations from outside come to beside those that are stored. */
export interface BroughtIn {
  added: number;
  changed: number;
  same: number;
}

const nothing = (): BroughtIn => ({ added: 0, changed: 0, same: 0 });

interface Joined {
  outcome: keyof BroughtIn;
  annotation: Annotation;
}

function joinOne(row: AnnotationRow | undefined, annotation: Annotation): Joined {
  if (!row) return { outcome: 'added', annotation };
  const { success, output } = v.safeParse(annotationSchema, row.annotation);
  if (!success) return { outcome: 'changed', annotation };
  const text = JSON.stringify(output);
  if (JSON.stringify(annotation) === text) return { outcome: 'same', annotation: output };
  const joined = mergeAnnotations(output, annotation);
  // Joining an annotation with itself changes nothing, and puts its fields in the order in which joining leaves them.
  const isSame = JSON.stringify(mergeAnnotations(output, output)) === JSON.stringify(joined);
  return { outcome: isSame ? 'same' : 'changed', annotation: joined };
}

/** What some annotations would come to; nothing is written. Throws StorageError. */
export async function compareWithStored(
  annotations: readonly Annotation[],
  db: ReaderDatabase = openReader(),
): Promise<BroughtIn> {
  const total = nothing();
  const ids = annotations.map(({ id }) => id);
  const rows = await stored(() => rowsOf(db.annotations, ids));
  const pause = pauses();
  for (const [index, annotation] of annotations.entries()) {
    total[joinOne(rows[index], annotation).outcome] += 1;
    await pause();
  }
  return total;
}

/** In a transaction. Returns the ids of what was written. */
async function joinBatch(
  annotations: readonly Annotation[],
  total: BroughtIn,
  db: ReaderDatabase,
): Promise<string[]> {
  const ids = annotations.map(({ id }) => id);
  const rows = await rowsOf(db.annotations, ids);
  const written: Annotation[] = [];
  annotations.forEach((one, index) => {
    const { outcome, annotation } = joinOne(rows[index], one);
    total[outcome] += 1;
    if (outcome !== 'same') written.push(annotation);
  });
  await db.annotations.bulkPut(written.map(rowOf));
  return written.map(({ id }) => id);
}

async function joinAll(tell: (joined: number) => void, db: ReaderDatabase): Promise<BroughtIn> {
  const total = nothing();
  for (let after = 0; ; ) {
    const row = await db.incoming.where(':id').above(after).first();
    if (!row) break;
    // Checked before they were laid down, by this version's schema.
    const annotations = JSON.parse(row.annotations) as Annotation[];
    const ids: string[] = [];
    for (let at = 0; at < annotations.length; at += batch) {
      ids.push(...(await joinBatch(annotations.slice(at, at + batch), total, db)));
      tell(total.added + total.changed + total.same);
    }
    if (ids.length > 0) await db.uncopied.put(markFor(ids));
    after = row.n ?? after;
  }
  return total;
}

type Batches = AsyncIterable<readonly Annotation[]> | Iterable<readonly Annotation[]>;

/** Lays them down beside, as text, which takes a tenth of the time; how many they are. */
async function layDown(batches: Batches, tell: (laid: number) => void, db: ReaderDatabase): Promise<number> {
  let waiting: Annotation[] = [];
  let laid = 0;
  const lay = async () => {
    const annotations = JSON.stringify(waiting);
    await stored(() => db.incoming.add({ annotations }));
    laid += waiting.length;
    waiting = [];
    tell(laid);
  };
  for await (const part of batches) {
    waiting.push(...part);
    if (waiting.length >= laidAtOnce) await lay();
  }
  if (waiting.length > 0) await lay();
  return laid;
}

const lock = 'backfile-bring-in';

const clearIncoming = (db: ReaderDatabase): Promise<void> => stored(() => db.incoming.clear());

/** Removes what an import left beside that was killed before its end; an import under way is left alone. Throws StorageError. */
export async function clearLeftBeside(db: ReaderDatabase = openReader()): Promise<void> {
  await navigator.locks.request(lock, { ifAvailable: true }, (held) => held && clearIncoming(db));
}

/**
 * Joins checked annotations from outside with those that are stored: all or none. They are laid down beside first, in
 * batches, so that a large file needs little memory; one transaction then takes them over. Throws StorageError, or
 * what `batches` throws, or the signal's reason; nothing is changed then.
 */
export function bringIn(
  batches: Batches,
  { onProgress, signal }: BulkOptions = {},
  db: ReaderDatabase = openReader(),
): Promise<BroughtIn> {
  // Of five parts of the time, one goes to laying down, two to joining and two to the copies.
  const tell = (laid: number, joined = 0, copied = 0) => {
    signal?.throwIfAborted();
    // What was uncopied before is copied with the rest.
    onProgress?.(Math.floor((laid + 2 * joined + 2 * Math.min(copied, laid)) / 5));
  };
  return navigator.locks.request(lock, async () => {
    await clearIncoming(db);
    try {
      const laid = await layDown(batches, tell, db);
      // What is thrown in the transaction takes back all of it.
      const total = await stored(() =>
        db.transaction('rw', [db.incoming, db.annotations, db.uncopied], () =>
          joinAll((joined) => tell(laid, joined), db),
        ),
      ).catch((error: unknown) => {
        signal?.throwIfAborted();
        throw error;
      });
      // What is not copied now stays marked; the keeper tells of it and tries again.
      await copyUncopied({ db, onProgress: (copied) => tell(laid, laid, copied) }).catch((error: unknown) =>
        console.warn('Backfile: not copied yet', error),
      );
      return total;
    } finally {
      await clearIncoming(db).catch((error: unknown) => console.warn('Backfile: not cleared yet', error));
    }
  });
}
