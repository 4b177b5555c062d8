import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';

export interface VirtualRows {
  rows: VirtualItem[];
  /** px of all rows together. */
  height: number;
  /** px above the list in the page; rows are placed from there. */
  above: number;
  measure(element: HTMLElement | null): void;
  bringIntoView(index: number): void;
}

export interface VirtualOptions {
  count: number;
  keyOf(index: number): string;
  /** The element that holds the rows. */
  list: RefObject<HTMLElement | null>;
  /** px of a row that was not measured yet. */
  estimate: number;
  /** Index of the row that may have the focus: it stays drawn wherever the window is, or the focus would be lost. */
  kept?: number;
}

/** Rows beyond the edges of the window that are there already, so that scrolling shows no gaps. */
const overscan = 4;
/** px that sticky tools take from the top of the window. */
const underTools = 120;

const withKept = (range: Range, kept: number): number[] => {
  const drawn = defaultRangeExtractor(range);
  if (kept < 0 || kept >= range.count || drawn.includes(kept)) return drawn;
  return [...drawn, kept].sort((a, b) => a - b);
};

/** px of the lowest row that there can be. */
const lowest = 64;
/** Rows that are placed at first. */
const placedAtFirst = 1_000;

/**
 * How many rows are given a place of their own: placing 50,000 takes some milliseconds, at every key of a search. Those
 * farther down than twice as far as the window reaches are only counted.
 */
function placedOf(count: number, bottom: number, atLeast: number): number {
  const wanted = Math.max(atLeast, bottom / lowest + overscan);
  return Math.min(count, placedAtFirst * 2 ** Math.max(0, Math.ceil(Math.log2(wanted / placedAtFirst))));
}

/** Draws of a long list only what is in the window, which scrolls as a whole. */
export function useVirtual({ count, keyOf, list, estimate, kept = -1 }: VirtualOptions): VirtualRows {
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const above = list.current?.offsetTop ?? 0;
  const optionsFor = (placed: number) => ({
    count: placed,
    paddingEnd: (count - placed) * estimate,
    getScrollElement: () => window,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    scrollMargin: above,
    scrollPaddingStart: underTools,
    scrollPaddingEnd: 24,
    overscan,
    rangeExtractor: (range: Range) => withKept(range, kept),
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    onChange: () => draw(0),
  });
  const wanted = (atLeast = 0) =>
    placedOf(count, window.scrollY + window.innerHeight - above, Math.max(kept, atLeast) + 1);
  const placed = wanted();
  const held = useRef<Virtualizer<Window, HTMLElement>>(null);
  held.current ??= new Virtualizer<Window, HTMLElement>(optionsFor(placed));
  const virtualizer = held.current;
  virtualizer.setOptions(optionsFor(placed));
  useEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useEffect(() => {
    if (placed === count) return;
    const onScroll = () => wanted() > placed && draw(0);
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => window.removeEventListener('scroll', onScroll);
  });
  return {
    rows: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    above,
    measure: virtualizer.measureElement,
    bringIntoView(index) {
      virtualizer.setOptions(optionsFor(Math.max(placed, wanted(index))));
      virtualizer.scrollToIndex(index);
    },
  };
}
