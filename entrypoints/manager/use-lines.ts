import { useEffect, useRef, useState } from 'preact/hooks';
import { feedLines, type LineFeedState } from '../../archive/line-feed.ts';
import type { AnnotationLine } from '../../core/annotations/line.ts';
import {
  type Facets,
  facetSteps,
  facetsOf,
  isNarrower,
  type LineFilter,
  type LineSort,
  selectSteps,
  sortSteps,
} from '../../core/annotations/select-lines.ts';
import type { Steps } from '../../core/annotations/steps.ts';
import { useSteps } from './use-steps.ts';

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

const noFacets = facetsOf([]);

/** Lines at which the first order is made while reading; then whenever there are twice as many. */
const firstOrder = 500;

/** Changes when an order and counts made before are out of date. */
function stepOf(feed: LineFeedState | null): string {
  if (!feed) return 'nothing';
  const isReading = feed.done < feed.total;
  return isReading ? `reading ${Math.floor(Math.log2(feed.done / firstOrder))}` : `version ${feed.version}`;
}

const linesOf = (feed: LineFeedState | null): AnnotationLine[] => [...(feed?.lines.values() ?? [])];

interface Selected {
  sorted: AnnotationLine[];
  filter: LineFilter;
  found: AnnotationLine[];
}

function* selectAgain(
  sorted: AnnotationLine[],
  filter: LineFilter,
  before: Selected | null,
): Steps<Selected> {
  const isOnward = before?.sorted === sorted && isNarrower(filter, before.filter);
  const found = yield* selectSteps(isOnward ? before.found : sorted, filter);
  return { sorted, filter, found };
}

export interface AskedLines {
  /** In order; null before the first were put in order. */
  lines: AnnotationLine[] | null;
  /** They still answer what was asked before. */
  isLate: boolean;
}

/** The lines that were asked for. */
export function useSelected(feed: LineFeedState | null, filter: LineFilter, sort: LineSort): AskedLines {
  const sorted = useSteps(() => sortSteps(linesOf(feed), sort), [stepOf(feed), sort]);
  const before = useRef<Selected | null>(null);
  const selected = useSteps(() => selectAgain(sorted ?? [], filter, before.current), [sorted, filter]);
  before.current = selected;
  return {
    lines: sorted && (selected?.found ?? null),
    isLate: selected?.filter !== filter || selected.sorted !== sorted,
  };
}

export function useFacets(feed: LineFeedState | null): Facets {
  return useSteps(() => facetSteps(linesOf(feed)), [stepOf(feed)]) ?? noFacets;
}
