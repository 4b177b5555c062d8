import { BUNDLED_ARCHIVE } from './archive-name.ts';
import type { SuggestedBond } from './contract.ts';
import type { Search } from './search.ts';

/** Entities, and articles, offered at once. */
const MOST = 5;

/** What an annotation can be bound to: the archive's entities and articles that fit these words best. */
export async function bondsLike(text: string, search: Pick<Search, 'search'>): Promise<SuggestedBond[]> {
  const { entities, articles } = await search.search(text, { limit: MOST });
  return [
    ...entities.slice(0, MOST).map(
      ({ entity: { id, type, prefLabel } }): SuggestedBond => ({
        type,
        bond: { kind: 'entity', archiveId: BUNDLED_ARCHIVE, entityId: id, label: prefLabel },
      }),
    ),
    ...articles.map(
      ({ article: { id, headline } }): SuggestedBond => ({
        bond: { kind: 'article', archiveId: BUNDLED_ARCHIVE, articleId: id, label: headline.value },
      }),
    ),
  ];
}
