import type { ByteReader } from './byte-reader.ts';
import { FIELDS, occurrences, type Postings } from './decode-postings.ts';
import { both, filtered, type Match } from './match.ts';
import type { OpenIndex } from './open-index.ts';
import { type ListRecords, positionReader, postingsAt } from './posting-lists.ts';
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

/** By slot: places at which the next word of the phrase would have to stand. */
type Expected = Map<number, Set<number>>;

interface Step {
  /** Null before the first word: any place will do. */
  expected: Expected | null;
  candidates: Uint8Array;
  field: number | null;
}

/** Positions of the nth posting in ascending order, of one field alone when that is asked. */
function readPositionsOf(from: ByteReader, postings: Postings, n: number, field: number | null): number[] {
  const all: number[] = [];
  let position = 0;
  for (let left = occurrences(postings, n); left > 0; left--) {
    position += from.varint();
    all.push(position);
  }
  if (field === null) return all;
  // Positions follow the order of the fields, so the field's own are a slice.
  const counts = postings.counts.subarray(n * FIELDS, (n + 1) * FIELDS);
  const before = counts.subarray(0, field).reduce((sum, count) => sum + count, 0);
  return all.slice(before, before + (counts[field] ?? 0));
}

function follow(term: ResolvedTerm, records: PhraseRecords, step: Step, next: Expected): void {
  for (const at of term.found.places) {
    const postings = postingsAt(records.lists, at);
    const places = positionReader(records.positions, at);
    if (!postings || !places) continue;
    let skipped = 0;
    for (let n = 0; n < postings.ordinals.length; n++) {
      const slot = at.segment.first + (postings.ordinals[n] ?? 0);
      const expected = step.expected?.get(slot);
      if (!step.candidates[slot] || (step.expected && !expected)) {
        skipped += occurrences(postings, n);
        continue;
      }
      places.skipVarints(skipped);
      skipped = 0;
      for (const position of readPositionsOf(places, postings, n, step.field)) {
        if (expected && !expected.has(position)) continue;
        const after = next.get(slot) ?? new Set();
        next.set(slot, after.add(position + 1));
      }
    }
  }
}

/** Documents in which the words stand one after another: scored as if they had been asked for one by one. */
export function scorePhrase(index: OpenIndex, phrase: Phrase, records: PhraseRecords): Match {
  const words = phrase.words.map((terms) => scoreWord(index, terms, records.lists, phrase.field));
  const all = words.reduce(both);
  const candidates = new Uint8Array(index.slots);
  for (const slot of all.slots) candidates[slot] = 1;
  let expected: Expected | null = null;
  for (const terms of phrase.words) {
    const next: Expected = new Map();
    for (const term of terms) follow(term, records, { expected, candidates, field: phrase.field }, next);
    expected = next;
  }
  const ends = expected;
  return filtered(all, (slot) => ends?.has(slot) ?? false);
}
