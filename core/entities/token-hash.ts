/**
 * The hash of one token: 64 bits in two lanes over its folded UTF-8 bytes, four at a time. Each lane multiplies and
 * mixes as MurmurHash3 does (https://github.com/aappleby/smhasher/wiki/MurmurHash3).
 */

/** Sets bit 5 of each byte: A-Z become a-z, a-z and 0-9 stay. Right only for bytes that are ASCII letters or digits. */
export const ASCII_TO_LOWER = 0x20202020;
/** For bytes that are folded already. */
export const AS_IS = 0;

const LANE_ONE = 0x9e3779b1;
const LANE_TWO = 0x85ebca6b;

function finish(hash: number, length: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16) ^ length, 0xc2b2ae35);
  return mixed ^ (mixed >>> 13);
}

/** The last one to four bytes, the rest zero. `view` is readable for three bytes behind `to`. */
function lastWord(view: DataView, at: number, to: number, toLower: number): number {
  return (view.getInt32(at, true) | toLower) & (-1 >>> ((4 - to + at) << 3));
}

/** First lane over the bytes `from` to `to` (exclusive, not empty), a 32-bit integer. */
export function hashOne(view: DataView, from: number, to: number, toLower: number): number {
  let hash = 0x2f0b4f1d;
  let at = from;
  for (; at + 4 < to; at += 4) {
    hash = Math.imul(hash ^ (view.getInt32(at, true) | toLower), LANE_ONE);
    hash ^= hash >>> 15;
  }
  return finish(Math.imul(hash ^ lastWord(view, at, to, toLower), LANE_ONE), to - from);
}

/** Second lane over the same bytes. */
export function hashTwo(view: DataView, from: number, to: number, toLower: number): number {
  let hash = 0x53a9c1e7;
  let at = from;
  for (; at + 4 < to; at += 4) {
    hash = Math.imul((hash + (view.getInt32(at, true) | toLower)) | 0, LANE_TWO);
    hash ^= hash >>> 14;
  }
  return finish(Math.imul((hash + lastWord(view, at, to, toLower)) | 0, LANE_TWO), to - from);
}
