import type { EntityType } from '../model.ts';
import type { Day } from './day.ts';
import type { Field } from './fields.ts';

/** A word to be found. `prefix`: words that begin with it count too, for it is still being typed. */
export interface WordClause {
  kind: 'word';
  term: string;
  prefix: boolean;
  /** Only where it stands in this field. */
  field?: Field;
}

/** Words that stand one after another, as written. `prefix` is about the last. */
export interface PhraseClause {
  kind: 'phrase';
  terms: string[];
  prefix: boolean;
  field?: Field;
}

/** Articles that mention an entity of this name and type. */
export interface EntityClause {
  kind: 'entity';
  type: EntityType;
  name: string;
}

/** Articles of a publisher whose name has all these words. */
export interface SourceClause {
  kind: 'source';
  terms: string[];
}

/** Articles from `from` on and before `before`. One whose date is known only to the year counts for all its days. */
export interface DateClause {
  kind: 'date';
  from?: Day;
  before?: Day;
}

export interface AnyClause {
  kind: 'any';
  options: Clause[];
}

export type Clause = WordClause | PhraseClause | EntityClause | SourceClause | DateClause | AnyClause;

export const queryProblems = [
  'quote-open',
  'or-alone',
  'minus-alone',
  'field-empty',
  'date-unread',
  'entity-unknown',
  'source-unknown',
  'too-long',
  'index-incomplete',
] as const;
/** What is wrong with a query, or with the answer to it; the interface puts it into words. */
export type QueryProblem = (typeof queryProblems)[number];

/** What a search looks through: `in:articles`, `in:names`, `in:notes`. */
export const searchKinds = ['articles', 'names', 'notes'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What was asked: articles for which every clause of `must` holds and none of `not`. */
export interface Query {
  must: Clause[];
  not: Clause[];
  /** Search one kind alone. */
  only?: SearchKind;
  problems: QueryProblem[];
}
