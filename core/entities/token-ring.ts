/**
 * The last tokens of a text, in one array of 32-bit integers: the fields of token `k` stand from `slotOf(k)` on. One
 * array, as each array costs a load and a check at every access.
 */

/** Tokens that are kept: more than the longest alias has, a power of two. */
const TOKENS = 64;
const FIELDS_SHIFT = 4;

/** First byte, and the byte after the last one. */
export const FROM = 0;
export const TO = 1;
/** Bytes minus UTF-16 units up to the token's first byte, and up to its end. */
export const LAG_FROM = 2;
export const LAG_TO = 3;
/** Both lanes of its hash. */
export const ONE = 4;
export const TWO = 5;
/** Running sums of the hashes over the tokens, for `phraseSum`. */
export const SUM_ONE = 6;
export const SUM_TWO = 7;
/** `LOWER_START` and `BREAK_BEFORE`. */
export const FLAGS = 8;

/** Flags of a token. */
export const LOWER_START = 1;
export const BREAK_BEFORE = 2;

export const newRing = (): Int32Array => new Int32Array(TOKENS << FIELDS_SHIFT);

export function slotOf(token: number): number {
  return (token & (TOKENS - 1)) << FIELDS_SHIFT;
}
