import { FIELDS, type Postings, SALIENT } from './decode-postings.ts';
import { fieldWeights, lengthPenalties, SATURATION } from './fields.ts';
import type { Match } from './match.ts';
import type { OpenIndex, OpenSegment } from './open-index.ts';
import { type ListRecords, postingsAt } from './posting-lists.ts';
import type { ResolvedTerm } from './resolve-words.ts';

/** A fully salient entity counts like so many occurrences of a word. */
const ENTITY_STRENGTH = 4;
const MOST_SALIENT = 255;

/** Inverse document frequency as BM25 has it, never negative (Robertson and Zaragoza 2009, with Lucene's 1 +). */
export function inverseFrequency(documents: number, live: number): number {
  return Math.log(1 + (live - documents + 0.5) / (documents + 0.5));
}

/** Occurrences by field, each weighed and set against the length of the field: the tf of BM25F, for each posting. */
function strengths(
  index: OpenIndex,
  postings: Postings,
  { columns: { lengths } }: OpenSegment,
  only: number | null,
): Float64Array {
  const { ordinals, counts, saliences, used } = postings;
  const sums = new Float64Array(ordinals.length);
  for (let field = only ?? 0; field < (only === null ? FIELDS : only + 1); field++) {
    if ((used & (1 << field)) === 0) continue;
    const lengthOf = lengths[field] ?? new Uint16Array();
    const weight = fieldWeights[field] ?? 0;
    const penalty = lengthPenalties[field] ?? 0;
    const perToken = penalty / (index.average[field] || 1);
    for (let n = 0; n < sums.length; n++) {
      const count = counts[n * FIELDS + field] ?? 0;
      if (count === 0) continue;
      const length = lengthOf[ordinals[n] ?? 0] ?? 0;
      sums[n] = (sums[n] ?? 0) + (weight * count) / (1 - penalty + perToken * length);
    }
  }
  for (let n = 0; (used & SALIENT) !== 0 && n < sums.length; n++)
    if (saliences[n]) sums[n] = (ENTITY_STRENGTH * (saliences[n] ?? 0)) / MOST_SALIENT;
  return sums;
}

/** Adds up the strengths of all terms in `index.sums`; the slots at which something was added, each once. */
function addUp(
  index: OpenIndex,
  terms: readonly ResolvedTerm[],
  lists: ListRecords,
  field: number | null,
): Uint32Array {
  const { sums } = index;
  const most = terms.reduce((sum, { found }) => sum + found.documents, 0);
  const slots = new Uint32Array(Math.min(most, index.slots));
  let length = 0;
  for (const { found, factor, inflected } of terms)
    for (const at of found.places) {
      const postings = postingsAt(lists, at);
      if (!postings) continue;
      const { segment } = at;
      const { dead, english, first } = segment;
      const { languages } = segment.columns;
      const { ordinals } = postings;
      const strength = strengths(index, postings, segment, field);
      for (let n = 0; n < ordinals.length; n++) {
        const ordinal = ordinals[n] ?? 0;
        const added = factor * (strength[n] ?? 0);
        if (added === 0 || dead[ordinal]) continue;
        if (inflected && !english[languages[ordinal] ?? 0]) continue;
        const slot = first + ordinal;
        const before = sums[slot] ?? 0;
        if (before === 0) slots[length++] = slot;
        sums[slot] = before + added;
      }
    }
  return slots.subarray(0, length);
}

/** Documents that have any of the terms, which count as one word: scored by BM25F (Robertson et al. 2004). */
export function scoreWord(
  index: OpenIndex,
  terms: readonly ResolvedTerm[],
  lists: ListRecords,
  field: number | null = null,
): Match {
  const slots = addUp(index, terms, lists, field);
  // A single term's postings come in order already.
  if (terms.length > 1) slots.sort();
  const idf = inverseFrequency(slots.length, index.live);
  const scores = new Float64Array(slots.length);
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] ?? 0;
    const tf = index.sums[slot] ?? 0;
    scores[i] = (idf * tf) / (SATURATION + tf);
    index.sums[slot] = 0;
  }
  return { slots, scores };
}
