import type { ArticleBlock } from '../core/model.ts';
import type { ArticleHit, EntityHit, SearchAnswer } from '../core/search/answer.ts';
import { findEntities, type NamedEntity } from '../core/search/find-entities.ts';
import type { Marks } from '../core/search/hits.ts';
import type { Ranked } from '../core/search/rank.ts';
import { makeSnippet, type Snippet } from '../core/search/snippet.ts';
import type { ArchiveDatabase, BodyRow } from './db.ts';

/** Entities listed beside the articles. */
const MOST_ENTITIES = 8;

const isBlock = (value: unknown): value is ArticleBlock =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';

function blocksOf(body: BodyRow | undefined): ArticleBlock[] {
  return Array.isArray(body?.blocks) ? body.blocks.filter(isBlock) : [];
}

const unread: Snippet = { block: 0, text: '', hits: [] };

/** The heads of what was ranked, without passages. */
export async function articleHits(db: ArchiveDatabase, ranked: readonly Ranked[]): Promise<ArticleHit[]> {
  if (ranked.length === 0) return [];
  const heads = await db.heads.bulkGet(ranked.map(({ id }) => id));
  return ranked.flatMap(({ score }, i) => {
    const article = heads[i];
    return article ? [{ article, score, snippet: unread }] : [];
  });
}

/** The bodies of what was ranked, by id: asked for with the heads, needed after them. */
export async function readBodies(
  db: ArchiveDatabase,
  ranked: readonly Ranked[],
): Promise<Map<string, BodyRow | undefined>> {
  if (ranked.length === 0) return new Map();
  const ids = ranked.map(({ id }) => id);
  const bodies = await db.bodies.bulkGet(ids);
  return new Map(ids.map((id, i) => [id, bodies[i]]));
}

/** The entities that one of their names makes fit the text, best first. */
export async function entityHits(
  db: ArchiveDatabase,
  named: readonly NamedEntity[],
  text: string,
): Promise<EntityHit[]> {
  const found = findEntities(named, text, { limit: MOST_ENTITIES });
  if (found.length === 0) return [];
  const rows = await db.entities.bulkGet(found.map((hit) => hit.named.id));
  return found.flatMap((hit, i) => {
    const entity = rows[i];
    return entity ? [{ entity, matched: hit.matched, articleCount: hit.named.articleCount }] : [];
  });
}

interface SnippetOptions {
  marks: Marks;
  signal?: AbortSignal;
}

/** The answer with the passages that show best what was asked for. */
export function withSnippets(
  answer: SearchAnswer,
  bodies: ReadonlyMap<string, BodyRow | undefined>,
  { marks, signal }: SnippetOptions,
): SearchAnswer {
  signal?.throwIfAborted();
  const articles = answer.articles.map((hit) => ({
    ...hit,
    snippet: makeSnippet(blocksOf(bodies.get(hit.article.id)), marks),
  }));
  return { ...answer, articles };
}
