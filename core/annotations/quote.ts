import { foldUnit } from './fold-text.ts';
import { type FoldedText, foldText } from './folded-text.ts';
import type { Sketch } from './page-sketch.ts';
import type { Twins } from './twins.ts';

/** A quotation with its context, folded, ready to be looked for in many pages. */
export interface Quote {
  exact: FoldedText;
  prefix: FoldedText;
  suffix: FoldedText;
  /** Prefix, exact and suffix in one string: what alignment looks for. */
  pattern: string;
  /** Where in `pattern` the quotation begins and ends. */
  from: number;
  to: number;
  /** Pattern positions at which a new block begins. */
  breaks: FoldedText;
  /** Whether its edges were edges of words: then it is not found in the middle of one. */
  wordEdges: { start: boolean; end: boolean };
  /** How often the quotation stood on the page when it was described; 0 when not known. */
  copies: number;
  /** Folded units of prefix and of suffix with which it stood once; null: with none, or not known. */
  aloneWith: readonly [number | null, number | null];
  /** How like it other places of its page were; null when not known. */
  twins: Twins | null;
  /** What kind of place it stood in; '' when not known. */
  shape: string;
  /** Of the page on which it was described; empty when not known. */
  sketch: Sketch;
}

/** Folded units of context that are compared on either side: what lies further off says little about the place. */
const contextLimit = 240;

export interface QuoteParts {
  exact: string;
  prefix: string;
  suffix: string;
  copies?: number;
  aloneWith?: readonly [number | null, number | null];
  twins?: Twins | null;
  shape?: string;
  sketch?: Sketch;
}

function lastUnits(text: FoldedText, count: number): FoldedText {
  const cut = Math.max(0, text.folded.length - count);
  return {
    folded: text.folded.slice(cut),
    offsets: text.offsets.subarray(cut),
    breaks: text.breaks.filter((at) => at > cut).map((at) => at - cut),
  };
}

function firstUnits(text: FoldedText, count: number): FoldedText {
  return {
    folded: text.folded.slice(0, count),
    offsets: text.offsets.subarray(0, count),
    breaks: text.breaks.filter((at) => at <= count),
  };
}

/** Whether something that folding drops, or nothing, stands between two neighbouring texts. */
function isWordEdge(before: string, after: string): boolean {
  const isKept = (text: string, at: number) => text !== '' && foldUnit(text.charCodeAt(at)) !== 0;
  return !isKept(before, before.length - 1) || !isKept(after, 0);
}

/** Folds a quotation. A line feed in the texts stands for a block boundary. */
export function foldQuote({
  exact,
  prefix,
  suffix,
  copies = 0,
  aloneWith = [null, null],
  twins = null,
  shape = '',
  sketch = [],
}: QuoteParts): Quote {
  const before = lastUnits(foldText(prefix), contextLimit);
  const inside = foldText(exact);
  const after = firstUnits(foldText(suffix), contextLimit);
  const from = before.folded.length;
  const to = from + inside.folded.length;
  const pattern = before.folded + inside.folded + after.folded;
  const breaks = [
    ...before.breaks,
    ...Array.from(inside.breaks, (at) => at + from),
    ...Array.from(after.breaks, (at) => at + to),
  ];
  return {
    exact: inside,
    prefix: before,
    suffix: after,
    pattern,
    from,
    to,
    breaks: { folded: pattern, offsets: new Int32Array(0), breaks: Int32Array.from(breaks) },
    wordEdges: { start: isWordEdge(prefix, exact), end: isWordEdge(exact, suffix) },
    copies,
    aloneWith,
    twins,
    shape,
    sketch,
  };
}
