import { type Selector, selectorOf } from '../../core/annotations/selector.ts';

/** A point of a page; no live range is kept. */
export type Point = readonly [node: Node, offset: number];

interface Placed {
  /** UTF-16 offsets in the text of the page when it was described. */
  start: number;
  end: number;
  /** Where it begins and ends now. */
  from: Point;
  to: Point;
}

/** The annotations of a page that were found, in the order in which they were described. */
export interface Order {
  add(selectors: readonly Selector[], range: Range): void;
  /** Where the nearest before one that was not found ends, and the nearest after it begins; null without both. */
  around(selectors: readonly Selector[]): { from: Point; to: Point } | null;
}

export function createOrder(): Order {
  const placed: Placed[] = [];
  return {
    add(selectors, { startContainer, startOffset, endContainer, endOffset }) {
      const at = selectorOf(selectors, 'TextPositionSelector');
      if (!at) return;
      placed.push({ ...at, from: [startContainer, startOffset], to: [endContainer, endOffset] });
    },
    around(selectors) {
      const at = selectorOf(selectors, 'TextPositionSelector');
      if (!at) return null;
      let before: Placed | null = null;
      let after: Placed | null = null;
      for (const one of placed) {
        if (one.end <= at.start && (!before || one.end > before.end)) before = one;
        if (one.start >= at.end && (!after || one.start < after.start)) after = one;
      }
      return before && after && { from: before.to, to: after.from };
    },
  };
}
