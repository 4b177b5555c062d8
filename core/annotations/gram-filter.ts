/**
 * A bitmap of every run of twelve units of a text, by rolling hash (Karp and Rabin, 1987): it tells in microseconds
 * that a quotation is not in a text at all. Two English words in a row are about twelve units; texts that have nothing
 * to do with each other share hardly any such runs, though they share most words.
 */
export interface GramFilter {
  bits: Int32Array;
  mask: number;
}

export const gramLength = 12;
const base = 0x01000193;
/** base to the power of the length: what a unit that leaves the window counts. */
const leaving = Array.from({ length: gramLength }).reduce((power: number) => Math.imul(power, base), 1);

const slotOf = (hash: number, mask: number) => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) & mask;

/** An empty filter of a text's size, to be filled in slices. */
export function createGramFilter(length: number): GramFilter {
  let size = 1 << 13;
  while (size < length * 16) size *= 2;
  return { bits: new Int32Array(size >>> 5), mask: size - 1 };
}

/** Calls back with the slot of each run that begins in [from, to). */
function eachSlot(text: string, from: number, to: number, mask: number, take: (slot: number) => void): void {
  const end = Math.min(to, text.length - gramLength + 1);
  if (from >= end) return;
  let hash = 0;
  for (let i = from; i < from + gramLength; i++) hash = (Math.imul(hash, base) + text.charCodeAt(i)) | 0;
  take(slotOf(hash, mask));
  for (let at = from + 1; at < end; at++) {
    const out = Math.imul(text.charCodeAt(at - 1), leaving);
    hash = (Math.imul(hash, base) + text.charCodeAt(at + gramLength - 1) - out) | 0;
    take(slotOf(hash, mask));
  }
}

export function fillGramFilter({ bits, mask }: GramFilter, text: string, from: number, to: number): void {
  eachSlot(text, from, to, mask, (slot) => {
    bits[slot >>> 5] = (bits[slot >>> 5] as number) | (1 << (slot & 31));
  });
}

/** The share (0 to 1) of a pattern's runs that the text may have: never too low, seldom too high. 1 for a short pattern. */
export function gramShare({ bits, mask }: GramFilter, pattern: string): number {
  let all = 0;
  let found = 0;
  eachSlot(pattern, 0, pattern.length, mask, (slot) => {
    all++;
    found += ((bits[slot >>> 5] as number) >>> (slot & 31)) & 1;
  });
  return all === 0 ? 1 : found / all;
}
