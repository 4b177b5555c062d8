import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Annotation, annotationSchema } from '../core/annotations/annotation.ts';
import { mergeAnnotations } from '../core/annotations/merge.ts';
import { rowOf } from './annotation-rows.ts';
import { openReader, stored } from './databases.ts';
import type { AnnotationRow, ReaderDatabase, UncopiedRow } from './db.ts';
import { rowsOf } from './rows-of.ts';

/**
 * A second copy of every annotation in `storage.local`, which browsers keep apart from IndexedDB: what is evicted,
 * wiped or broken there comes back from here. Uninstalling removes both; only a backup file survives that.
 */
const prefix = 'annotation:';
/** In IndexedDB's settings table: absent when the database is new, which is how a wipe is noticed. */
const markKey = 'second-copy';
/** Annotations read or written at once: some milliseconds of work. */
const batch = 1_000;
/** Copies of one call: the page stands still while the browser takes them. */
const handful = 200;

const keyOf = (id: string) => prefix + id;

/** One writer at a time in all contexts, so that the copy never falls behind what is stored. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request('backfile-second-copy', work) : work();
}

/** What a row names; a row of an earlier form stands for the annotation that has its id. */
const namedIn = ({ id, ids }: UncopiedRow): readonly string[] => ids ?? [id];

/**
 * A row that says that the copies of these annotations have yet to follow, written with the change itself. Each change
 * has its own: a copy that was made before a later change settles nothing of it.
 */
export const markFor = (ids: readonly string[]): UncopiedRow => ({ id: crypto.randomUUID(), ids: [...ids] });

/** As text: the browser takes that ten times as quickly as an object. */
const copyOf = ({ id, annotation }: AnnotationRow): [string, string] => [
  keyOf(id),
  JSON.stringify(annotation),
];

/** Copies of an earlier form are objects. */
function readCopy(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

async function copyBatch(ids: readonly string[], { onRead, db = openReader() }: CopyOptions): Promise<void> {
  const rows = await stored(() => rowsOf(db.annotations, ids));
  onRead?.();
  const present = rows.flatMap((row) => (row ? [row] : []));
  const gone = ids.filter((_, index) => !rows[index]);
  for (let at = 0; at < present.length; at += handful) {
    const copies = present.slice(at, at + handful).map(copyOf);
    await browser.storage.local.set(Object.fromEntries(copies));
  }
  if (gone.length > 0) await browser.storage.local.remove(gone.map(keyOf));
}

export interface CopyOptions {
  /** Up to a thousand annotations were read: the database is free for other work until the next are. */
  onRead?(): void;
  /** How many were copied so far. */
  onProgress?(done: number): void;
  db?: ReaderDatabase;
}

/**
 * Brings the copies of these annotations to what is stored now, and settles the marks. Throws the browser's error when
 * `storage.local` does not take it; the annotations themselves are stored all the same, and what is lacking stays marked.
 */
export function copyMarked(marks: readonly UncopiedRow[], options: CopyOptions = {}): Promise<void> {
  const { onProgress, db = openReader() } = options;
  return inTurn(async () => {
    let done = 0;
    for (const mark of marks) {
      const ids = namedIn(mark);
      for (let at = 0; at < ids.length; at += batch) await copyBatch(ids.slice(at, at + batch), options);
      await stored(() => db.uncopied.delete(mark.id));
      done += ids.length;
      onProgress?.(done);
    }
  });
}

/** Copies what changed and was not copied (the browser was closed, the quota was full). */
export async function copyUncopied(options: CopyOptions = {}): Promise<void> {
  const { db = openReader() } = options;
  await copyMarked(await stored(() => db.uncopied.toArray()), options);
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
  const read = Object.values(copies).map((value) => v.safeParse(annotationSchema, readCopy(value)));
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
    const leaving = new Set((await stored(() => db.uncopied.toArray())).flatMap(namedIn));
    const missing = ids.filter((id) => !here.has(id) && !leaving.has(id));
    const total: Restored = { restored: 0, damaged: 0 };
    for (let at = 0; at < missing.length; at += batch) {
      const part = await restoreBatch(missing.slice(at, at + batch), db);
      total.restored += part.restored;
      total.damaged += part.damaged;
    }
    const copied = new Set(ids);
    const uncopied = [...here].filter((id) => !copied.has(id));
    if (uncopied.length > 0) await stored(() => db.uncopied.put(markFor(uncopied)));
    await markInStep(now, db);
    return total;
  });
}
