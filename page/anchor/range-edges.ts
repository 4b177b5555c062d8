import { foldUnit } from '../../core/annotations/fold-text.ts';
import type { FoldedSpan } from '../../core/annotations/folded-text.ts';
import { nodeAt, type PageText } from './page-text.ts';

/** Punctuation at an edge that sites exchange for one another; the first of each group stands for all. */
const sameMark: Record<string, string> = {};
for (const group of ['"“”„«»‟', "'‘’‚‹›`´ʼ", '-‐‑‒–—―−', '.…'])
  for (const mark of group) sameMark[mark] = group.charAt(0);
const plain = (mark: string) => sameMark[mark] ?? mark;
const isSpace = (unit: string) => /[\s\u00ad\u200b-\u200f\ufeff]/.test(unit);

/** The punctuation at the start and end of a quotation, which folding leaves out. */
export function edgeMarks(exact: string): { lead: string[]; tail: string[] } {
  const isKept = (i: number) => foldUnit(exact.charCodeAt(i)) !== 0;
  let first = 0;
  while (first < exact.length && !isKept(first)) first++;
  let last = exact.length;
  while (last > first && !isKept(last - 1)) last--;
  const marks = (text: string) => [...text].filter((mark) => !isSpace(mark));
  return { lead: marks(exact.slice(0, first)), tail: marks(exact.slice(last)) };
}

function unitAt(page: PageText, offset: number): string {
  const index = nodeAt(page, offset);
  return page.nodes[index]?.data.charAt(offset - (page.starts[index] as number)) ?? '';
}

/** Walks over marks from an offset; returns the offset after (or before) the last mark that agrees. */
function walkMarks(
  unitAt: (offset: number) => string,
  from: number,
  marks: readonly string[],
  direction: -1 | 1,
): number {
  let reached = from;
  let at = from;
  const unit = () => unitAt(direction === 1 ? at : at - 1);
  for (const mark of marks) {
    while (unit() !== '' && isSpace(unit())) at += direction;
    if (plain(unit()) !== plain(mark)) continue;
    at += direction;
    reached = at;
  }
  return reached;
}

interface RawSpan {
  start: number;
  end: number;
}

/** A span of a text with the punctuation that belongs to the quotation's edges; `unitAt` gives '' beyond the ends. */
export function withMarks(
  { start, end }: RawSpan,
  exact: string,
  unitAt: (offset: number) => string,
): RawSpan {
  const { lead, tail } = edgeMarks(exact);
  return { start: walkMarks(unitAt, start, lead.reverse(), -1), end: walkMarks(unitAt, end, tail, 1) };
}

/** Raw offsets of a folded span, with the punctuation that belongs to the quotation's edges. */
export function rawSpan(page: PageText, { start, end }: FoldedSpan, exact: string): RawSpan {
  const first = page.text.offsets[start] as number; // of a span that was found
  const last = (page.text.offsets[end - 1] as number) + 1;
  return withMarks({ start: first, end: last }, exact, (offset) => unitAt(page, offset));
}

/** A live range over raw offsets. */
export function rangeOf(page: PageText, { start, end }: RawSpan): Range {
  const from = nodeAt(page, start);
  const to = nodeAt(page, end - 1);
  const firstNode = page.nodes[from] as Text;
  const lastNode = page.nodes[to] as Text;
  const range = firstNode.ownerDocument.createRange();
  range.setStart(firstNode, start - (page.starts[from] as number));
  range.setEnd(lastNode, end - (page.starts[to] as number));
  return range;
}
