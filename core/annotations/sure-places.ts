import { keepsBlock, runAt } from './context-support.ts';
import { weightOf } from './fold-text.ts';
import { type FoldedSpan, type FoldedText, isInWord } from './folded-text.ts';
import type { Page } from './page-at-hand.ts';
import type { Quote } from './quote.ts';

/** A quotation of this weight (about five words) is found by itself when it stood once and stands once. */
export const tellingWeight = 26;
/** By how much, in units, the best place must lead before others, or before what they were. */
export const neededLead = 10;
/** Agreement without a gap on each side that makes a place certain. */
const certainRun = 24;
/** Agreement beyond what tells copies apart: a letter or two may come to agree by an edit. */
const rootMargin = 8;
/** A page with this share of the old one's text is the same page; a few letters are found on it by being alone. */
export const samePage = 0.6;
/** Less than this, and it is another page: what is said on both need not be what was annotated. */
export const likePage = 0.3;

/** The two sides of a place, for comparing its context. */
export const sides = (quote: Quote, page: FoldedText, { start, end }: FoldedSpan) =>
  [
    { pattern: quote.prefix, page, at: start, direction: -1 },
    { pattern: quote.suffix, page, at: end, direction: 1 },
  ] as const;

/** A quotation that began and ended with words is not found in the middle of one. */
export const keepsWordEdges = ({ wordEdges }: Quote, text: FoldedText, { start, end }: FoldedSpan) =>
  !(wordEdges.start && isInWord(text, start)) && !(wordEdges.end && isInWord(text, end));

/**
 * Whether a copy with so many units of context may be another one that stood on the page, the own one being gone.
 * `isApart`: they stand directly beside it, so that nothing that stood beside the own one is among them.
 */
export function mayBeTwin({ copies, twins, exact }: Quote, units: number, isApart: boolean): boolean {
  if (copies <= 1 || twins === null) return false;
  return exact.folded.length + units < twins[isApart ? 0 : 1] + neededLead;
}

/** Places where the context agrees without a gap on both sides, as good as unchanged; the best if one leads. */
export function certainPlaces(quote: Quote, page: FoldedText, spans: readonly FoldedSpan[]): FoldedSpan[] {
  const needBefore = Math.min(certainRun, quote.prefix.folded.length);
  const needAfter = Math.min(certainRun, quote.suffix.folded.length);
  const good = spans.flatMap((span) => {
    const [before, after] = sides(quote, page, span).map(runAt) as [number, number]; // two sides
    const run = before + after;
    return before >= needBefore && after >= needAfter && !mayBeTwin(quote, run, true) ? [{ span, run }] : [];
  });
  good.sort((a, b) => b.run - a.run);
  const [first, second] = good;
  if (first && second && first.run > second.run) return [first.span];
  return good.map(({ span }) => span);
}

/**
 * Places where words stand directly beside the quotation that had it to themselves when it was described: they went
 * with it, wherever the rest of its context is now.
 */
export function rootedPlaces(quote: Quote, page: FoldedText, spans: readonly FoldedSpan[]): FoldedSpan[] {
  const weight = weightOf(quote.exact.folded);
  return spans.filter((span) => {
    const [before, after] = sides(quote, page, span);
    const runs = [runAt(before), runAt(after)] as const;
    if (!keepsBlock(before, runs[0], certainRun) || !keepsBlock(after, runs[1], certainRun)) return false;
    const isRooted = quote.aloneWith.some((needed, side) => {
      const run = runs[side] as number; // as many as sides
      return needed !== null && run >= needed + rootMargin;
    });
    return isRooted && weight + runs[0] + runs[1] >= tellingWeight;
  });
}

/**
 * A telling quotation that stands as often as it stood on what is the same page was moved: it is the one copy that
 * stands in the kind of place where it was (a heading, an entry of a list), if there is just one.
 */
export function likePlaces(quote: Quote, page: Page, spans: readonly FoldedSpan[]): FoldedSpan[] {
  const isSame =
    quote.shape !== '' &&
    spans.length === quote.copies &&
    weightOf(quote.exact.folded) >= tellingWeight &&
    page.likeness(quote.sketch) >= samePage;
  if (!isSame) return [];
  return spans.filter((span) => page.shape(span) === quote.shape);
}
