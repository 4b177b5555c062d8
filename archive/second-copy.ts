import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Annotation, annotationSchema } from '../core/annotations/annotation.ts';
import { mergeAnnotations } from '../core/annotations/merge.ts';
import { rowOf } from './annotation-rows.ts';
import { openReader, stored } from './databases.ts';
import type { ReaderDatabase, UncopiedRow } from './db.ts';

/**
 * A second copy of every annotation in `storage.local`, which browsers keep apart from IndexedDB: what is evicted,
 * wiped or broken there comes back from here. Uninstalling removes both; only a backup file survives that.
 */
const prefix = 'annotation:';
/** In IndexedDB's settings table: absent when the database is new, which is how a wipe is noticed. */
const markKey = 'second-copy';
/** Keys read at once when everything is compared. */
const batch = 500;

const keyOf = (id: string) => prefix + id;

/** One writer at a time in all contexts, so that the copy never falls behind what is stored. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request('backfile-second-copy', work) : work();
}

/** Settles marks that were not set anew while the copy was being written. */
function settle(marks: readonly UncopiedRow[], db: ReaderDatabase): Promise<void> {
  return stored(() =>
    db.transaction('rw', db.uncopied, async () => {
      const now = await db.uncopied.bulkGet(marks.map(({ id }) => id));
      const settled = marks.filter(({ mark }, index) => now[index]?.mark === mark);
      await db.uncopied.bulkDelete(settled.map(({ id }) => id));
    }),
  );
}

async function copyBatch(ids: readonly string[], db: ReaderDatabase): Promise<void> {
  const [marks, rows] = await stored(() =>
    db.transaction('r', db.uncopied, db.annotations, () =>
      Promise.all([db.uncopied.bulkGet([...ids]), db.annotations.bulkGet([...ids])]),
    ),
  );
  const present = rows.flatMap((row) => (row ? [row] : []));
  const gone = ids.filter((_, index) => !rows[index]);
  if (present.length > 0) {
    await browser.storage.local.set(
      Object.fromEntries(present.map((row) => [keyOf(row.id), row.annotation])),
    );
  }
  if (gone.length > 0) await browser.storage.local.remove(gone.map(keyOf));
  await settle(
    marks.flatMap((mark) => (mark ? [mark] : [])),
    db,
  );
}

/**
 * Brings the copies of these annotations to what is stored now. Throws the browser's error when `storage.local` does
 * not take it; the annotations themselves are stored all the same, and what is lacking stays marked.
 */
export function copyAnnotations(ids: readonly string[], db: ReaderDatabase = openReader()): Promise<void> {
  return inTurn(async () => {
    for (let at = 0; at < ids.length; at += batch) await copyBatch(ids.slice(at, at + batch), db);
  });
}

/** Rows that say that the copies of these annotations have yet to follow: written with the change itself. */
export const marksFor = (ids: readonly string[]): UncopiedRow[] => {
  const mark = crypto.randomUUID();
  return ids.map((id) => ({ id, mark }));
};

/** Copies what changed and was not copied (the browser was closed, the quota was full). Returns how many. */
export async function copyUncopied(db: ReaderDatabase = openReader()): Promise<number> {
  const ids = await stored(() => db.uncopied.toCollection().primaryKeys());
  await copyAnnotations(ids, db);
  return ids.length;
}

async function copiedIds(): Promise<string[]> {
  const local = browser.storage.local as typeof browser.storage.local & { getKeys?: () => Promise<string[]> };
  // getKeys came with Chrome 130; without it all values are read to learn their keys.
  const keys = local.getKeys ? await local.getKeys() : Object.keys(await local.get(null));
  return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

export interface Restored {
  /** Annotations that were missing and are back. */
  restored: number;
  /** Copies that could not be read; they are left where they are. */
  damaged: number;
}

/** Joins the copies of a batch with what is stored; returns those that were missing. */
async function restoreBatch(ids: readonly string[], db: ReaderDatabase): Promise<Restored> {
  const copies = await browser.storage.local.get(ids.map(keyOf));
  const read = Object.values(copies).map((value) => v.safeParse(annotationSchema, value));
  const annotations = read.flatMap((one) => (one.success ? [one.output] : []));
  let restored = 0;
  await stored(() =>
    db.transaction('rw', db.annotations, async () => {
      const rows = await db.annotations.bulkGet(annotations.map(({ id }) => id));
      const joined = annotations.map((copy, index) => joinWith(rows[index]?.annotation, copy));
      restored = rows.filter((row) => !row).length;
      await db.annotations.bulkPut(joined.map(rowOf));
    }),
  );
  return { restored, damaged: read.length - annotations.length };
}

/** A copy joined with what is stored, which may be damaged or missing: then the copy stands. */
export function joinWith(storedValue: unknown, copy: Annotation): Annotation {
  const parsed = v.safeParse(annotationSchema, storedValue);
  return parsed.success ? mergeAnnotations(parsed.output, copy) : copy;
}

/** Whether the database has lost its annotations (or never had any) since the copy was last in step. */
export async function isDatabaseNew(db: ReaderDatabase = openReader()): Promise<boolean> {
  return (await stored(() => db.settings.get(markKey))) === undefined;
}

/** Notes that database and copy are in step. */
export async function markInStep(now: number, db: ReaderDatabase = openReader()): Promise<void> {
  await stored(() => db.settings.put({ key: markKey, value: now }));
}

/**
 * Brings back from the copy what the database does not have, and marks what the copy does not have. Cheap when nothing
 * is missing: ids are compared first.
 * Throws StorageError, or the browser's error of `storage.local`.
 */
export function restoreFromCopy(now: number, db: ReaderDatabase = openReader()): Promise<Restored> {
  return inTurn(async () => {
    const ids = await copiedIds();
    const here = new Set(await stored(() => db.annotations.toCollection().primaryKeys()));
    // What is marked was deleted for good just now, or will be: its copy is what has yet to go.
    const leaving = new Set(await stored(() => db.uncopied.toCollection().primaryKeys()));
    const missing = ids.filter((id) => !here.has(id) && !leaving.has(id));
    const total: Restored = { restored: 0, damaged: 0 };
    for (let at = 0; at < missing.length; at += batch) {
      const part = await restoreBatch(missing.slice(at, at + batch), db);
      total.restored += part.restored;
      total.damaged += part.damaged;
    }
    const copied = new Set(ids);
    const uncopied = [...here].filter((id) => !copied.has(id));
    await stored(() => db.uncopied.bulkPut(marksFor(uncopied)));
    await markInStep(now, db);
    return total;
  });
}
