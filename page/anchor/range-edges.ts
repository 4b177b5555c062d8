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

/** Walks over marks from a raw offset; returns the offset after (or before) the last mark that agrees. */
function walkMarks(page: PageText, from: number, marks: readonly string[], direction: -1 | 1): number {
  let reached = from;
  let at = from;
  for (const mark of marks) {
    let unit = unitAt(page, direction === 1 ? at : at - 1);
    while (unit !== '' && isSpace(unit)) {
      at += direction;
      unit = unitAt(page, direction === 1 ? at : at - 1);
    }
    if (plain(unit) !== plain(mark)) {
      if (plain(unit) === plain(marks[0] as string) && unit !== '') continue;
      continue;
    }
    at += direction;
    reached = at;
  }
  return reached;
}

/** Raw offsets of a folded span, with the punctuation that belongs to the quotation's edges. */
export function rawSpan(
  page: PageText,
  { start, end }: FoldedSpan,
  exact: string,
): { start: number; end: number } {
  const { lead, tail } = edgeMarks(exact);
  const first = page.text.offsets[start] as number;
  const last = (page.text.offsets[end - 1] as number) + 1;
  return { start: walkMarks(page, first, lead.reverse(), -1), end: walkMarks(page, last, tail, 1) };
}

/** A live range over raw offsets. */
export function rangeOf(page: PageText, { start, end }: { start: number; end: number }): Range {
  const from = nodeAt(page, start);
  const to = nodeAt(page, end - 1);
  const firstNode = page.nodes[from] as Text;
  const lastNode = page.nodes[to] as Text;
  const range = firstNode.ownerDocument.createRange();
  range.setStart(firstNode, start - (page.starts[from] as number));
  range.setEnd(lastNode, end - (page.starts[to] as number));
  return range;
}
