import { foldUnit, weightOf } from '../../core/annotations/fold-text.ts';
import type { Quote } from '../../core/annotations/quote.ts';
import type { TextQuoteSelector } from '../../core/annotations/selector.ts';
import { mayBeTwin, tellingWeight } from '../../core/annotations/sure-places.ts';
import { copiesIn, foldedPart, isAllRead, rangeOver, type Span, walkFolded } from './content.ts';
import { withMarks } from './range-edges.ts';

/** Folded units on each side of the quotation that must stand as they stood. */
const needed = 48;
/** On one side at least, for a quotation that is told by its own words: another copy may have elements in it. */
const neededBeside = 24;
/** Places at which the quotation may begin; more take longer than reading the page. */
const maxTries = 400;
/** Copies, in program text and all, of which each is looked at in the page. */
const maxCopies = 6;

/** On how many sides of a place so many units of the context, or all of it, agree. */
function sidesThatAgree(
  content: string,
  { start, end }: Span,
  { prefix, suffix }: Quote,
  units: number,
): number {
  const before = walkFolded(content, start, prefix.folded.slice(-units), -1) >= 0;
  const after = walkFolded(content, end, suffix.folded.slice(0, units), 1) >= 0;
  return Number(before) + Number(after);
}

/** Whether a place may begin or end within a word though the quotation did not: only the elements would tell. */
function mayCutWords(content: string, { start, end }: Span, { wordEdges }: Quote): boolean {
  const isKept = (at: number) => at >= 0 && at < content.length && foldUnit(content.charCodeAt(at)) !== 0;
  return (wordEdges.start && isKept(start - 1)) || (wordEdges.end && isKept(end));
}

/** The places at which nothing else need be looked at, if just one of them can be read. */
function surePlaces(content: string, copies: readonly Span[], quote: Quote): readonly Span[] {
  // Where another copy stood between nearly the same words, all of them must agree.
  const contextUnits = quote.pattern.length - quote.exact.folded.length;
  const isAlike = mayBeTwin(quote, 2 * needed, true);
  if (isAlike && mayBeTwin(quote, contextUnits, true)) return [];
  const units = isAlike ? contextUnits : needed;
  const unchanged = copies.filter((span) => sidesThatAgree(content, span, quote, units) === 2);
  if (unchanged.length > 0) return unchanged;
  // Enough words tell the place by themselves when they stood once and stand once, wherever their context went.
  const tells = quote.copies <= 1 && weightOf(quote.exact.folded) >= tellingWeight;
  const hasContext = Math.min(quote.from, quote.pattern.length - quote.to) >= neededBeside;
  if (!tells || !hasContext || copies.length > maxCopies) return [];
  const isSure = (span: Span) =>
    sidesThatAgree(content, span, quote, neededBeside) > 0 && !mayCutWords(content, span, quote);
  return copies.every(isSure) ? copies : [];
}

/** What the root's bare text content tells of a quotation. */
export interface Unchanged {
  range: Range | null;
  /** The quotation stands nowhere word for word, not even where nobody sees it. */
  isNowhere: boolean;
}

/**
 * Finds a quotation that stands in its page word for word, and is told by the words beside it or by its own, without
 * reading the page node by node. No range says nothing: then the page has to be read.
 */
export function findUnchanged(
  root: Element,
  content: string,
  { exact }: TextQuoteSelector,
  quote: Quote,
): Unchanged {
  const copies = quote.exact.folded === '' ? null : copiesIn(content, exact, maxTries);
  if (!copies || copies.length === 0) return { range: null, isNowhere: copies !== null };
  const ranges = surePlaces(content, copies, quote).flatMap((span) => {
    const range = rangeOver(
      root,
      withMarks(span, exact, (at) => content.charAt(at)),
    );
    return range && isAllRead(range, root) ? [range] : [];
  });
  const [only, another] = ranges;
  const isOnly = only && !another && foldedPart(only.toString()) === quote.exact.folded;
  return { range: isOnly ? only : null, isNowhere: false };
}
