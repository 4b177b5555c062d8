import type { ByteReader } from './byte-reader.ts';
import { rangeOf, totalsOf } from './decode-postings.ts';
import { both, filtered, type Match } from './match.ts';
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

/** For each candidate the places at which the words so far end, so that the next must stand there; undefined: nowhere. */
type Ends = (number[] | undefined)[];

interface Step {
  /** By slot: which candidate it is, counted from 1; 0 for a document that lacks one of the words. */
  candidates: Uint32Array;
  /** Null before the first word: any place will do. */
  ends: Ends | null;
  field: number | null;
}

/** So many positions in ascending order. */
function readPositions(from: ByteReader, count: number): number[] {
  const all: number[] = [];
  let position = 0;
  for (let left = count; left > 0; left--) {
    position += from.varint();
    all.push(position);
  }
  return all;
}

function follow(term: ResolvedTerm, records: PhraseRecords, step: Step, next: Ends): void {
  const { candidates, ends, field } = step;
  for (const at of term.found.places) {
    const postings = postingsAt(records.lists, at);
    const places = positionReader(records.positions, at);
    if (!postings || !places) continue;
    const { ordinals } = postings;
    const totals = totalsOf(postings);
    const { first } = at.segment;
    let skipped = 0;
    for (let n = 0; n < ordinals.length; n++) {
      const candidate = candidates[first + (ordinals[n] ?? 0)] ?? 0;
      const expected = ends?.[candidate];
      if (candidate === 0 || (ends && !expected)) {
        skipped += totals[n] ?? 0;
        continue;
      }
      places.skipVarints(skipped);
      skipped = 0;
      const all = readPositions(places, totals[n] ?? 0);
      const { from, to } = field === null ? { from: 0, to: all.length } : rangeOf(postings, n, field);
      for (const position of all.slice(from, to)) {
        if (expected && !expected.includes(position)) continue;
        const known = next[candidate];
        if (known) known.push(position + 1);
        else next[candidate] = [position + 1];
      }
    }
  }
}

/** Documents that have all words of a phrase, wherever they stand, scored as if they had been asked for one by one. */
export function phraseCandidates(index: OpenIndex, phrase: Phrase, lists: ListRecords): Match {
  // Scores and places are taken from the same lists.
  decodeOnce(lists);
  return phrase.words.map((terms) => scoreWord(index, terms, lists, { field: phrase.field })).reduce(both);
}

/** Of the candidates, those in which the words stand one after another. */
export function followPhrase(
  index: OpenIndex,
  phrase: Phrase,
  { all, records }: { all: Match; records: PhraseRecords },
): Match {
  const candidates = new Uint32Array(index.slots);
  all.slots.forEach((slot, i) => {
    candidates[slot] = i + 1;
  });
  let ends: Ends | null = null;
  for (const terms of phrase.words) {
    const next: Ends = [];
    for (const term of terms) follow(term, records, { candidates, ends, field: phrase.field }, next);
    ends = next;
  }
  const ending: Ends = ends ?? [];
  return filtered(all, (i) => ending[i + 1] !== undefined);
}
