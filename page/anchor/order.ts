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

/** What was described on the same text: only there can offsets be compared. */
interface Group {
  placed: Placed[];
  /** Whether all of it stands in the old order; null: not looked at since the last one came. */
  isOrdered: boolean | null;
}

/** A part of the page in which an annotation that was not found stood. */
export interface Room {
  from: Point;
  to: Point;
  /**
   * Whether all that was described with it stands in the order in which it stood: else the page was put in another.
   * `offsetOf` tells where a point stands in the page's text.
   */
  isOrdered(offsetOf: (point: Point) => number): Generator<void, boolean>;
}

/** The annotations of a page that were found, in the order in which they were described. */
export interface Order {
  add(selectors: readonly Selector[], range: AbstractRange): void;
  /**
   * From the end of the nearest before one that was not found to the beginning of the nearest after it, both described
   * on the same text as it was; null without both.
   */
  around(selectors: readonly Selector[]): Room | null;
}

const keyOf = (selectors: readonly Selector[]): number | undefined =>
  selectorOf(selectors, 'TextQuoteSelector')?.['backfile:text'];

function* standInOrder(
  placed: readonly Placed[],
  offsetOf: (point: Point) => number,
): Generator<void, boolean> {
  let before = { start: 0, end: 0 };
  let [from, to] = [-1, -1];
  for (const one of placed.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const now = offsetOf(one.from);
    if (now < (one.start >= before.end ? to : from)) return false;
    before = one;
    [from, to] = [now, offsetOf(one.to)];
    yield;
  }
  return true;
}

function neighbours(placed: readonly Placed[], at: { start: number; end: number }) {
  let before: Placed | null = null;
  let after: Placed | null = null;
  for (const one of placed) {
    if (one.end <= at.start && (!before || one.end > before.end)) before = one;
    if (one.start >= at.end && (!after || one.start < after.start)) after = one;
  }
  return { before, after };
}

/** An order with nothing in it, for one page as it is now. */
export function createOrder(): Order {
  const groups = new Map<number, Group>();
  return {
    add(selectors, { startContainer, startOffset, endContainer, endOffset }) {
      const at = selectorOf(selectors, 'TextPositionSelector');
      const key = keyOf(selectors);
      if (!at || key === undefined) return;
      const group = groups.get(key) ?? { placed: [], isOrdered: null };
      group.placed.push({ ...at, from: [startContainer, startOffset], to: [endContainer, endOffset] });
      group.isOrdered = null;
      groups.set(key, group);
    },
    around(selectors) {
      const at = selectorOf(selectors, 'TextPositionSelector');
      const group = groups.get(keyOf(selectors) ?? -1);
      if (!at || !group) return null;
      const { before, after } = neighbours(group.placed, at);
      if (!before || !after) return null;
      return {
        from: before.to,
        to: after.from,
        *isOrdered(offsetOf) {
          group.isOrdered ??= yield* standInOrder(group.placed, offsetOf);
          return group.isOrdered;
        },
      };
    },
  };
}
