import { eachRun, mixed } from './rolling-hash.ts';

/**
 * A bitmap of every run of twelve units of a text: it tells in microseconds that a quotation is not in a text at all.
 * Two English words in a row are about twelve units; texts that have nothing to do with each other share hardly any
 * such runs, though they share most words.
 */
export interface GramFilter {
  bits: Int32Array;
  mask: number;
}

/** Units of a run. */
export const gramLength = 12;

/** An empty filter of a text's size, to be filled in slices. */
export function createGramFilter(length: number): GramFilter {
  let size = 1 << 13;
  while (size < length * 16) size *= 2;
  return { bits: new Int32Array(size >>> 5), mask: size - 1 };
}

/** Adds the runs that begin in [from, to). */
export function fillGramFilter({ bits, mask }: GramFilter, text: string, from: number, to: number): void {
  eachRun(text, gramLength, from, to, (hash) => {
    const slot = mixed(hash) & mask;
    bits[slot >>> 5] = (bits[slot >>> 5] as number) | (1 << (slot & 31));
  });
}

/** For each run of a pattern, from its start on: 1 where the text may have it, else 0. Never too few, seldom too many. */
export function gramsIn({ bits, mask }: GramFilter, pattern: string): Uint8Array {
  const here = new Uint8Array(Math.max(0, pattern.length - gramLength + 1));
  let at = 0;
  eachRun(pattern, gramLength, 0, pattern.length, (hash) => {
    const slot = mixed(hash) & mask;
    here[at++] = ((bits[slot >>> 5] as number) >>> (slot & 31)) & 1;
  });
  return here;
}

/** Whether a text may have all of a pattern. */
export const mayHave = (filter: GramFilter, pattern: string): boolean =>
  gramsIn(filter, pattern).every((here) => here === 1);
