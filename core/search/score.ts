import { fieldWeights, lengthPenalties, SATURATION } from './fields.ts';
import type { Match } from './match.ts';
import type { OpenIndex, OpenSegment } from './open-index.ts';
import { eachPosting, type ListRecords } from './posting-lists.ts';
import type { Posting } from './postings.ts';
import type { ResolvedTerm } from './resolve-words.ts';

/** A fully salient entity counts like so many occurrences of a word. */
const ENTITY_STRENGTH = 4;
const MOST_SALIENT = 255;

/** Inverse document frequency as BM25 has it, never negative (Robertson and Zaragoza 2009, with Lucene's 1 +). */
export function inverseFrequency(documents: number, live: number): number {
  return Math.log(1 + (live - documents + 0.5) / (documents + 0.5));
}

/** Occurrences by field, each weighed and set against the length of the field: the tf of BM25F. */
function strength(index: OpenIndex, segment: OpenSegment, posting: Posting, field: number | null): number {
  if (posting.salience) return (ENTITY_STRENGTH * posting.salience) / MOST_SALIENT;
  let sum = 0;
  for (let f = 0; f < posting.counts.length; f++) {
    const count = posting.counts[f] ?? 0;
    if (count === 0 || (field !== null && field !== f)) continue;
    const penalty = lengthPenalties[f] ?? 0;
    const length = segment.columns.lengths[f]?.[posting.ordinal] ?? 0;
    sum += ((fieldWeights[f] ?? 0) * count) / (1 - penalty + (penalty * length) / (index.average[f] || 1));
  }
  return sum;
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
  for (const { found, factor, inflected } of terms) {
    eachPosting(found, lists, (posting, segment) => {
      if (inflected && !segment.english[segment.columns.languages[posting.ordinal] ?? 0]) return;
      const added = factor * strength(index, segment, posting, field);
      if (added === 0) return;
      const slot = segment.first + posting.ordinal;
      const before = sums[slot] ?? 0;
      if (before === 0) slots[length++] = slot;
      sums[slot] = before + added;
    });
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
