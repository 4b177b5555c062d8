import { compared } from './candidates.ts';
import { copiesOf } from './copies.ts';
import type { FoldedSpan } from './folded-text.ts';
import type { Page } from './page-at-hand.ts';
import type { Quote } from './quote.ts';
import { keepsWordEdges, samePage } from './sure-places.ts';

/** Units of its own context that must stand near a place besides: the order alone could be another copy's. */
const leastMatched = 14;
/** More copies are not looked through. */
const mostCopies = 400;

/**
 * Finds a repeated quotation by the order of the page's annotations: `room` lies between the two that stood nearest
 * before and after it. The place is told when just one copy stands there, some of its context with it, and none has come
 * or gone on what is still the same page. Null: an orphan.
 */
export function* matchBetween(
  quote: Quote,
  page: Page,
  room: FoldedSpan,
): Generator<void, FoldedSpan | null> {
  const wanted = quote.exact.folded;
  if (quote.copies <= 1 || quote.copies > mostCopies || wanted === '') return null;
  const starts = copiesOf(page.text.folded, wanted, mostCopies + 1);
  if (starts.length !== quote.copies) return null;
  const [only, another] = starts
    .map((start) => ({ start, end: start + wanted.length }))
    .filter(({ start, end }) => start >= room.start && end <= room.end);
  if (!only || another || !keepsWordEdges(quote, page.text, only) || !page.visible(only)) return null;
  const [candidate] = yield* compared(quote, page.text, [only]);
  if (!candidate || candidate.before.matched + candidate.after.matched < leastMatched) return null;
  return page.likeness(quote.sketch) >= samePage ? only : null;
}
