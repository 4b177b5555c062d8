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
}

/** A run that pattern and text have in common and that cannot be made longer. */
export interface CommonRun {
  /** Position in the pattern and in the text. */
  p: number;
  t: number;
  length: number;
}

/** Six units: about a word; shorter seeds are everywhere in a long text. */
export const seedLength = 6;
/** A seed that occurs more often says nothing about the place. */
const maxChain = 48;
const maxRuns = 400;

function hashAt(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + seedLength; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** An empty index of a text, to be filled by `fillSeedIndex` in slices. */
export function createSeedIndex(text: string): SeedIndex {
  let size = 1024;
  while (size < text.length) size *= 2;
  return { text, heads: new Int32Array(size).fill(-1), next: new Int32Array(text.length), mask: size - 1 };
}

/** Adds the seeds that begin in [from, to). From the back to the front, so that chains run in text order. */
export function fillSeedIndex({ text, heads, next, mask }: SeedIndex, from: number, to: number): void {
  for (let at = Math.min(to, text.length - seedLength + 1) - 1; at >= from; at--) {
    const slot = hashAt(text, at) & mask;
    next[at] = heads[slot] as number;
    heads[slot] = at;
  }
}

function extended(pattern: string, text: string, p: number, t: number): CommonRun {
  let back = 0;
  while (p - back > 0 && t - back > 0 && pattern.charCodeAt(p - back - 1) === text.charCodeAt(t - back - 1))
    back++;
  let on = seedLength;
  while (
    p + on < pattern.length &&
    t + on < text.length &&
    pattern.charCodeAt(p + on) === text.charCodeAt(t + on)
  )
    on++;
  return { p: p - back, t: t - back, length: on + back };
}

function sameSeed(pattern: string, p: number, text: string, t: number): boolean {
  for (let i = 0; i < seedLength; i++) if (pattern.charCodeAt(p + i) !== text.charCodeAt(t + i)) return false;
  return true;
}

/** All maximal common runs of at least `minimum` units, in order of `t`; empty when there are too many to tell apart. */
export function commonRuns(index: SeedIndex, pattern: string, minimum: number): CommonRun[] {
  const runs: CommonRun[] = [];
  const coveredTo = new Map<number, number>();
  for (let p = 0; p + seedLength <= pattern.length; p++) {
    let chain = 0;
    for (
      let t = index.heads[hashAt(pattern, p) & index.mask] as number;
      t >= 0;
      t = index.next[t] as number
    ) {
      if (++chain > maxChain) break;
      const diagonal = t - p;
      if ((coveredTo.get(diagonal) ?? -1) > p || !sameSeed(pattern, p, index.text, t)) continue;
      const run = extended(pattern, index.text, p, t);
      coveredTo.set(diagonal, run.p + run.length);
      if (run.length >= minimum) runs.push(run);
    }
  }
  if (runs.length > maxRuns) runs.sort((a, b) => b.length - a.length).splice(maxRuns);
  return runs.sort((a, b) => a.t - b.t || a.p - b.p);
}
