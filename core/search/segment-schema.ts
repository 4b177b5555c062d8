import * as v from 'valibot';
import { SEGMENT_VERSION, type SegmentMeta } from './segment.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What comes from a pack or from storage and says that it is the meta of a segment of this version. */
export const segmentMetaSchema: v.GenericSchema<unknown, SegmentMeta> = v.object({
  version: v.literal(SEGMENT_VERSION),
  id: v.pipe(v.string(), v.regex(/^[\w-]+$/)),
  documents: count,
  terms: count,
  firstTerms: v.array(v.string()),
  sources: v.array(v.string()),
  languages: v.array(v.string()),
  totals: v.strictTuple([count, count, count, count, count]),
  bytes: v.object({ dict: count, post: count, pos: count }),
});
