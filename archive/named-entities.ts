import { type NamedEntity, namedEntity } from '../core/search/find-entities.ts';
import type { ArchiveDatabase } from './db.ts';

/** The names of an archive's entities, read once and again when the archive is another version. */
export function createNamedEntities(db: ArchiveDatabase): () => Promise<readonly NamedEntity[]> {
  let known: { version: string; entities: NamedEntity[] } | undefined;
  return async () => {
    const state = await db.state.get('archive');
    const version = state?.key === 'archive' ? `${state.version} ${state.complete}` : '';
    if (known?.version === version) return known.entities;
    const rows = await db.entities.toArray();
    const entities = rows.map((row) => namedEntity(row, row.articleCount));
    known = { version, entities };
    return entities;
  };
}
