import {
  type EntityArticles,
  type EntityArticlesRequest,
  entityArticles,
} from '../core/search/related-candidates.ts';
import type { ArchiveDatabase } from './db.ts';
import { createSegmentOpener } from './open-segments.ts';

/** Reads from the search index which articles mention an entity, and with whom. Throws what the storage throws. */
export function createEntityArticles(db: ArchiveDatabase) {
  const opener = createSegmentOpener(db);
  return async (request: EntityArticlesRequest): Promise<EntityArticles> => {
    const { index, reader } = await opener.open();
    return reader.run(entityArticles(index, request));
  };
}
