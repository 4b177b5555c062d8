import type { EntityRecord } from '../core/entities/knowledge.ts';
import type { ArchiveStore } from './archive-store.ts';
import type { ArchiveState, BlobRow, EntityRow, StateRow } from './db.ts';
import { entityOf } from './entity-row.ts';

/** What the names of an archive are found with, before any of its entities is read. */
export interface NameRows {
  state: ArchiveState | undefined;
  gazetteer: BlobRow | undefined;
}

const archiveState = { table: 'state', key: 'archive' };

function stateIn(row: unknown): ArchiveState | undefined {
  const state = row as StateRow | undefined; // what an install wrote
  return state?.key === 'archive' ? state : undefined;
}

/** One transaction: a stopped worker's first answer waits for this. Throws StorageError. */
export async function readNames(store: ArchiveStore): Promise<NameRows> {
  const [state, gazetteer] = await store.read([archiveState, { table: 'blobs', key: 'gazetteer' }]);
  return { state: stateIn(state), gazetteer: gazetteer as BlobRow | undefined }; // as above
}

/**
 * The entities at some places of the archive's list, undefined for one that is missing. Null when another version of the
 * archive is stored by now, or being written. Throws StorageError.
 */
export async function readRecords(
  store: ArchiveStore,
  version: string,
  places: readonly number[],
): Promise<(EntityRecord | undefined)[] | null> {
  const wanted = places.map((place) => ({ table: 'entities', key: place, index: 'ordinal' }));
  const [first, ...rows] = await store.read([archiveState, ...wanted]);
  const state = stateIn(first);
  if (!state?.complete || state.version !== version) return null;
  return (rows as (EntityRow | undefined)[]) // as above
    .map((row) => row && { entity: entityOf(row), partners: row.partners });
}
