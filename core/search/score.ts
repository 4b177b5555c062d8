import type { Postings } from './decode-postings.ts';
import { BODY, SATURATION } from './fields.ts';
import type { Match } from './match.ts';
import { learn, type Occurrence } from './occurrence.ts';
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

/** Which of the postings are scored, and by what. */
interface Scope {
  /** One field alone; null: all. */
  field: number | null;
  /** By slot, 1 for a document that has the other words of the query; null: all are wanted. */
  within: Uint8Array | null;
}

/** A fully salient entity counts like so many occurrences of a word. */
function salientStrengths(saliences: Uint8Array, sums: Float64Array): void {
  for (let n = 0; n < sums.length; n++) sums[n] = (ENTITY_STRENGTH * (saliences[n] ?? 0)) / MOST_SALIENT;
}

interface Weighed {
  occurrences: readonly Occurrence[];
  postings: Postings;
  segment: OpenSegment;
  scope: Scope;
}

/** Nearly all postings stand in the body alone. Plain loops over numbers known to be there: see decode-postings. */
function addBody({ occurrences, postings, segment, scope: { within } }: Weighed, sums: Float64Array): void {
  const { ordinals, body } = postings;
  const { columns, first } = segment;
  const occurrence = occurrences[BODY];
  const lengths = columns.lengths[BODY];
  if (!occurrence || !lengths) return;
  const { known } = occurrence;
  for (let n = 0; n < sums.length; n++) {
    const count = body[n] as number;
    const ordinal = ordinals[n] as number;
    if (count === 0 || (within !== null && within[first + ordinal] === 0)) continue;
    const length = lengths[ordinal] as number;
    sums[n] = count * (known[length] || learn(occurrence, length));
  }
}

function addOthers(
  { occurrences, postings, segment, scope: { field: only, within } }: Weighed,
  sums: Float64Array,
): void {
  const { ordinals, others } = postings;
  const { columns, first } = segment;
  for (let i = 0; i < others.length; i += 3) {
    const n = others[i] as number;
    const field = others[i + 1] as number;
    const ordinal = ordinals[n] as number;
    if (only !== null && only !== field) continue;
    if (within !== null && within[first + ordinal] === 0) continue;
    const occurrence = occurrences[field];
    const length = columns.lengths[field]?.[ordinal];
    if (!occurrence || length === undefined) continue;
    const worth = occurrence.known[length] || learn(occurrence, length);
    sums[n] = (sums[n] as number) + (others[i + 2] as number) * worth;
  }
}

/**
 * Occurrences by field, each weighed and set against the length of the field: the tf of BM25F, for each posting. Written to
 * `sums`, which is all zero; those that are not in the scope stay so.
 */
function strengths(weighed: Weighed, sums: Float64Array): void {
  const { postings, scope } = weighed;
  if (postings.saliences.length > 0) salientStrengths(postings.saliences, sums);
  else {
    if (scope.field === null || scope.field === BODY) addBody(weighed, sums);
    addOthers(weighed, sums);
  }
}

interface Term extends Weighed {
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
  const { postings, segment, factor, scope } = term;
  const { ordinals } = postings;
  const excluded = excludedFor(term);
  const { field, within } = scope;
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
  const { postings, segment, factor, scope, occurrences } = term;
  const { ordinals, body, others } = postings;
  const excluded = excludedFor(term);
  const { within } = scope;
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
function addUp(
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
      const term = { occurrences, postings, segment: at.segment, scope, factor, inflected };
      if (scope.field === null && postings.saliences.length === 0) addWord(index, term, all);
      else addTerm(index, term, all);
    }
  return all.slots.subarray(0, all.length);
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
    const scope = { field, within: null };
    strengths({ occurrences: index.occurrences, postings, segment: at.segment, scope }, strength);
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
