import { alignQuote } from './align-quote.ts';
import type { FoldedText } from './folded-text.ts';
import { partsWithin } from './place-context.ts';
import type { Quote } from './quote.ts';
import { scanRuns } from './run-scan.ts';
import type { CommonRun } from './seed-index.ts';
import type { Steps } from './steps.ts';

/**
 * Scores of the places of its page that were most like a quotation in its context, its own left out: by themselves, and
 * with the context before or after the quotation's own block, as would be left if that block were gone.
 */
export type Twins = readonly [apart: number, together: number];

const scoreOf = (quote: Quote, page: FoldedText, runs: readonly CommonRun[]): number =>
  alignQuote(quote, page, runs, 1)[0]?.score ?? 0;

/** The same for an alignment that has some of the quotation. */
function scoreWithin(quote: Quote, page: FoldedText, runs: readonly CommonRun[]): number {
  const [best] = alignQuote(quote, page, runs, 1);
  return best && partsWithin(best.runs, quote.from, quote.to).length > 0 ? best.score : 0;
}

/** A text without what stands in [from, to). */
function without({ folded, breaks }: FoldedText, from: number, to: number): FoldedText {
  return {
    folded: folded.slice(0, from) + folded.slice(to),
    offsets: new Int32Array(0), // alignment asks for none
    breaks: breaks.map((at) => (at <= from ? at : Math.max(from, at + from - to))),
  };
}

/**
 * Measures how like other places of its page are to a quotation: when that is gone, no better place than these is left.
 * `at` is the folded position on the page at which the quotation's pattern stands.
 */
export function* twinsOf(quote: Quote, page: FoldedText, at: number): Steps<Twins> {
  const { breaks } = quote.breaks;
  const first = breaks.findLast((p) => p <= quote.from) ?? 0;
  const last = breaks.find((p) => p >= quote.to) ?? quote.pattern.length;
  const left = without(page, at + first, at + last);
  yield;
  const runs = yield* scanRuns(left.folded, quote.pattern);
  const isBefore = ({ p, t }: CommonRun) => t - p === at;
  const isAfter = ({ p, t }: CommonRun) => t - p === at + first - last;
  const apart = scoreOf(
    quote,
    left,
    runs.filter((run) => !isBefore(run) && !isAfter(run)),
  );
  let together = apart;
  for (const isOwn of [isBefore, isAfter]) {
    yield;
    const others = runs.filter((run) => !isOwn(run));
    together = Math.max(together, scoreWithin(quote, left, others));
  }
  return [Math.round(apart), Math.round(together)];
}
