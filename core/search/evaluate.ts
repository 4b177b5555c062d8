import { AUTHOR } from './fields.ts';
import { allLive, dateMatch, sourceMatch } from './filters.ts';
import { type FoundTerm, findTerms } from './find-terms.ts';
import { both, either, flagsOf, type Match, noMatch, without } from './match.ts';
import type { OpenIndex } from './open-index.ts';
import { followPhrase, type Phrase, phraseCandidates } from './phrase.ts';
import { type ListRecords, readLists, readPositions } from './posting-lists.ts';
import type { Clause, EntityClause, PhraseClause, Query, WordClause } from './query.ts';
import type { Reading } from './reading.ts';
import { type ResolvedTerm, type ResolvedWord, resolveWords, type WantedWord } from './resolve-words.ts';
import { scoreWord } from './score.ts';
import { entityTerm } from './terms.ts';

/** The ids of the entities that a clause may mean; empty: none of that name. */
export type NameEntities = (clause: EntityClause) => readonly string[];

/** What a query found in an index. */
export interface Evaluation {
  match: Match;
  /** The words and phrases asked for (not those excluded), each as the terms that stood for its words. */
  found: { clause: WordClause | PhraseClause; words: ResolvedWord[] }[];
}

interface Terms {
  words: Map<Clause, ResolvedWord[]>;
  entities: Map<Clause, FoundTerm[]>;
  lists: ListRecords;
  /** Documents that have all words of a phrase. */
  candidates: Map<Clause, Match>;
  positions: ListRecords;
}

/** The clauses without those that only join others. */
export const leaves = (clauses: readonly Clause[]): Clause[] =>
  clauses.flatMap((clause) => (clause.kind === 'any' ? leaves(clause.options) : [clause]));

const isWords = (clause: Clause): clause is WordClause | PhraseClause =>
  clause.kind === 'word' || clause.kind === 'phrase';

/** The words of a clause, as they are looked up. */
export function wantedWords(clause: WordClause | PhraseClause): WantedWord[] {
  if (clause.kind === 'word') return [{ word: clause.term, prefix: clause.prefix, inflect: !clause.field }];
  const last = clause.terms.length - 1;
  return clause.terms.map((word, i) => ({ word, prefix: clause.prefix && i === last, inflect: false }));
}

function* wordTerms(
  index: OpenIndex,
  clauses: readonly Clause[],
  hasty: boolean,
): Reading<Map<Clause, ResolvedWord[]>> {
  const asking = clauses.filter(isWords);
  const wanted = asking.map(wantedWords);
  const resolved = yield* resolveWords(index, wanted.flat(), hasty);
  const words = new Map<Clause, ResolvedWord[]>();
  asking.forEach((clause, i) => {
    words.set(clause, resolved.splice(0, wanted[i]?.length ?? 0));
  });
  return words;
}

function* entityTerms(
  index: OpenIndex,
  clauses: readonly Clause[],
  nameEntities: NameEntities,
): Reading<Map<Clause, FoundTerm[]>> {
  const asking = clauses.filter((clause) => clause.kind === 'entity');
  const ranges = asking.map((clause) =>
    nameEntities(clause).map((id) => ({ prefix: entityTerm(id), exact: true })),
  );
  const found = yield* findTerms(index, ranges.flat());
  const entities = new Map<Clause, FoundTerm[]>();
  asking.forEach((clause, i) => {
    entities.set(clause, found.splice(0, ranges[i]?.length ?? 0).flat());
  });
  return entities;
}

const foundTerms = (words: readonly ResolvedWord[]): FoundTerm[] =>
  words.flatMap((word) => word.terms.map((term) => term.found));

const phraseOf = (clause: PhraseClause, words: readonly ResolvedWord[]): Phrase => ({
  words: words.map((word) => word.terms),
  field: clause.field ? AUTHOR : null,
});

function* readTerms(
  index: OpenIndex,
  clauses: readonly Clause[],
  { nameEntities, hasty }: { nameEntities: NameEntities; hasty: boolean },
): Reading<Terms> {
  const words = yield* wordTerms(index, clauses, hasty);
  const entities = yield* entityTerms(index, clauses, nameEntities);
  const lists = yield* readLists([
    ...foundTerms([...words.values()].flat()),
    ...[...entities.values()].flat(),
  ]);
  const candidates = new Map<Clause, Match>();
  for (const [clause, of] of words)
    if (clause.kind === 'phrase')
      candidates.set(clause, phraseCandidates(index, phraseOf(clause, of), lists));
  // Positions are most of what an index is: of words that no document has together none are read.
  const together = [...candidates].filter(([, { slots }]) => slots.length > 0);
  const positions = yield* readPositions(foundTerms(together.flatMap(([clause]) => words.get(clause) ?? [])));
  return { words, entities, lists, candidates, positions };
}

const plainTerms = (found: readonly FoundTerm[]): ResolvedTerm[] =>
  found.map((term) => ({ found: term, factor: 1, inflected: false }));

/** What a word stands for, as far as a match depends on it. */
const askedFor = (terms: readonly ResolvedTerm[], field: string): string =>
  [field, ...terms.map(({ found, factor, inflected }) => `${found.term} ${factor} ${inflected}`)].join('\n');

interface WordTerms {
  terms: readonly ResolvedTerm[];
  lists: ListRecords;
}

function matchWord(index: OpenIndex, clause: WordClause, { terms, lists }: WordTerms): Match {
  const asked = askedFor(terms, clause.field ?? '');
  const known = index.matches.get(asked);
  if (known) return known;
  const match = scoreWord(index, terms, lists, { field: clause.field ? AUTHOR : null });
  // A record that could not be read may be there the next time.
  if ([...lists.values()].every((bytes) => bytes !== null)) index.matches.set(asked, match);
  return match;
}

function matchClause(index: OpenIndex, clause: Clause, terms: Terms): Match {
  const words = terms.words.get(clause) ?? [];
  switch (clause.kind) {
    case 'word':
      return matchWord(index, clause, { terms: words[0]?.terms ?? [], lists: terms.lists });
    case 'phrase':
      return followPhrase(index, phraseOf(clause, words), {
        all: terms.candidates.get(clause) ?? noMatch,
        records: terms,
      });
    case 'entity':
      return scoreWord(index, plainTerms(terms.entities.get(clause) ?? []), terms.lists);
    case 'source':
      return sourceMatch(index, clause);
    case 'date':
      return dateMatch(index, clause);
    case 'any':
      return clause.options.map((option) => matchClause(index, option, terms)).reduce(either, noMatch);
  }
}

/** The documents of a word that are among those found so far, added to them. */
function narrowed(index: OpenIndex, found: Match, { terms, lists }: WordTerms): Match {
  if (found.slots.length === 0) return found;
  return both(found, scoreWord(index, terms, lists, { within: flagsOf(found, index.slots) }));
}

/**
 * Documents that have all clauses. The last word, when it is still being typed, stands for many, and with the next letter for
 * others: it is scored only where the words before it are. Those keep their matches.
 */
function matchAll(index: OpenIndex, clauses: readonly Clause[], terms: Terms): Match {
  const last = clauses.at(-1);
  const isTyped = last?.kind === 'word' && last.prefix && !last.field && clauses.length > 1;
  const finished = isTyped ? clauses.slice(0, -1) : clauses;
  const found = finished.map((clause) => matchClause(index, clause, terms)).reduce(both);
  if (!isTyped) return found;
  return narrowed(index, found, { terms: terms.words.get(last)?.[0]?.terms ?? [], lists: terms.lists });
}

/**
 * Finds and scores the documents of a query. A query without any clause that must hold finds all documents. `hasty`: a
 * word that is still being typed is compared only with those of the same first letter when the archive lacks it.
 */
export function* evaluate(
  index: OpenIndex,
  query: Query,
  nameEntities: NameEntities,
  hasty = false,
): Reading<Evaluation> {
  const must = leaves(query.must);
  const terms = yield* readTerms(index, [...must, ...leaves(query.not)], { nameEntities, hasty });
  const wanted = query.must.length > 0 ? matchAll(index, query.must, terms) : allLive(index);
  const match = query.not.map((clause) => matchClause(index, clause, terms)).reduce(without, wanted);
  const found = must.filter(isWords).map((clause) => ({ clause, words: terms.words.get(clause) ?? [] }));
  return { match, found };
}
