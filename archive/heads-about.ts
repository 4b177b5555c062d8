import type { ArticleHead } from '../core/model.ts';
import { evaluate } from '../core/search/evaluate.ts';
import type { Query } from '../core/search/query.ts';
import { rank } from '../core/search/rank.ts';
import { getHeads, type Page } from './articles.ts';
import { openArchive, stored } from './databases.ts';
import type { ArchiveDatabase } from './db.ts';
import { createSegmentOpener, type SegmentOpener } from './open-segments.ts';

const openers = new WeakMap<ArchiveDatabase, SegmentOpener>();

/** The opener of an archive's segments that this context shares: it keeps what was read. */
export function segmentsOf(db: ArchiveDatabase): SegmentOpener {
  const opener = openers.get(db) ?? createSegmentOpener(db);
  openers.set(db, opener);
  return opener;
}

/** Any entity: the one meant is named by its id. */
const aboutOne: Query = {
  must: [{ kind: 'entity', type: 'person', name: '' }],
  not: [],
  problems: [],
};

/** Heads of the articles that mention an entity, newest first, read from the search index. Throws StorageError. */
export async function headsAbout(
  entityId: string,
  page: Partial<Page> = {},
  db: ArchiveDatabase = openArchive(),
): Promise<ArticleHead[]> {
  const { offset = 0, limit = Number.MAX_SAFE_INTEGER - offset } = page;
  const ids = await stored(async () => {
    const { index, reader } = await segmentsOf(db).open();
    const { match } = await reader.run(evaluate(index, aboutOne, () => [entityId]));
    const options = { order: 'newest' as const, offset, limit: Math.min(limit, index.slots) };
    return rank(index, match, options).map(({ id }) => id);
  });
  return getHeads(ids, db);
}
