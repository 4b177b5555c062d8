import type { ListedSegment } from './open-index.ts';
import { SEGMENT_VERSION, type SegmentMeta } from './segment.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const areStrings = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const areNumbers = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'number');

/** True for the meta of a segment of this version. */
function isMeta(value: unknown): value is SegmentMeta {
  if (!isRecord(value) || value.version !== SEGMENT_VERSION || typeof value.id !== 'string') return false;
  if (typeof value.documents !== 'number' || typeof value.terms !== 'number') return false;
  if (!areStrings(value.firstTerms) || !areStrings(value.sources) || !areStrings(value.languages))
    return false;
  return areNumbers(value.totals) && isRecord(value.bytes);
}

/**
 * True for a segment of the stored list that can be searched. What comes from outside was checked by its schema before it
 * was stored; here it is enough to notice another version and a torn row, at every opening and without a schema's code.
 */
export const isListedSegment = (value: unknown): value is ListedSegment =>
  isRecord(value) && isMeta(value.meta) && value.dead instanceof Uint32Array;
