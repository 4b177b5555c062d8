import { type FoldedSpan, type FoldedText, hasBreakNear } from './folded-text.ts';
import type { Page } from './page-at-hand.ts';
import type { Quote } from './quote.ts';

/** Context on either side of the quotation that now meets shows that the quotation was taken out. */
const seam = 12;

/** True when two sides of the context meet on the page though `[from, to)` of the pattern stood between them. */
function isCutOut({ pattern }: Quote, page: string, from: number, to: number): boolean {
  const before = pattern.slice(Math.max(0, from - seam), from);
  const after = pattern.slice(to, to + seam);
  if (before.length + after.length < seam + 4) return false;
  const joint = before + after;
  return page.includes(joint) && !pattern.slice(Math.max(0, from - seam), to + seam).includes(joint);
}

/** True when the quotation was taken out of its place, and nothing put in. */
export const isTakenOut = (quote: Quote, page: string): boolean =>
  isCutOut(quote, page, quote.from, quote.to);

/** The same for all of the block, or blocks, in which the quotation stood. */
export function isBlockTakenOut(quote: Quote, page: string): boolean {
  const { breaks } = quote.breaks;
  const from = breaks.findLast((at) => at <= quote.from) ?? 0;
  const to = breaks.find((at) => at >= quote.to) ?? quote.pattern.length;
  return isCutOut(quote, page, from, to);
}

const isBlock = (text: FoldedText, { start, end }: FoldedSpan) =>
  hasBreakNear(text, start, 0) && (end === text.folded.length || hasBreakNear(text, end, 0));

/** Whether a quotation that was a block of its own is now part of another, while one like it is still a block. */
export function isMisplaced(
  quote: Quote,
  { text, visible }: Page,
  span: FoldedSpan,
  all: readonly FoldedSpan[],
): boolean {
  const { pattern, from: start, to: end, breaks } = quote;
  if (!isBlock({ ...breaks, folded: pattern }, { start, end }) || isBlock(text, span)) return false;
  return all.some((other) => isBlock(text, other) && visible(other));
}
