import type { ArticleMention } from '../../core/model.ts';

/** An entity of an article, and how often it is mentioned there. */
export interface ArticleEntity {
  id: string;
  count: number;
}

/** The entities of an article, most mentioned first. */
export function entitiesOf(mentions: readonly ArticleMention[]): ArticleEntity[] {
  const counts = new Map<string, number>();
  for (const { entityId } of mentions) counts.set(entityId, (counts.get(entityId) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** Counts in how many articles two entities stand together, and in how many each stands at all. */
export interface Links {
  add(mentions: readonly ArticleMention[]): void;
  /** "idA\tidB" with idA < idB, in that order. */
  cooccurrence(): [string, number][];
  /** Mentions in all articles. */
  mentions(): number;
  /** Articles that mention the entity. */
  articlesOf(entityId: string): number;
}

export function createLinks(): Links {
  const pairs = new Map<string, number>();
  const articles = new Map<string, number>();
  let total = 0;
  const countUp = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  return {
    add(mentions) {
      total += mentions.length;
      const ids = [...new Set(mentions.map((mention) => mention.entityId))].sort();
      ids.forEach((a, i) => {
        countUp(articles, a);
        for (const b of ids.slice(i + 1)) countUp(pairs, `${a}\t${b}`);
      });
    },
    cooccurrence: () => [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)),
    mentions: () => total,
    articlesOf: (id) => articles.get(id) ?? 0,
  };
}
