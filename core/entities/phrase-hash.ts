import { MAX_TOKENS } from './gazetteer-layout.ts';

/**
 * The hash of a phrase: for each of two lanes a polynomial over the hashes of its tokens, modulo 2^32. From running
 * sums over a text the hash of any stretch of tokens follows in one step (Karp and Rabin,
 * https://doi.org/10.1147/rd.312.0249), so that a search can pass over tokens.
 */

const BASE_ONE = 0x9e3779b1;
const BASE_TWO = 0x85ebca6b;
const BREAK_ONE = 0x3c6ef372;
const BREAK_TWO = 0x1f83d9ab;

function powersOf(base: number): Int32Array {
  const powers = new Int32Array(MAX_TOKENS + 1).fill(1);
  for (let power = 1; power < powers.length; power++) powers[power] = Math.imul(powers[power - 1] ?? 1, base);
  return powers;
}

/** The base of each lane to the power of its index. */
export const POWERS_ONE = powersOf(BASE_ONE);
export const POWERS_TWO = powersOf(BASE_TWO);

/** The running sum of a lane after one more token; `broken`: a hard break before it ("Washington, D.C."). */
export function sumOne(sum: number, token: number, broken: boolean): number {
  return (Math.imul(sum, BASE_ONE) + (broken ? token ^ BREAK_ONE : token)) | 0;
}

export function sumTwo(sum: number, token: number, broken: boolean): number {
  return (Math.imul(sum, BASE_TWO) + (broken ? token ^ BREAK_TWO : token)) | 0;
}

/**
 * The hash of a phrase in one lane: `lead` is the hash of its first token less the running sum up to that token, `power`
 * that of the base to the tokens after it, `sum` the running sum up to its last token.
 */
export function phraseSum(lead: number, power: number, sum: number): number {
  return (Math.imul(lead, power) + sum) | 0;
}

/** The first lane as the table uses it; another seed gives another table. */
export function mixOne(sum: number, seed: number): number {
  const mixed = Math.imul(sum ^ (sum >>> 15) ^ seed, 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

export function mixTwo(sum: number, seed: number): number {
  const mixed = Math.imul(sum ^ (sum >>> 16) ^ seed, 0x297a2d39);
  return mixed ^ (mixed >>> 15);
}

/** By what `entryOf` multiplies for a table of `entries`: worked out once, as a division costs more than all else. */
export function scaleOf(entries: number): number {
  return entries / 0x100000000;
}

/** Where in a table of some scale a phrase is looked for first. */
export function entryOf(one: number, scale: number): number {
  return ((one >>> 0) * scale) | 0;
}

/** What tells the entries of a table apart; 0 means an empty entry. */
export function fingerprintOf(two: number): number {
  return two === 0 ? 1 : two;
}
