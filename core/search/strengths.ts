import type { Postings } from './decode-postings.ts';
import { BODY } from './fields.ts';
import { learn, type Occurrence } from './occurrence.ts';
import type { OpenSegment } from './open-index.ts';

/** A fully salient entity counts like so many occurrences of a word. */
const ENTITY_STRENGTH = 4;
const MOST_SALIENT = 255;

/** Which of the postings are scored, and by what. */
export interface Scope {
  /** One field alone; null: all. */
  field: number | null;
  /** By slot, 1 for a document that has the other words of the query; null: all are wanted. */
  within: Uint8Array | null;
}

/** A fully salient entity counts like so many occurrences of a word. */
function salientStrengths(saliences: Uint8Array, sums: Float64Array): void {
  for (let n = 0; n < sums.length; n++) sums[n] = (ENTITY_STRENGTH * (saliences[n] ?? 0)) / MOST_SALIENT;
}

export interface Weighed {
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
export function strengths(weighed: Weighed, sums: Float64Array): void {
  const { postings, scope } = weighed;
  if (postings.saliences.length > 0) salientStrengths(postings.saliences, sums);
  else {
    if (scope.field === null || scope.field === BODY) addBody(weighed, sums);
    addOthers(weighed, sums);
  }
}
