import { aloneWith, copiesOf } from '../../../core/annotations/copies.ts';
import { type FoldedSpan, foldText } from '../../../core/annotations/folded-text.ts';
import { createGramFilter, fillGramFilter } from '../../../core/annotations/gram-filter.ts';
import { matchExact, matchInPart } from '../../../core/annotations/match-quote.ts';
import { mayStandIn } from '../../../core/annotations/may-stand.ts';
import type { Page } from '../../../core/annotations/page-at-hand.ts';
import { createSketchComparer, sketchOf } from '../../../core/annotations/page-sketch.ts';
import { foldQuote } from '../../../core/annotations/quote.ts';
import { commonRuns, createSeedIndex, fillSeedIndex } from '../../../core/annotations/seed-index.ts';
import { finish } from '../../../core/annotations/steps.ts';
import { twinsOf } from '../../../core/annotations/twins.ts';

const context = 160;

/** Takes all steps of a match. */
export function lastOf<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Describes what stands at UTF-16 offsets of one text and looks for it in another; a line feed is a block boundary. */
export function findAgain(before: string, { start, end }: FoldedSpan, after: string): FoldedSpan | null {
  const text = foldText(before);
  const first = foldText(before.slice(0, start)).folded.length;
  const wanted = foldText(before.slice(start, end)).folded;
  const prefix = before.slice(Math.max(0, start - context), start);
  const suffix = before.slice(end, end + context);
  const copies = copiesOf(text.folded, wanted);
  const span = { start: first, end: first + wanted.length };
  const most = { before: foldText(prefix).folded.length, after: foldText(suffix).folded.length };
  const quotation = { exact: before.slice(start, end), prefix, suffix };
  const quote = foldQuote({
    ...quotation,
    twins: finish(twinsOf(foldQuote(quotation), text, first - most.before)),
    copies: copies.length,
    aloneWith: aloneWith(text.folded, span, copies, most),
    sketch: finish(sketchOf(text)),
  });
  const now = foldText(after);
  const filter = createGramFilter(now.folded.length);
  fillGramFilter(filter, now.folded, 0, now.folded.length);
  const page: Page = {
    text: now,
    filter,
    shape: () => '',
    visible: () => true,
    likeness: createSketchComparer(now),
  };
  const seeds = createSeedIndex(now.folded);
  fillSeedIndex(seeds, 0, now.folded.length);
  const match = lastOf(matchExact(quote, page));
  const found =
    match?.certain || !mayStandIn(quote, filter)
      ? match?.span
      : matchInPart(quote, page, commonRuns(seeds, quote.pattern), match);
  if (!found) return null;
  return { start: now.offsets[found.start] as number, end: (now.offsets[found.end - 1] as number) + 1 };
}
