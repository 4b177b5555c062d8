import type { FoldedText } from './folded-text.ts';
import type { Steps } from './steps.ts';

const base = 0x01000193;
/** Units read in one step. */
const slice = 65_536;

/**
 * A number (32 bits, unsigned) that is the same for the same text, units and offsets, and another for any other text but
 * by rare chance. What was described in texts of one key has offsets that can be compared.
 */
export function* textKeyOf({ folded, offsets }: FoldedText): Steps<number> {
  let key = 0;
  for (let from = 0; from < folded.length; from += slice) {
    const to = Math.min(folded.length, from + slice);
    for (let at = from; at < to; at++) {
      key = (Math.imul(key, base) + folded.charCodeAt(at)) | 0;
      key = (Math.imul(key, base) + (offsets[at] as number)) | 0;
    }
    yield;
  }
  return key >>> 0;
}
