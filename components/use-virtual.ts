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

/** Draws of a long list only what is in the window, which scrolls as a whole. */
export function useVirtual({ count, keyOf, list, estimate, kept = -1 }: VirtualOptions): VirtualRows {
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const above = list.current?.offsetTop ?? 0;
  const options = {
    count,
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
  };
  const held = useRef<Virtualizer<Window, HTMLElement>>(null);
  held.current ??= new Virtualizer<Window, HTMLElement>(options);
  const virtualizer = held.current;
  virtualizer.setOptions(options);
  useEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return {
    rows: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    above,
    measure: virtualizer.measureElement,
    bringIntoView: (index) => virtualizer.scrollToIndex(index),
  };
}
