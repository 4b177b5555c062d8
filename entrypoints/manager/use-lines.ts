import { useEffect, useMemo, useState } from 'preact/hooks';
import { feedLines, type LineFeedState } from '../../archive/line-feed.ts';
import type { AnnotationLine } from '../../core/annotations/line.ts';
import {
  facetsOf,
  type LineFilter,
  type LineSort,
  selectLines,
  sortLines,
} from '../../core/annotations/select-lines.ts';

export type Lines = { feed: LineFeedState | null; error: unknown };

/** Every annotation's line, kept up to date; null before the first ones are there. */
export function useLines(): Lines {
  const [feed, setFeed] = useState<LineFeedState | null>(null);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const controller = new AbortController();
    feedLines({
      now: Date.now,
      signal: controller.signal,
      tell: (state) => {
        setFeed(state);
        setError(undefined);
      },
      fail: (thrown) => {
        console.error(thrown);
        setError(thrown);
      },
    });
    return () => controller.abort();
  }, []);
  return { feed, error };
}

/** Lines read so far that make a new order worth its time: while reading, every few thousand. */
const stepWhileReading = 4_000;

/** The lines that were asked for, in order. Sorted once for many keystrokes of a search. */
export function useSelected(
  feed: LineFeedState | null,
  filter: LineFilter,
  sort: LineSort,
): AnnotationLine[] {
  const isReading = feed !== null && feed.done < feed.total;
  const step = isReading ? `reading ${Math.floor(feed.done / stepWhileReading)}` : feed?.version;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is the same, its version is not
  const sorted = useMemo(() => sortLines(feed?.lines.values() ?? [], sort), [step, sort]);
  return useMemo(() => selectLines(sorted, filter), [sorted, filter]);
}

export function useFacets(feed: LineFeedState | null) {
  const isReading = feed !== null && feed.done < feed.total;
  const step = isReading ? `reading ${Math.floor(feed.done / stepWhileReading)}` : feed?.version;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is the same, its version is not
  return useMemo(() => facetsOf(feed?.lines.values() ?? []), [step]);
}
