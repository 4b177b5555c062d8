import type { FoldedSpan } from '../../core/annotations/folded-text.ts';
import { matchBetween } from '../../core/annotations/match-between.ts';
import { matchExact, matchInPart } from '../../core/annotations/match-quote.ts';
import type { Page } from '../../core/annotations/page-at-hand.ts';
import type { Quote } from '../../core/annotations/quote.ts';
import type { PageIndex } from './page-index.ts';
import { nodeAt, type PageText, type Pause } from './page-text.ts';
import { shapeAt } from './shape.ts';
import { isSpanShown } from './shown.ts';
import { inSteps } from './slices.ts';

/** A page that was read. */
export interface PageAtHand {
  text: PageText;
  index: PageIndex;
  pause: Pause;
}

const pageOf = ({ text, index }: PageAtHand): Page => ({
  text: text.text,
  filter: index.filter,
  shape: ({ start }) => shapeAt(text.nodes[nodeAt(text, text.text.offsets[start] as number)] as Text), // of a span
  visible: (span) => isSpanShown(text, span),
  likeness: (sketch) => index.likeness(sketch),
});

/** Where a quotation stands on a page by its words and its context, or null. */
export async function find(quote: Quote, at: PageAtHand): Promise<FoldedSpan | null> {
  const page = pageOf(at);
  const exact = await inSteps(matchExact(quote, page), at.pause);
  if (exact?.certain || exact?.alone) return exact.span;
  const runs = await at.index.runsWith(quote);
  if (!runs) return exact?.span ?? null;
  const wait = at.pause();
  if (wait) await wait;
  return matchInPart(quote, page, runs, exact);
}

/** Where a quotation stands in a part of a page by the order of the page's annotations, or null. */
export const findBetween = (quote: Quote, at: PageAtHand, room: FoldedSpan): Promise<FoldedSpan | null> =>
  inSteps(matchBetween(quote, pageOf(at), room), at.pause);
