import { type Painted, rangeOf } from './painted.ts';

/** CSS px by which the pointer may miss a word. */
const SLACK = 2;

export interface Point {
  x: number;
  y: number;
}

interface Caret {
  node: Node;
  offset: number;
}

/** The place of the text under a point. https://drafts.csswg.org/cssom-view/#dom-document-caretpositionfrompoint */
export function caretAt(document: Document, { x, y }: Point, shadowRoots: ShadowRoot[]): Caret | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y, { shadowRoots });
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

export const holds = (box: DOMRect, { x, y }: Point): boolean =>
  x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK;

export interface HitTest {
  document: Document;
  shadowRoots: () => ShadowRoot[];
  at: (node: Node, offset: number) => Painted | null;
}

/**
 * The painted name under a point of the window, or null. Makes the browser lay out: for a pointer at rest. The caret
 * nearest to the point may be far from it (beyond the end of a line), so the words' own boxes have the last word.
 */
export function nameAt({ document, shadowRoots, at }: HitTest, point: Point): Painted | null {
  const caret = caretAt(document, point, shadowRoots());
  const painted = caret && at(caret.node, caret.offset);
  const range = painted && rangeOf(painted);
  if (!range) return null;
  return [...range.getClientRects()].some((box) => holds(box, point)) ? painted : null;
}

/** Whether two painted mentions are the same name in the same place, painted anew or not. */
export const isSameName = (a: Painted, b: Painted): boolean =>
  a.mention.entityId === b.mention.entityId && a.startNode === b.startNode && a.startOffset === b.startOffset;
