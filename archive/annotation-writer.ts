import type { Annotation, Stamp } from '../core/annotations/annotation.ts';
import { editableFields } from '../core/annotations/annotation.ts';
import type { StampClock } from '../core/annotations/stamp.ts';
import { readRows, rowOf } from './annotation-rows.ts';
import { putNamed } from './changed-keys.ts';
import { stored } from './databases.ts';
import type { ReaderDatabase, UncopiedRow } from './db.ts';
import { rowsOf } from './rows-of.ts';
import { copyMarked, markFor } from './second-copy.ts';

/** Annotations that are read and written in one go: some milliseconds, after which others have their turn. */
const piece = 100;

export interface Written<T> {
  result: T;
  /** Names what is uncopied; null: nothing was written. */
  mark: UncopiedRow | null;
}

export type Change = (stored: Annotation, stamp: Stamp) => Annotation;

/** Writes annotations, each change in one transaction with the mark of what has to be copied after it. */
export interface AnnotationWriter {
  /** Runs work in a transaction. It returns the ids of what it wrote or removed. Throws StorageError. */
  write<T>(work: () => Promise<{ result: T; ids: readonly string[] }>): Promise<Written<T>>;
  /** To be called in that work. */
  put(annotations: readonly Annotation[]): Promise<void>;
  /** Changes those that are there, so that two contexts never write over one another. Throws StorageError. */
  change(ids: readonly string[], next: Change): Promise<Written<Annotation[]>>;
  /** Makes the second copies; false when the browser did not take them. `onRead`: see CopyOptions. */
  copy(mark: UncopiedRow | null, onRead?: () => void): Promise<boolean>;
}

export interface WriterOptions {
  db: ReaderDatabase;
  clock: StampClock;
  /** ms since 1970. */
  now(): number;
}

function seeAll(clock: StampClock, { stamps }: Annotation): void {
  for (const field of editableFields) clock.see(stamps[field]);
}

/** Writes the reader's annotations, each change in one transaction with the mark that its copies have yet to follow. */
export function createAnnotationWriter({ db, clock, now }: WriterOptions): AnnotationWriter {
  const put = (annotations: readonly Annotation[]) => putNamed(db.annotations, annotations.map(rowOf));

  const write: AnnotationWriter['write'] = (work) =>
    stored(() =>
      db.transaction('rw', [db.annotations, db.damaged, db.uncopied], async () => {
        const { result, ids } = await work();
        const mark = ids.length === 0 ? null : markFor(ids);
        if (mark) await db.uncopied.put(mark);
        return { result, mark };
      }),
    );

  async function changePiece(ids: readonly string[], next: Change): Promise<Annotation[]> {
    const rows = await rowsOf(db.annotations, ids);
    const { annotations } = await readRows(
      db,
      rows.flatMap((row) => (row ? [row] : [])),
      now(),
    );
    const changed = annotations.map((before) => {
      seeAll(clock, before);
      return next(before, clock.next());
    });
    await put(changed);
    return changed;
  }

  return {
    write,
    put,
    change: (ids, next) =>
      write(async () => {
        const changed: Annotation[] = [];
        for (let at = 0; at < ids.length; at += piece)
          changed.push(...(await changePiece(ids.slice(at, at + piece), next)));
        return { result: changed, ids: changed.map(({ id }) => id) };
      }),
    async copy(mark, onRead) {
      try {
        if (mark) await copyMarked([mark], { db, onRead });
        return true;
      } catch (error) {
        console.warn('Backfile: the second copy was not written', error);
        return false;
      }
    },
  };
}
