import type { OpenIndex } from './open-index.ts';
import { type ListRecords, postingsAt } from './posting-lists.ts';
import type { ResolvedTerm } from './resolve-words.ts';
import { strengths, type Weighed } from './strengths.ts';

/** Which of the postings are scored, and by what. */
export interface Scope {
  /** One field alone; null: all. */
  field: number | null;
  /** By slot, 1 for a document that has the other words of the query; null: all are wanted. */
  within: Uint8Array | null;
}

interface Term extends Weighed, Scope {
  factor: number;
  /** Counts only where English inflection holds. */
  inflected: boolean;
}

/** Documents in which a term was found, each once. */
interface Found {
  slots: Uint32Array;
  length: number;
}

/** By ordinal: 0 for documents in which the term counts. */
function excludedFor({ segment, inflected }: Term): Uint8Array {
  const { dead, english, columns } = segment;
  if (!inflected || english.every((holds) => holds === 1)) return dead;
  return dead.map((gone, ordinal) => (gone === 1 || english[columns.languages[ordinal] ?? 0] !== 1 ? 1 : 0));
}

/** Adds the strengths of a term's postings to `index.sums`. */
function addTerm({ sums, seen }: OpenIndex, term: Term, found: Found): void {
  const { postings, segment, factor, field, within } = term;
  const { ordinals } = postings;
  const excluded = excludedFor(term);
  const { first } = segment;
  const { slots } = found;
  let { length } = found;
  const strength = new Float64Array(ordinals.length);
  strengths(term, strength);
  for (let n = 0; n < ordinals.length; n++) {
    const ordinal = ordinals[n] as number;
    if (excluded[ordinal] === 1 || (field !== null && strength[n] === 0)) continue;
    const slot = first + ordinal;
    if (seen[slot] === 0) {
      seen[slot] = 1;
      slots[length++] = slot;
    }
    if (within === null || within[slot] === 1)
      sums[slot] = (sums[slot] as number) + factor * (strength[n] as number);
  }
  found.length = length;
}

/** Adds up the strengths of all terms in `index.sums`; the slots of documents that have one, each once. */
export function addUp(
  index: OpenIndex,
  terms: readonly ResolvedTerm[],
  lists: ListRecords,
  scope: Scope,
): Uint32Array {
  const { occurrences } = index;
  const most = terms.reduce((sum, { found }) => sum + found.documents, 0);
  const all: Found = { slots: new Uint32Array(Math.min(most, index.slots)), length: 0 };
  for (const { found, factor, inflected } of terms)
    for (const at of found.places) {
      const postings = postingsAt(lists, at);
      if (!postings) continue;
      addTerm(index, { occurrences, postings, segment: at.segment, ...scope, factor, inflected }, all);
    }
  return all.slots.subarray(0, all.length);
}
