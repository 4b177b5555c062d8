import type { Day } from './day.ts';
import type { Match } from './match.ts';
import { locate, type OpenIndex } from './open-index.ts';

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

interface Keys {
  first: (score: number, day: Day) => number;
  second: (score: number, day: Day) => number;
}

const byScore = (score: number): number => score;
const byDay = (_: number, day: Day): number => day;
// Articles without a date (day 0) come last in both orders.
const byAge = (_: number, day: Day): number => (day === 0 ? 0 : Number.MAX_SAFE_INTEGER - day);

const keys: Record<SortOrder, Keys> = {
  relevance: { first: byScore, second: byDay },
  newest: { first: byDay, second: byScore },
  oldest: { first: byAge, second: byScore },
};

export const byRank = (a: Candidate, b: Candidate): number => b.first - a.first || b.second - a.second;

/** A document's place among others. */
function candidateAt(index: OpenIndex, match: Match, order: SortOrder, i: number): Candidate {
  const slot = match.slots[i] ?? 0;
  const at = locate(index, slot);
  const day = at?.segment.columns.days[at.ordinal] ?? 0;
  const score = Math.round((match.scores[i] ?? 0) * SCORE_STEPS) / SCORE_STEPS;
  const { first, second } = keys[order];
  return { slot, score, first: first(score, day), second: second(score, day) };
}

function insert(best: Candidate[], found: Candidate, most: number): void {
  let at = best.length;
  while (at > 0 && byRank(best[at - 1] ?? found, found) > 0) at--;
  best.splice(at, 0, found);
  if (best.length > most) best.pop();
}

/** The documents of a match that are among the `most` best so far when they come; many, where most is great. */
function promising(index: OpenIndex, match: Match, order: SortOrder, most: number): Candidate[] {
  const { slots, scores } = match;
  const best: Candidate[] = [];
  const found: Candidate[] = [];
  // By far most documents score too little: they are passed over by one comparison.
  let bar = -1;
  for (let i = 0; i < slots.length; i++) {
    // The place is inside, and to ask costs as much as the comparison.
    if ((scores[i] as number) < bar) continue;
    const one = candidateAt(index, match, order, i);
    const least = best[most - 1];
    if (least && byRank(one, least) > 0) continue;
    found.push(one);
    insert(best, one, most);
    const floor = best[most - 1];
    if (floor && order === 'relevance') bar = floor.score - 1 / SCORE_STEPS;
  }
  const last = best[most - 1];
  return last ? found.filter((one) => byRank(one, last) <= 0) : found;
}

/** All documents of a match, best first. */
function sorted(index: OpenIndex, match: Match, order: SortOrder): Candidate[] {
  return Array.from(match.slots, (_, i) => candidateAt(index, match, order, i)).sort(byRank);
}

/** The `most` best documents of a match, and all that tie with the last of them, best first. */
export function selectBest(index: OpenIndex, match: Match, order: SortOrder, most: number): Candidate[] {
  if (most <= MOST_INSERTED) return promising(index, match, order, most).sort(byRank);
  const all = sorted(index, match, order);
  const last = all[most - 1];
  return last ? all.filter((one) => byRank(one, last) <= 0) : all;
}
