import type { Postings } from './decode-postings.ts';
import { BODY } from './fields.ts';
import { learn, type Occurrence } from './occurrence.ts';
import type { OpenSegment } from './open-index.ts';

/** A fully salient entity counts like so many occurrences of a word. */
const ENTITY_STRENGTH = 4;
const MOST_SALIENT = 255;

function salientStrengths(saliences: Uint8Array, sums: Float64Array): void {
  for (let n = 0; n < sums.length; n++) sums[n] = (ENTITY_STRENGTH * (saliences[n] ?? 0)) / MOST_SALIENT;
}

export interface Weighed {
  occurrences: readonly Occurrence[];
  postings: Postings;
  segment: OpenSegment;
  /** One field alone; null: all. */
  field: number | null;
}

/** Nearly all postings stand in the body alone. Plain loops over numbers known to be there: see decode-postings. */
function addBody({ occurrences, postings, segment }: Weighed, sums: Float64Array): void {
  const { ordinals, body } = postings;
  const { columns } = segment;
  const occurrence = occurrences[BODY];
  const lengths = columns.lengths[BODY];
  if (!occurrence || !lengths) return;
  const { known } = occurrence;
  for (let n = 0; n < sums.length; n++) {
    const count = body[n] as number;
    if (count === 0) continue;
    const length = lengths[ordinals[n] as number] as number;
    sums[n] = count * (known[length] || learn(occurrence, length));
  }
}

function addOthers({ occurrences, postings, segment, field: only }: Weighed, sums: Float64Array): void {
  const { ordinals, others } = postings;
  const { columns } = segment;
  for (let i = 0; i < others.length; i += 3) {
    const n = others[i] as number;
    const field = others[i + 1] as number;
    const ordinal = ordinals[n] as number;
    if (only !== null && only !== field) continue;
    const occurrence = occurrences[field];
    const length = columns.lengths[field]?.[ordinal];
    if (!occurrence || length === undefined) continue;
    const worth = occurrence.known[length] || learn(occurrence, length);
    sums[n] = (sums[n] as number) + (others[i + 2] as number) * worth;
  }
}

/**
 * Occurrences by field, each weighed and set against the length of the field: the tf of BM25F, for each posting. Written to
 * `sums`, which is all zero; those of other fields stay so.
 */
export function strengths(weighed: Weighed, sums: Float64Array): void {
  const { postings, field } = weighed;
  if (postings.saliences.length > 0) salientStrengths(postings.saliences, sums);
  else {
    if (field === null || field === BODY) addBody(weighed, sums);
    addOthers(weighed, sums);
  }
}
