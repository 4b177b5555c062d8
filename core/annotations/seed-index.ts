/**
 * An index of every run of `seedLength` units of a text, to find in it what agrees with a pattern in part: the seeds
 * of seed-and-extend alignment (Altschul et al., "Basic local alignment search tool", 1990). Hash chains in two typed
 * arrays, 8 bytes a unit; about 10 ns a unit to build.
 */
export interface SeedIndex {
  text: string;
  heads: Int32Array;
  next: Int32Array;
  mask: number;
  /** Units of a seed. */
  seed: number;
}

/** A run that pattern and text have in common and that cannot be made longer. */
export interface CommonRun {
  /** Position in the pattern and in the text. */
  p: number;
  t: number;
  length: number;
}

/** Shorter runs are everywhere in a long text of letters; an ideograph says as much as two or three of them. */
const letterSeed = 8;
const ideographSeed = 5;
const ideographs = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** Units of a seed for a text: fewer where at least a tenth of it are ideographs or syllable blocks. */
export function seedLengthFor(text: string): number {
  const sample = text.slice(0, 4000);
  return (sample.match(ideographs)?.length ?? 0) * 10 > sample.length ? ideographSeed : letterSeed;
}

/** A seed that occurs more often says nothing about the place. */
export const maxChain = 48;
const maxRuns = 400;

/** Runs in order of `t`; only the longest when there are too many. */
export function mostTelling(runs: CommonRun[]): CommonRun[] {
  if (runs.length > maxRuns) runs.sort((a, b) => b.length - a.length).splice(maxRuns);
  return runs.sort((a, b) => a.t - b.t || a.p - b.p);
}

function hashAt(text: string, at: number, seed: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + seed; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** An empty index of a text, to be filled by `fillSeedIndex` in slices. */
export function createSeedIndex(text: string, seed = seedLengthFor(text)): SeedIndex {
  let size = 1024;
  while (size < text.length) size *= 2;
  return {
    text,
    heads: new Int32Array(size).fill(-1),
    next: new Int32Array(text.length),
    mask: size - 1,
    seed,
  };
}

/** Adds the seeds that begin in [from, to). From the back to the front, so that chains run in text order. */
export function fillSeedIndex({ text, heads, next, mask, seed }: SeedIndex, from: number, to: number): void {
  for (let at = Math.min(to, text.length - seed + 1) - 1; at >= from; at--) {
    const slot = hashAt(text, at, seed) & mask;
    next[at] = heads[slot] as number;
    heads[slot] = at;
  }
}

function extended(pattern: string, { text, seed }: SeedIndex, p: number, t: number): CommonRun {
  let back = 0;
  while (p - back > 0 && t - back > 0 && pattern.charCodeAt(p - back - 1) === text.charCodeAt(t - back - 1))
    back++;
  let on = seed;
  while (
    p + on < pattern.length &&
    t + on < text.length &&
    pattern.charCodeAt(p + on) === text.charCodeAt(t + on)
  )
    on++;
  return { p: p - back, t: t - back, length: on + back };
}

function sameSeed(pattern: string, { text, seed }: SeedIndex, p: number, t: number): boolean {
  for (let i = 0; i < seed; i++) if (pattern.charCodeAt(p + i) !== text.charCodeAt(t + i)) return false;
  return true;
}

/** All maximal common runs of at least a seed's length, in order of `t`; the longest when there are too many. */
export function commonRuns(index: SeedIndex, pattern: string): CommonRun[] {
  const runs: CommonRun[] = [];
  const coveredTo = new Map<number, number>();
  for (let p = 0; p + index.seed <= pattern.length; p++) {
    let chain = 0;
    for (
      let t = index.heads[hashAt(pattern, p, index.seed) & index.mask] as number;
      t >= 0;
      t = index.next[t] as number
    ) {
      if (++chain > maxChain) break;
      const diagonal = t - p;
      if ((coveredTo.get(diagonal) ?? -1) > p || !sameSeed(pattern, index, p, t)) continue;
      const run = extended(pattern, index, p, t);
      coveredTo.set(diagonal, run.p + run.length);
      runs.push(run);
    }
  }
  return mostTelling(runs);
}
