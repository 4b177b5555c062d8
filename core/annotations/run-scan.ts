import { type CommonRun, maxChain, mostTelling, seedLengthFor } from './seed-index.ts';
import type { Steps } from './steps.ts';

/**
 * Looks for what a text has in common with one pattern by reading the text once past a table of the pattern's seeds: an
 * index of the text itself costs several times as much, and is worth it only for many patterns.
 */
export interface RunScan {
  /** Reads the seeds that begin in [from, to); from the start to the end of the text, in any slices. */
  read(from: number, to: number): void;
  /** All maximal common runs of what was read, like `commonRuns`. */
  runs(): CommonRun[];
}

const base = 0x01000193;

interface Table {
  mask: number;
  heads: Int32Array;
  next: Int32Array;
}

/** Bits of a sum of products lie close together for like texts; the upper ones decide with the lower. */
const slotOf = (hash: number, mask: number) => (hash ^ (hash >>> 15)) & mask;

const hashAt = (text: string, at: number, length: number): number => {
  let hash = 0;
  for (let i = at; i < at + length; i++) hash = (Math.imul(hash, base) + text.charCodeAt(i)) | 0;
  return hash;
};

function tableOf(pattern: string, seed: number): Table {
  let size = 512;
  while (size < pattern.length * 16) size *= 2;
  const table = { mask: size - 1, heads: new Int32Array(size), next: new Int32Array(pattern.length + 1) };
  // Positions are counted from 1: an empty slot is 0. From the back, so that chains run in order.
  for (let p = pattern.length - seed; p >= 0; p--) {
    const slot = slotOf(hashAt(pattern, p, seed), table.mask);
    table.next[p + 1] = table.heads[slot] as number;
    table.heads[slot] = p + 1;
  }
  return table;
}

class PatternScan implements RunScan {
  #text: string;
  #pattern: string;
  #seed: number;
  #table: Table;
  #leaving = 1;
  #found: CommonRun[] = [];
  /** How often the seed at each place of the pattern was met, and how far each diagonal is covered. */
  #met: Uint16Array;
  #coveredTo = new Map<number, number>();

  constructor(text: string, pattern: string, seed = seedLengthFor(text)) {
    this.#text = text;
    this.#pattern = pattern;
    this.#seed = seed;
    this.#table = tableOf(pattern, seed);
    this.#met = new Uint16Array(pattern.length + 1);
    for (let i = 0; i < seed; i++) this.#leaving = Math.imul(this.#leaving, base);
  }

  read = (from: number, to: number) => {
    const seed = this.#seed;
    const leaving = this.#leaving;
    const text = this.#text;
    const { heads, mask } = this.#table;
    const end = Math.min(to, text.length - seed + 1);
    if (from >= end) return;
    let hash = hashAt(text, from, seed);
    for (let t = from; ; ) {
      const head = heads[slotOf(hash, mask)] as number;
      if (head !== 0) this.#meet(head, t);
      if (++t >= end) return;
      const out = Math.imul(text.charCodeAt(t - 1), leaving);
      hash = (Math.imul(hash, base) + text.charCodeAt(t + seed - 1) - out) | 0;
    }
  };

  #meet(head: number, t: number) {
    for (let at = head; at !== 0; at = this.#table.next[at] as number) {
      const p = at - 1;
      if ((this.#met[p] as number) >= maxChain || !this.#isSeed(p, t)) continue;
      this.#met[p] = (this.#met[p] as number) + 1;
      if ((this.#coveredTo.get(t - p) ?? -1) > p) continue;
      const run = this.#extended(p, t);
      this.#coveredTo.set(t - p, run.p + run.length);
      this.#found.push(run);
    }
  }

  #agrees = (p: number, t: number) =>
    p >= 0 && p < this.#pattern.length && this.#pattern.charCodeAt(p) === this.#text.charCodeAt(t);

  #isSeed(p: number, t: number): boolean {
    for (let i = 0; i < this.#seed; i++) if (!this.#agrees(p + i, t + i)) return false;
    return true;
  }

  #extended(p: number, t: number): CommonRun {
    let back = 0;
    while (this.#agrees(p - back - 1, t - back - 1)) back++;
    let on = this.#seed;
    while (this.#agrees(p + on, t + on)) on++;
    return { p: p - back, t: t - back, length: on + back };
  }

  runs = () => mostTelling(this.#found);
}

export const createRunScan = (text: string, pattern: string, seed?: number): RunScan =>
  new PatternScan(text, pattern, seed);

/** Units of text read in one step. */
const slice = 32_768;

/** All that a text has in common with a pattern, read in steps. */
export function* scanRuns(text: string, pattern: string): Steps<CommonRun[]> {
  const scan = createRunScan(text, pattern);
  for (let from = 0; from < text.length; from += slice) {
    scan.read(from, Math.min(text.length, from + slice));
    yield;
  }
  return scan.runs();
}
