import type { Day } from './day.ts';
import type { Match } from './match.ts';
import type { OpenIndex } from './open-index.ts';

export const sortOrders = ['relevance', 'newest', 'oldest'] as const;
export type SortOrder = (typeof sortOrders)[number];

export interface Candidate {
  slot: number;
  score: number;
  /** What is compared first and second; more is better. */
  first: number;
  second: number;
}

/** Scores are compared to this part: what lies below is rounding, the same sum in another order. */
const SCORE_STEPS = 1e6;
/** Up to so many, the best are kept in order as they come; beyond, sorting all is quicker. */
const MOST_INSERTED = 200;

function candidate(order: SortOrder, found: { slot: number; score: number; day: Day }): Candidate {
  const { slot, day } = found;
  const score = Math.round(found.score * SCORE_STEPS) / SCORE_STEPS;
  if (order === 'relevance') return { slot, score, first: score, second: day };
  // Articles without a date (day 0) come last in both orders.
  const first = order === 'newest' || day === 0 ? day : Number.MAX_SAFE_INTEGER - day;
  return { slot, score, first, second: score };
}

export const byRank = (a: Candidate, b: Candidate): number => b.first - a.first || b.second - a.second;

/** Calls `visit` for every document of a match. */
function eachCandidate(
  index: OpenIndex,
  match: Match,
  order: SortOrder,
  visit: (found: Candidate) => void,
): void {
  let i = 0;
  for (const segment of index.segments) {
    const end = segment.first + segment.meta.documents;
    for (; i < match.slots.length && (match.slots[i] ?? 0) < end; i++) {
      const slot = match.slots[i] ?? 0;
      const day = segment.columns.days[slot - segment.first] ?? 0;
      visit(candidate(order, { slot, score: match.scores[i] ?? 0, day }));
    }
  }
}

function insert(best: Candidate[], found: Candidate, most: number): void {
  const worst = best[most - 1];
  if (worst && byRank(worst, found) <= 0) return;
  let at = best.length;
  while (at > 0 && byRank(best[at - 1] ?? found, found) > 0) at--;
  best.splice(at, 0, found);
  if (best.length > most) best.pop();
}

/** The `most` best documents of a match, and all that tie with the last of them, best first. */
export function selectBest(index: OpenIndex, match: Match, order: SortOrder, most: number): Candidate[] {
  const all: Candidate[] = [];
  if (match.slots.length <= most || most > MOST_INSERTED) {
    eachCandidate(index, match, order, (found) => all.push(found));
    all.sort(byRank);
    const last = all[most - 1];
    return last ? all.filter((found) => byRank(found, last) <= 0) : all;
  }
  const best: Candidate[] = [];
  eachCandidate(index, match, order, (found) => insert(best, found, most));
  const last = best.at(-1);
  if (!last) return [];
  eachCandidate(index, match, order, (found) => {
    if (byRank(found, last) <= 0) all.push(found);
  });
  return all.sort(byRank);
}
