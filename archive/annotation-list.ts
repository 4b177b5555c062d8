import type { Annotation } from '../core/annotations/annotation.ts';
import { readRows } from './annotation-rows.ts';
import { openReader, stored } from './databases.ts';
import type { DamagedRow, ReaderDatabase } from './db.ts';

/** ids read at once. */
const batch = 500;

/** Annotations in the order of their ids; those that are gone or damaged are left out. Throws StorageError. */
export async function readAnnotations(
  ids: readonly string[],
  now: number,
  db: ReaderDatabase = openReader(),
): Promise<Annotation[]> {
  const found: Annotation[] = [];
  for (let at = 0; at < ids.length; at += batch) {
    const part = ids.slice(at, at + batch);
    const rows = await stored(() => db.annotations.bulkGet(part));
    const { annotations } = await readRows(
      db,
      rows.flatMap((row) => (row ? [row] : [])),
      now,
    );
    found.push(...annotations);
  }
  return found;
}

/** Rows that could not be read, as they were, the latest found first. Throws StorageError. */
export async function listDamaged(db: ReaderDatabase = openReader()): Promise<DamagedRow[]> {
  const rows = await stored(() => db.damaged.toArray());
  return rows.sort((a, b) => b.foundAt - a.foundAt);
}

/** Removes a row that was set aside. Throws StorageError. */
export const removeDamaged = (id: string, db: ReaderDatabase = openReader()): Promise<void> =>
  stored(() => db.damaged.delete(id));
