import { type FoldedText, hasBreakNear } from './folded-text.ts';
import type { Quote } from './quote.ts';
import { type CommonRun, commonRuns, type SeedIndex } from './seed-index.ts';

/** A place on the page where part of the pattern stands, in order. */
export interface Alignment {
  runs: CommonRun[];
  /** Units in common less the cost of what lies between. */
  score: number;
}

/** Text that may stand between two runs of one block. */
const gapInBlock = 60;
const gapBetweenBlocks = 6000;

/** What it costs to go from one run to the next, in units; infinite when they cannot belong together. */
function gapCost(quote: Quote, page: FoldedText, a: CommonRun, b: CommonRun): number {
  const patternGap = b.p - (a.p + a.length);
  const pageGap = b.t - (a.t + a.length);
  const overlap = Math.max(0, -patternGap, -pageGap);
  if (overlap >= b.length || b.p <= a.p || b.t <= a.t) return Number.POSITIVE_INFINITY;
  const inserted = pageGap + overlap - (patternGap + overlap);
  const cost =
    overlap +
    3 +
    Math.log2(1 + Math.abs(inserted)) +
    Math.min(Math.max(0, patternGap), Math.max(0, pageGap)) * 0.3;
  if (inserted <= gapInBlock) return cost;
  const atBlock =
    hasBreakNear(quote.breaks, a.p + a.length, 2 + Math.max(0, patternGap)) &&
    hasBreakNear(page, a.t + a.length, 2 + pageGap);
  return atBlock && inserted <= gapBetweenBlocks
    ? cost + 4 + Math.log2(1 + inserted)
    : Number.POSITIVE_INFINITY;
}

/** Best chain of runs in order of both texts (collinear chaining, quadratic in the number of runs, at most 400). */
function bestChain(quote: Quote, page: FoldedText, runs: readonly CommonRun[]): Alignment | null {
  const scores = new Float64Array(runs.length);
  const previous = new Int32Array(runs.length).fill(-1);
  let best = -1;
  for (let j = 0; j < runs.length; j++) {
    const b = runs[j] as CommonRun;
    scores[j] = b.length;
    for (let i = j - 1; i >= 0; i--) {
      const a = runs[i] as CommonRun;
      if (b.t - a.t > gapBetweenBlocks + a.length) break;
      const score = (scores[i] as number) + b.length - gapCost(quote, page, a, b);
      if (score > (scores[j] as number)) {
        scores[j] = score;
        previous[j] = i;
      }
    }
    if (best < 0 || (scores[j] as number) > (scores[best] as number)) best = j;
  }
  if (best < 0) return null;
  const chain: CommonRun[] = [];
  for (let j = best; j >= 0; j = previous[j] as number) chain.unshift(runs[j] as CommonRun);
  return { runs: chain, score: scores[best] as number };
}

/** The best alignments of the quotation with the page, at most `count`, best first, none sharing a run. */
export function alignQuote(quote: Quote, page: FoldedText, index: SeedIndex, count: number): Alignment[] {
  let runs = commonRuns(index, quote.pattern);
  const alignments: Alignment[] = [];
  while (alignments.length < count && runs.length > 0) {
    const best = bestChain(quote, page, runs);
    if (!best) break;
    alignments.push(best);
    const first = best.runs[0] as CommonRun;
    const last = best.runs.at(-1) as CommonRun;
    runs = runs.filter((run) => run.t + run.length <= first.t || run.t >= last.t + last.length);
  }
  return alignments;
}
