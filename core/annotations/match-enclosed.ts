import { alignQuote } from './align-quote.ts';
import type { FoldedSpan, FoldedText } from './folded-text.ts';
import { leadsClearly } from './match-quote.ts';
import { placeOf } from './place-alignment.ts';
import { isEnclosed, partsWithin } from './place-context.ts';
import type { Quote } from './quote.ts';
import { scanRuns } from './run-scan.ts';
import type { CommonRun } from './seed-index.ts';
import { finish } from './steps.ts';

/** Share of the context on each side that must stand there: like texts are told by what is left out or put in. */
const leastContext = 0.85;

function keepsContext(runs: readonly CommonRun[], from: number, to: number): boolean {
  const units = partsWithin(runs, from, to).reduce((sum, { length }) => sum + length, 0);
  return units >= leastContext * (to - from);
}

/**
 * Finds a quotation that was edited in a short piece of a page in which its context stands: where it is good and both
 * sides of the context stand directly beside it, hardly changed. Null says nothing of the page.
 */
export function matchEnclosed(quote: Quote, piece: FoldedText): FoldedSpan | null {
  const [best, second] = alignQuote(quote, piece, finish(scanRuns(piece.folded, quote.pattern)), 2);
  if (!best || !leadsClearly(quote, best, second)) return null;
  const { runs } = best;
  if (!keepsContext(runs, 0, quote.from) || !keepsContext(runs, quote.to, quote.pattern.length)) return null;
  const span = placeOf(quote, piece, best);
  return span && isEnclosed(runs, quote, span) ? span : null;
}
