import type { Postings } from './decode-postings.ts';
import { BODY, fields, fieldWeights, lengthPenalties, SATURATION } from './fields.ts';
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

interface Weighing {
  weight: number;
  /** What an occurrence is divided by, in a document of this length: `least + perToken * length`. */
  least: number;
  perToken: number;
}

function weighing(index: OpenIndex, field: number): Weighing {
  const penalty = lengthPenalties[field] ?? 0;
  return {
    weight: fieldWeights[field] ?? 0,
    least: 1 - penalty,
    perToken: penalty / (index.average[field] || 1),
  };
}

/** Occurrences by field, each weighed and set against the length of the field: the tf of BM25F, for each posting. */
function strengths(
  index: OpenIndex,
  { ordinals, body, others, saliences }: Postings,
  { columns: { lengths } }: OpenSegment,
  only: number | null,
): Float64Array {
  const sums = new Float64Array(ordinals.length);
  if (saliences.length > 0) {
    saliences.forEach((salience, n) => {
      sums[n] = (ENTITY_STRENGTH * salience) / MOST_SALIENT;
    });
    return sums;
  }
  if (only === null || only === BODY) {
    const { weight, least, perToken } = weighing(index, BODY);
    const bodyLengths = lengths[BODY] ?? new Uint16Array();
    for (let n = 0; n < sums.length; n++) {
      const count = body[n] ?? 0;
      if (count > 0) sums[n] = (weight * count) / (least + perToken * (bodyLengths[ordinals[n] ?? 0] ?? 0));
    }
  }
  const weighings = fields.map((_, field) => weighing(index, field));
  for (let i = 0; i < others.length; i += 3) {
    const n = others[i] ?? 0;
    const field = others[i + 1] ?? 0;
    const of = weighings[field];
    if (!of || (only !== null && only !== field)) continue;
    const length = lengths[field]?.[ordinals[n] ?? 0] ?? 0;
    sums[n] = (sums[n] ?? 0) + (of.weight * (others[i + 2] ?? 0)) / (of.least + of.perToken * length);
  }
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
    const { dead, first } = at.segment;
    const { ordinals } = postings;
    const strength = strengths(index, postings, at.segment, field);
    for (let n = 0; n < ordinals.length; n++) {
      const ordinal = ordinals[n] ?? 0;
      const tf = strength[n] ?? 0;
      if (tf === 0 || dead[ordinal]) continue;
      slots[length] = first + ordinal;
      scores[length++] = tf;
    }
  }
  const idf = inverseFrequency(length, index.live);
  for (let i = 0; i < length; i++) {
    const tf = scores[i] ?? 0;
    scores[i] = (idf * tf) / (SATURATION + tf);
  }
  return { slots: slots.subarray(0, length), scores: scores.subarray(0, length) };
}

/** Documents that have any of the terms, which count as one word: scored by BM25F (Robertson et al. 2004). */
export function scoreWord(
  index: OpenIndex,
  terms: readonly ResolvedTerm[],
  lists: ListRecords,
  field: number | null = null,
): Match {
  const [only] = terms;
  if (only && terms.length === 1 && only.factor === 1 && !only.inflected)
    return ofOneTerm(index, only, lists, field);
  const slots = addUp(index, terms, lists, field);
  slots.sort();
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
