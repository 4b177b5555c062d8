import type { PartialDate } from '../model.ts';
import { entityIdf, pageSalience } from '../related.ts';
import { idAt } from './columns.ts';
import { dateOf } from './day.ts';
import { documentEntities, type Saliences } from './document-entities.ts';
import { type FoundTerm, findTerms } from './find-terms.ts';
import { locate, type OpenIndex } from './open-index.ts';
import { eachPosting, type ListRecords, liveDocuments, readLists } from './posting-lists.ts';
import type { Reading } from './reading.ts';
import { entityTerm } from './terms.ts';

/** An article that mentions an entity, with all that it mentions. */
export interface EntityArticle {
  id: string;
  date?: PartialDate;
  entities: Saliences;
}

export interface EntityArticles {
  /** Those that are likely to be most related, at most as many as asked for. */
  candidates: EntityArticle[];
  /** Live articles that mention each entity asked about. */
  articlesWith: ReadonlyMap<string, number>;
  /** Live articles of the index. */
  articles: number;
}

export interface EntityArticlesRequest {
  entityId: string;
  /** Entities of the page and how often each stands there. */
  company: ReadonlyMap<string, number>;
  most: number;
}

const MOST_SALIENT = 255;
/** Company beyond these says little, and each is a list to read. */
const MOST_COMPANY = 40;

function* lookUp(
  index: OpenIndex,
  ids: readonly string[],
): Reading<{ terms: FoundTerm[][]; lists: ListRecords }> {
  const terms = yield* findTerms(
    index,
    ids.map((id) => ({ prefix: entityTerm(id), exact: true })),
  );
  return { terms, lists: yield* readLists(terms.flat()) };
}

const frequent = (company: ReadonlyMap<string, number>, without: string): string[] =>
  [...company]
    .filter(([id, count]) => id !== without && count > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_COMPANY)
    .map(([id]) => id);

/**
 * Articles that mention an entity, with their entities, for `rankRelated`. Of more than `most` those are taken that the
 * postings alone promise most of: the sum of the formula without what needs the whole article.
 */
export function* entityArticles(index: OpenIndex, request: EntityArticlesRequest): Reading<EntityArticles> {
  const { entityId, company, most } = request;
  const ids = [entityId, ...frequent(company, entityId)];
  const { terms, lists } = yield* lookUp(index, ids);
  const articlesWith = new Map(
    ids.map((id, i) => [id, (terms[i] ?? []).reduce((sum, term) => sum + liveDocuments(term, lists), 0)]),
  );
  const promise = new Map<number, number>();
  ids.forEach((id, i) => {
    const idf = entityIdf(index.live, articlesWith.get(id) ?? 0);
    const most = i === 0 ? 1 : pageSalience(company.get(id) ?? 0);
    for (const term of terms[i] ?? [])
      eachPosting(term, lists, ({ ordinal, salience, segment }) => {
        const slot = segment.first + ordinal;
        const before = i === 0 ? 0 : promise.get(slot);
        // The first list is the entity's own: only its articles are candidates.
        if (before === undefined) return;
        promise.set(slot, before + idf * Math.min(most, salience / MOST_SALIENT));
      });
  });
  const slots = [...promise]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([slot]) => slot);
  return { candidates: yield* candidatesAt(index, slots), articlesWith, articles: index.live };
}

function* candidatesAt(index: OpenIndex, slots: readonly number[]): Reading<EntityArticle[]> {
  const entities = yield* documentEntities(index, slots);
  return slots.flatMap((slot) => {
    const at = locate(index, slot);
    const id = at ? idAt(at.segment.columns, at.ordinal) : '';
    if (!at || id === '') return [];
    const date = dateOf(at.segment.columns.days[at.ordinal] ?? 0);
    return [{ id, date, entities: entities.get(slot) ?? new Map() }];
  });
}
