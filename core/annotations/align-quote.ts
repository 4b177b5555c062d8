import { distanceToBreak, type FoldedText } from './folded-text.ts';
import type { Quote } from './quote.ts';
import type { CommonRun } from './seed-index.ts';

/** A place on the page where part of the pattern stands, in order. */
export interface Alignment {
  runs: CommonRun[];
  /** Units in common less the cost of what lies between. */
  score: number;
}

/** Text that may stand between two runs of one block. */
const gapInBlock = 60;
const gapBetweenBlocks = 6000;

/** Of going from one run to the next. */
const leastCost = 3;

/** A run with its distance, in units, from its end to the nearest block boundary in pattern and page. */
interface Run extends CommonRun {
  toBreakOfPattern: number;
  toBreakOfPage: number;
}

/** What it costs to go from one run to the next, in units; infinite when they cannot belong together. */
function gapCost(a: Run, b: Run): number {
  if (b.p <= a.p || b.t <= a.t) return Number.POSITIVE_INFINITY;
  const patternGap = b.p - a.p - a.length;
  const pageGap = b.t - a.t - a.length;
  const inserted = pageGap - patternGap;
  let cost = leastCost;
  if (inserted > gapInBlock) {
    const atBlock = a.toBreakOfPattern <= 2 + Math.max(0, patternGap) && a.toBreakOfPage <= 2 + pageGap;
    if (!atBlock || inserted > gapBetweenBlocks) return Number.POSITIVE_INFINITY;
    cost += 4 + Math.log2(1 + inserted);
  }
  const overlap = Math.max(0, -patternGap, -pageGap);
  if (overlap >= b.length) return Number.POSITIVE_INFINITY;
  const exchanged = Math.min(Math.max(0, patternGap), Math.max(0, pageGap)) * 0.3;
  return cost + overlap + Math.log2(1 + Math.abs(inserted)) + exchanged;
}

/** Best chain of runs in order of both texts (collinear chaining, quadratic in the number of runs, at most 400). */
function bestChain(runs: readonly Run[]): Alignment | null {
  const scores = new Float64Array(runs.length);
  const previous = new Int32Array(runs.length).fill(-1);
  let best = -1;
  // Indexes stay within the runs and what is kept for each of them.
  for (let j = 0; j < runs.length; j++) {
    const b = runs[j] as Run;
    scores[j] = b.length;
    for (let i = j - 1; i >= 0; i--) {
      const a = runs[i] as Run;
      if (b.t - a.t > gapBetweenBlocks + a.length) break;
      const most = (scores[i] as number) + b.length - leastCost;
      if (most <= (scores[j] as number)) continue;
      const score = most + leastCost - gapCost(a, b);
      if (score > (scores[j] as number)) {
        scores[j] = score;
        previous[j] = i;
      }
    }
    if (best < 0 || (scores[j] as number) > (scores[best] as number)) best = j;
  }
  if (best < 0) return null;
  const chain: CommonRun[] = [];
  // Back over the same indexes, to -1.
  for (let j = best; j >= 0; j = previous[j] as number) chain.unshift(runs[j] as CommonRun);
  return { runs: chain, score: scores[best] as number };
}

/**
 * The best alignments of the quotation with the page, at most `count`, best first, none sharing a run. `common` is what
 * pattern and page have in common, in order of `t`.
 */
export function alignQuote(
  quote: Quote,
  page: FoldedText,
  common: readonly CommonRun[],
  count: number,
): Alignment[] {
  let runs = common.map((run) => ({
    ...run,
    toBreakOfPattern: distanceToBreak(quote.breaks, run.p + run.length),
    toBreakOfPage: distanceToBreak(page, run.t + run.length),
  }));
  const alignments: Alignment[] = [];
  while (alignments.length < count && runs.length > 0) {
    const best = bestChain(runs);
    if (!best) break;
    alignments.push(best);
    const first = best.runs[0] as CommonRun; // a chain has one at least
    const last = best.runs.at(-1) as CommonRun;
    runs = runs.filter((run) => run.t + run.length <= first.t || run.t >= last.t + last.length);
  }
  return alignments;
}
