import type { ArticleHead, Entity } from '../model.ts';
import type { QueryProblem, SearchKind } from './query.ts';
import type { Snippet } from './snippet.ts';

/** An article that was found. */
export interface ArticleHit {
  article: ArticleHead;
  score: number;
  snippet: Snippet;
}

/** An entity that was found by one of its names. */
export interface EntityHit {
  entity: Entity;
  /** The name that fits what was typed. */
  matched: string;
  articleCount: number;
}

/** A word that the archive lacks, and the one that was looked for in its place. */
export interface Correction {
  typed: string;
  used: string;
}

export interface SearchAnswer {
  /** Codes, put into words by the interface. */
  problems: QueryProblem[];
  /** One page of results, in the order asked for. */
  articles: ArticleHit[];
  /** All articles that were found. */
  articleTotal: number;
  entities: EntityHit[];
  /** The folded words that were found in the place of those typed: forms, completions, corrections. */
  terms: string[];
  corrections: Correction[];
  /** The query as it might have been meant, when words of it were corrected. */
  suggestion?: string;
  /** The query asks for one kind alone: the others are not looked for. */
  only?: SearchKind;
  /** How much of the archive can be searched: less than `total` while an index is being rebuilt. */
  index: { indexed: number; total: number };
}
