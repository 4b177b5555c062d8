import type { Entity, EntityType } from '../core/model.ts';
import { archiveState } from './articles.ts';
import { openArchive, stored } from './databases.ts';
import type { ArchiveDatabase, EntityRow } from './db.ts';
import { entityOf } from './entity-row.ts';

export { entityOf };

/** An entity as lists show it. */
export interface ListedEntity {
  entity: Entity;
  /** Articles that mention it. */
  articleCount: number;
}

/** Made when first wanted: the worker, which sorts nothing, would spend a quarter of its start on it. */
let byName: Intl.Collator | undefined;

const listed = (row: EntityRow): ListedEntity => ({ entity: entityOf(row), articleCount: row.articleCount });

/** In the order of `ids`; those that are not there are left out. Throws StorageError. */
export async function getEntities(
  ids: readonly string[],
  db: ArchiveDatabase = openArchive(),
): Promise<ListedEntity[]> {
  const rows = await stored(() => db.entities.bulkGet([...ids]));
  return rows.flatMap((row) => (row ? [listed(row)] : []));
}

/** All entities, or those of one kind, by name. Throws StorageError. */
export async function listEntities(
  type?: EntityType,
  db: ArchiveDatabase = openArchive(),
): Promise<ListedEntity[]> {
  const rows = await stored(() =>
    type ? db.entities.where('type').equals(type).toArray() : db.entities.toArray(),
  );
  byName ??= new Intl.Collator('en');
  const { compare } = byName;
  return rows.map(listed).sort((a, b) => compare(a.entity.prefLabel, b.entity.prefLabel));
}

/** From a counter, at any size. Null when nothing complete is stored. Throws StorageError. */
export async function countsByType(
  db: ArchiveDatabase = openArchive(),
): Promise<Record<EntityType, number> | null> {
  const state = await archiveState(db);
  return state?.complete ? state.counts.byType : null;
}
