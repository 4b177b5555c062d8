import { addUp, type Scope } from './add-up.ts';
import { SATURATION } from './fields.ts';
import type { Match } from './match.ts';
import type { OpenIndex } from './open-index.ts';
import { type ListRecords, postingsAt } from './posting-lists.ts';
import type { ResolvedTerm } from './resolve-words.ts';
import { strengths } from './strengths.ts';

/** Inverse document frequency as BM25 has it, never negative (Robertson and Zaragoza 2009, with Lucene's 1 +). */
export function inverseFrequency(documents: number, live: number): number {
  return Math.log(1 + (live - documents + 0.5) / (documents + 0.5));
}

/** Turns strengths into scores, in place. */
function saturate(strengthsOf: Float64Array, idf: number): void {
  for (let i = 0; i < strengthsOf.length; i++) {
    const tf = strengthsOf[i] as number;
    strengthsOf[i] = (idf * tf) / (SATURATION + tf);
  }
}

/** The documents of a single term that counts in full: its postings come in order, and nothing is added up. */
function ofOneTerm(
  index: OpenIndex,
  { found }: ResolvedTerm,
  lists: ListRecords,
  field: number | null,
): Match {
  const most = found.places.reduce((sum, { place }) => sum + place.documents, 0);
  const slots = new Uint32Array(most);
  const scores = new Float64Array(most);
  let length = 0;
  for (const at of found.places) {
    const postings = postingsAt(lists, at);
    if (!postings) continue;
    const { dead, deadCount, first } = at.segment;
    const { ordinals } = postings;
    // Left from before where documents were left out.
    const strength = scores.subarray(length, length + ordinals.length).fill(0);
    strengths({ occurrences: index.occurrences, postings, segment: at.segment, field }, strength);
    if (deadCount === 0 && field === null && first === 0 && length === 0) {
      slots.set(ordinals);
      length = ordinals.length;
      continue;
    }
    for (let n = 0; n < ordinals.length; n++) {
      const ordinal = ordinals[n] as number;
      const tf = strength[n] as number;
      if (tf === 0 || dead[ordinal] === 1) continue;
      slots[length] = first + ordinal;
      // Never ahead of where it is read: those left out make it fall behind.
      scores[length++] = tf;
    }
  }
  const match = { slots: slots.subarray(0, length), scores: scores.subarray(0, length) };
  saturate(match.scores, inverseFrequency(length, index.live));
  return match;
}

/** Slots that are wanted, in order; forgets that any was seen. */
function wantedOf({ seen }: OpenIndex, slots: Uint32Array, within: Uint8Array | null): Uint32Array {
  let length = 0;
  const wanted = within === null ? slots : new Uint32Array(slots.length);
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] as number;
    seen[slot] = 0;
    if (within !== null && within[slot] === 1) wanted[length++] = slot;
  }
  return (within === null ? slots : wanted.subarray(0, length)).sort();
}

/**
 * Documents that have any of the terms, which count as one word: scored by BM25F (Robertson et al. 2004). `within`: only those
 * that are flagged there, by slot, with the scores they have among all.
 */
export function scoreWord(
  index: OpenIndex,
  terms: readonly ResolvedTerm[],
  lists: ListRecords,
  { field = null, within = null }: Partial<Scope> = {},
): Match {
  const [only] = terms;
  if (only && terms.length === 1 && only.factor === 1 && !only.inflected && within === null)
    return ofOneTerm(index, only, lists, field);
  const all = addUp(index, terms, lists, { field, within });
  const slots = wantedOf(index, all, within);
  const scores = new Float64Array(slots.length);
  const idf = inverseFrequency(all.length, index.live);
  const { sums } = index;
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] as number;
    const tf = sums[slot] as number;
    scores[i] = (idf * tf) / (SATURATION + tf);
    sums[slot] = 0;
  }
  return { slots, scores };
}
