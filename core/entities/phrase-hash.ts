/** The hash of a phrase, token by token: two lanes of 32 bits that are carried from prefix to prefix. */

const BREAK_ONE = 0x3c6ef372;
const BREAK_TWO = 0x1f83d9ab;

/** First lane before the first token; another seed gives another table. */
export function seedOne(seed: number): number {
  return Math.imul(seed + 1, 0x27d4eb2f) | 0;
}

export function seedTwo(seed: number): number {
  return Math.imul(seed + 1, 0x165667b1) | 0;
}

/** First lane after one more token; `broken`: a hard break stands before that token, as in "Washington, D.C.". */
export function stepOne(state: number, token: number, broken: boolean): number {
  const next = Math.imul(((state << 13) | (state >>> 19)) ^ (broken ? token ^ BREAK_ONE : token), 0x9e3779b1);
  return next ^ (next >>> 16);
}

/** Second lane after one more token. */
export function stepTwo(state: number, token: number, broken: boolean): number {
  const next = Math.imul((state + (broken ? token ^ BREAK_TWO : token)) | 0, 0x85ebca6b);
  return next ^ (next >>> 13);
}

/** Where in a table of `entries` a phrase is looked for first. */
export function entryOf(one: number, entries: number): number {
  return Math.floor((one >>> 0) * (entries / 0x100000000));
}

/** What tells the entries of a table apart; 0 means an empty entry. */
export function fingerprintOf(two: number): number {
  return two === 0 ? 1 : two;
}
