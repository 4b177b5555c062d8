import type { EntityRecord } from '../core/entities/knowledge.ts';
import { stored } from './databases.ts';
import type { ArchiveDatabase, ArchiveState, BlobRow } from './db.ts';
import { entityOf } from './entities.ts';

/** What the names of an archive are found with, before any of its entities is read. */
export interface NameRows {
  state: ArchiveState | undefined;
  gazetteer: BlobRow | undefined;
}

/** One transaction: a stopped worker's first answer waits for this. Throws StorageError. */
export function readNames(db: ArchiveDatabase): Promise<NameRows> {
  return stored(() =>
    db.transaction('r', db.state, db.blobs, async () => {
      const [state, gazetteer] = await Promise.all([db.state.get('archive'), db.blobs.get('gazetteer')]);
      return { state: state?.key === 'archive' ? state : undefined, gazetteer };
    }),
  );
}

/**
 * The entities at some places of the archive's list, undefined for one that is missing. Null when another version of the
 * archive is stored by now, or being written. Throws StorageError.
 */
export function readRecords(
  db: ArchiveDatabase,
  version: string,
  places: readonly number[],
): Promise<(EntityRecord | undefined)[] | null> {
  return stored(() =>
    db.transaction('r', db.state, db.entities, async () => {
      const [state, ...rows] = await Promise.all([
        db.state.get('archive'),
        ...places.map((place) => db.entities.get({ ordinal: place })),
      ]);
      if (state?.key !== 'archive' || !state.complete || state.version !== version) return null;
      return rows.map((row) => row && { entity: entityOf(row), partners: row.partners });
    }),
  );
}
