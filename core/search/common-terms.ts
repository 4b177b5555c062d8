import type { FoundTerm } from './find-terms.ts';
import type { OpenIndex } from './open-index.ts';
import { liveDocuments, readLists } from './posting-lists.ts';
import type { Reading } from './reading.ts';

interface Counted {
  found: FoundTerm;
  live: number;
}

const byCount = (a: Counted, b: Counted): number => b.live - a.live || (a.found.term < b.found.term ? -1 : 1);

const hasDead = (index: OpenIndex): boolean => index.segments.some((segment) => segment.deadCount > 0);

/** The terms that live documents have. Nothing is read while no document is deleted. */
export function* liveTerms(index: OpenIndex, terms: readonly FoundTerm[]): Reading<FoundTerm[]> {
  if (!hasDead(index)) return [...terms];
  const lists = yield* readLists(terms);
  return terms.filter((term) => liveDocuments(term, lists) > 0);
}

export interface Cap {
  /** Terms at most. */
  most: number;
  /** Documents of all of them together at most, though the first is always taken: so much is read and weighed. */
  documents?: number;
}

function capped(best: readonly Counted[], { most, documents = Infinity }: Cap): FoundTerm[] {
  let sum = 0;
  const within = best.slice(0, most).filter(({ live }, i) => {
    sum += live;
    return i === 0 || sum <= documents;
  });
  return within.map(({ found }) => found);
}

/**
 * The terms that most live documents have, commonest first, as many as the cap allows. The dictionary's counts include deleted documents
 * and so are upper bounds: terms are counted in their order until no other can come in (Fagin's threshold algorithm).
 */
export function* commonestTerms(
  index: OpenIndex,
  terms: readonly FoundTerm[],
  cap: Cap,
): Reading<FoundTerm[]> {
  const { most } = cap;
  const sorted = terms.map((found) => ({ found, live: found.documents })).sort(byCount);
  if (!hasDead(index)) return capped(sorted, cap);
  let best: Counted[] = [];
  for (let from = 0; from < sorted.length; from += most) {
    const last = best[most - 1];
    if (last && last.live > (sorted[from]?.live ?? 0)) break;
    const batch = sorted.slice(from, from + most).map((counted) => counted.found);
    const lists = yield* readLists(batch);
    const counted = batch.map((found) => ({ found, live: liveDocuments(found, lists) }));
    best = [...best, ...counted.filter(({ live }) => live > 0)].sort(byCount).slice(0, most);
  }
  return capped(best, cap);
}
