import { createTextFolder, type FoldedText } from '../../core/annotations/folded-text.ts';
import { matchEnclosed } from '../../core/annotations/match-enclosed.ts';
import type { Quote } from '../../core/annotations/quote.ts';
import type { TextQuoteSelector } from '../../core/annotations/selector.ts';
import { copiesIn, foldedPart, isAllRead, rangeOver, type Span } from './content.ts';
import { withMarks } from './range-edges.ts';

/** Folded units of a piece of context, and how many may lie between it and the quotation. */
const pieceUnits = 28;
const mostBetween = 90;
/** Places, program text and all, at which a piece may stand. */
const maxTries = 60;
const maxPlaces = 4;
/** UTF-16 units beyond the pieces that are read with them. */
const margin = 500;
/** UTF-16 units between the pieces beyond those of the quotation: inserted blocks are for the reading of the page. */
const mostInserted = 400;
/** UTF-16 units folded between two looks at the clock. */
const slice = 65_536;
/** Text between the pieces that is as good as none, as a share of the quotation. */
const leftOver = 0.15;
/** Quotation and context together, in quotations: with less context the quotation's own words might say more elsewhere. */
const leastContext = 3;

interface Piece {
  places: Span[];
  /** Folded units between it and the quotation. */
  between: number;
}

/** The nearest piece of a context that stands in the content, and but a few times. */
function pieceOf(content: string, context: string, side: -1 | 1): Piece | null {
  const words = context.split(/\s+/).filter((word) => word !== '');
  if (side === -1) words.reverse();
  let between = 0;
  for (let from = 0; from < words.length && between <= mostBetween; from++) {
    let to = from;
    for (let units = 0; units < pieceUnits && to < words.length; to++)
      units += foldedPart(words[to] as string).length; // `to` and `from` stay below the length
    const piece = words.slice(from, to);
    if (side === -1) piece.reverse();
    const text = piece.join(' ');
    if (foldedPart(text).length < pieceUnits) return null;
    const places = copiesIn(content, text, maxTries);
    if (places && places.length > 0) return places.length <= maxPlaces ? { places, between } : null;
    between += foldedPart(words[from] as string).length;
  }
  return null;
}

interface Gap {
  before: Span;
  after: Span;
}

function gapsBetween(before: readonly Span[], after: readonly Span[], most: number): Gap[] {
  return before.flatMap((a) =>
    after.flatMap((b) => (b.start >= a.end && b.start - a.end <= most ? [{ before: a, after: b }] : [])),
  );
}

/** A part of the content, folded; its offsets are those of the content. */
function folded(content: string, from: number, to: number): FoldedText {
  const folder = createTextFolder(to - from);
  folder.add(content.slice(from, to), from);
  return folder.done();
}

function placeIn(content: string, { before, after }: Gap, exact: string, quote: Quote): Span | null {
  const from = Math.max(0, before.start - margin);
  const piece = folded(content, from, Math.min(content.length, after.end + margin));
  const span = matchEnclosed(quote, piece);
  if (!span) return null;
  const start = piece.offsets[span.start] as number; // of a span that was found
  const end = (piece.offsets[span.end - 1] as number) + 1;
  return start >= before.end && end <= after.start
    ? withMarks({ start, end }, exact, (at) => content.charAt(at))
    : null;
}

/** The range over a span of the content, or null where a reader does not see all of it. */
function seenRange(root: Element, span: Span): Range | null {
  const range = rangeOver(root, span);
  return range && isAllRead(range, root) ? range : null;
}

/** Whether a folded text stands anywhere in the content; folds it in slices. */
function* isAnywhere(content: string, wanted: string): Generator<void, boolean> {
  const folder = createTextFolder(content.length);
  for (let from = 0; from < content.length; from += slice) {
    folder.add(content.slice(from, from + slice), from);
    yield;
  }
  return folder.done().folded.includes(wanted);
}

/** Whether the words beside the quotation are all that is left, and it is nowhere else. */
function* isTakenOut(content: string, { before, after }: Gap, quote: Quote): Generator<void, boolean> {
  const length = quote.to - quote.from;
  if (quote.pattern.length < leastContext * length) return false;
  const left = folded(content, before.end, after.start).folded.length;
  if (left > leftOver * length + Math.min(4, length / 3)) return false;
  return !(yield* isAnywhere(content, quote.exact.folded));
}

/** A quotation that was edited between its words; `gone`: taken out from between them; null says nothing. */
export type Edited = Range | 'gone' | null;

/**
 * Finds a quotation that stands nowhere word for word between the words that stood beside it, in the root's bare text
 * content, without reading the page node by node.
 */
export function* findEdited(
  root: Element,
  content: string,
  { exact, prefix, suffix }: TextQuoteSelector,
  quote: Quote,
): Generator<void, Edited> {
  const before = pieceOf(content, prefix, -1);
  const after = before && pieceOf(content, suffix, 1);
  if (!after) return null;
  yield;
  const gaps = gapsBetween(before.places, after.places, exact.length + mostInserted);
  const found = gaps.flatMap((gap) => {
    const span = placeIn(content, gap, exact, quote);
    const range = span && seenRange(root, span);
    if (!span || !range) return [];
    return foldedPart(range.toString()) === foldedPart(content.slice(span.start, span.end)) ? [range] : [];
  });
  const [first, second] = found;
  if (first) return second ? null : first;
  const [gap, another] = gaps;
  if (!gap || another || !seenRange(root, gap.before)) return null;
  yield;
  return (yield* isTakenOut(content, gap, quote)) ? 'gone' : null;
}
