import type { ArticleBlock } from '../core/model.ts';
import type { ArticleHit, EntityHit, SearchAnswer } from '../core/search/answer.ts';
import type { FoundEntity } from '../core/search/find-entities.ts';
import type { Marks } from '../core/search/hits.ts';
import { namesOf } from '../core/search/name-list.ts';
import type { Ranked } from '../core/search/rank.ts';
import { makeSnippet, type Snippet } from '../core/search/snippet.ts';
import type { HitRows } from './hit-rows.ts';

const unread: Snippet = { block: 0, text: '', hits: [] };

/** What is listed of a search: articles without their passages, and entities. */
export async function readHits(
  rows: HitRows,
  ranked: readonly Ranked[],
  named: readonly FoundEntity[],
): Promise<{ articles: ArticleHit[]; entities: EntityHit[] }> {
  const { heads, entities } = await rows.listed(
    ranked.map(({ id }) => id),
    named.map(({ id }) => id),
  );
  return {
    articles: ranked.flatMap(({ id, score }) => {
      const article = heads.get(id);
      return article ? [{ article, score, snippet: unread }] : [];
    }),
    entities: named.flatMap(({ id, name, articleCount }) => {
      const entity = entities.get(id);
      return entity ? [{ entity, matched: namesOf(entity)[name] ?? entity.prefLabel, articleCount }] : [];
    }),
  };
}

/** The answer with the passages that show best what was asked for. */
export function withSnippets(
  answer: SearchAnswer,
  blocks: ReadonlyMap<string, ArticleBlock[]>,
  marks: Marks,
): SearchAnswer {
  const articles = answer.articles.map((hit) => ({
    ...hit,
    snippet: makeSnippet(blocks.get(hit.article.id) ?? [], marks),
  }));
  return { ...answer, articles };
}
