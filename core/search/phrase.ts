import type { ByteReader } from './byte-reader.ts';
import { rangeOf, totalsOf } from './decode-postings.ts';
import { both, filtered, flagsOf, type Match, noMatch } from './match.ts';
import type { OpenIndex } from './open-index.ts';
import { decodeOnce, type ListRecords, positionReader, postingsAt } from './posting-lists.ts';
import type { ResolvedTerm } from './resolve-words.ts';
import { scoreWord } from './score.ts';

/** The words of a phrase in order: for each the terms that may stand there. */
export interface Phrase {
  words: readonly (readonly ResolvedTerm[])[];
  field: number | null;
}

export interface PhraseRecords {
  lists: ListRecords;
  positions: ListRecords;
}

/** For each candidate the positions at which the phrase may begin, ascending; undefined: nowhere. */
type Starts = (number[] | undefined)[];

interface Step {
  /** By slot: which candidate it is, counted from 1; 0 for a document that lacks one of the words. */
  candidates: Uint32Array;
  /** Null before the first word that is looked at: any place will do. */
  starts: Starts | null;
  field: number | null;
  /** The word's place in the phrase. */
  place: number;
}

/** Which of a posting's positions are those of the field. */
interface Run {
  from: number;
  to: number;
}

/** Where the phrase may begin so that its word at `place` is one of a run of positions. Gives back how many were read. */
function startsIn(
  positions: ByteReader,
  { from, to }: Run,
  { place, expected, add }: { place: number; expected: number[] | undefined; add: (start: number) => void },
): number {
  const last = expected?.at(-1) ?? Infinity;
  let position = 0;
  for (let i = 0; i < to; i++) {
    position += positions.varint();
    const start = position - place;
    // What follows is no place for the word; most of the positions of a common word are never read.
    if (start > last) return i + 1;
    if (i >= from && (!expected || expected.includes(start))) add(start);
  }
  return to;
}

function follow(term: ResolvedTerm, records: PhraseRecords, step: Step, next: Starts): void {
  const { candidates, starts, field, place } = step;
  for (const at of term.found.places) {
    const postings = postingsAt(records.lists, at);
    const positions = positionReader(records.positions, at);
    if (!postings || !positions) continue;
    const { ordinals } = postings;
    const totals = totalsOf(postings);
    const { first } = at.segment;
    let skipped = 0;
    for (let n = 0; n < ordinals.length; n++) {
      const total = totals[n] as number;
      const candidate = candidates[first + (ordinals[n] as number)] ?? 0;
      const expected = starts?.[candidate];
      if (candidate === 0 || (starts && !expected)) {
        skipped += total;
        continue;
      }
      positions.skipVarints(skipped);
      const run = field === null ? { from: 0, to: total } : rangeOf(postings, n, field);
      const add = (start: number) => {
        const known = next[candidate];
        if (known) known.push(start);
        else next[candidate] = [start];
      };
      skipped = total - startsIn(positions, run, { place, expected, add });
    }
  }
}

const documentsOf = (terms: readonly ResolvedTerm[]): number =>
  terms.reduce((sum, { found }) => sum + found.documents, 0);

const positionsOf = (terms: readonly ResolvedTerm[]): number =>
  terms.reduce(
    (sum, { found }) => sum + found.places.reduce((part, at) => part + at.place.positionLength, 0),
    0,
  );

const byLeast =
  (weightOf: (terms: readonly ResolvedTerm[]) => number) =>
  (a: { terms: readonly ResolvedTerm[] }, b: { terms: readonly ResolvedTerm[] }): number =>
    weightOf(a.terms) - weightOf(b.terms);

const placed = ({ words }: Phrase) => words.map((terms, place) => ({ terms, place }));

/**
 * Documents that have all words of a phrase, wherever they stand, scored as if they had been asked for one by one: the rarest
 * word first, the others only where it is.
 */
export function phraseCandidates(index: OpenIndex, phrase: Phrase, lists: ListRecords): Match {
  // Scores and places are taken from the same lists.
  decodeOnce(lists);
  const { field } = phrase;
  return (
    placed(phrase)
      .sort(byLeast(documentsOf))
      .reduce<Match | null>((found, { terms }) => {
        if (found?.slots.length === 0) return found;
        const within = found && flagsOf(found, index.slots);
        const match = scoreWord(index, terms, lists, { field, within });
        return found ? both(found, match) : match;
      }, null) ?? noMatch
  );
}

/** Of the candidates, those in which the words stand one after another. The word with the fewest positions leads. */
export function followPhrase(
  index: OpenIndex,
  phrase: Phrase,
  { all, records }: { all: Match; records: PhraseRecords },
): Match {
  if (all.slots.length === 0) return all;
  const candidates = new Uint32Array(index.slots);
  all.slots.forEach((slot, i) => {
    candidates[slot] = i + 1;
  });
  let starts: Starts | null = null;
  for (const { terms, place } of placed(phrase).sort(byLeast(positionsOf))) {
    const next: Starts = [];
    for (const term of terms) follow(term, records, { candidates, starts, field: phrase.field, place }, next);
    // Those of several terms come one after another.
    if (terms.length > 1) for (const found of next) found?.sort((a, b) => a - b);
    starts = next;
  }
  const beginning: Starts = starts ?? [];
  return filtered(all, (i) => beginning[i + 1] !== undefined);
}
