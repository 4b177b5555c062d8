import { BODY } from './fields.ts';
import { learn } from './occurrence.ts';
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

/** As above for a word in all fields: nearly all terms, and one loop less. */
function addWord(index: OpenIndex, term: Term, found: Found): void {
  const { sums, seen } = index;
  const { postings, segment, factor, within, occurrences } = term;
  const { ordinals, body, others } = postings;
  const excluded = excludedFor(term);
  const { first, columns } = segment;
  const inBody = occurrences[BODY];
  const lengths = columns.lengths[BODY];
  if (!inBody || !lengths) return;
  const { known } = inBody;
  const { slots } = found;
  let { length } = found;
  for (let n = 0; n < ordinals.length; n++) {
    const ordinal = ordinals[n] as number;
    if (excluded[ordinal] === 1) continue;
    const slot = first + ordinal;
    if (seen[slot] === 0) {
      seen[slot] = 1;
      slots[length++] = slot;
    }
    if (within !== null && within[slot] === 0) continue;
    const count = body[n] as number;
    if (count === 0) continue;
    const tokens = lengths[ordinal] as number;
    sums[slot] = (sums[slot] as number) + factor * count * (known[tokens] || learn(inBody, tokens));
  }
  found.length = length;
  for (let i = 0; i < others.length; i += 3) {
    const ordinal = ordinals[others[i] as number] as number;
    const slot = first + ordinal;
    if (excluded[ordinal] === 1 || (within !== null && within[slot] === 0)) continue;
    const field = others[i + 1] as number;
    const occurrence = occurrences[field];
    const tokens = columns.lengths[field]?.[ordinal];
    if (!occurrence || tokens === undefined) continue;
    const worth = occurrence.known[tokens] || learn(occurrence, tokens);
    sums[slot] = (sums[slot] as number) + factor * (others[i + 2] as number) * worth;
  }
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
      const term = { occurrences, postings, segment: at.segment, ...scope, factor, inflected };
      if (scope.field === null && postings.saliences.length === 0) addWord(index, term, all);
      else addTerm(index, term, all);
    }
  return all.slots.subarray(0, all.length);
}
