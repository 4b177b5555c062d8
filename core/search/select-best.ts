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

/** Calls `visit` with the documents of a match that rank no worse than `floor`, which may rise meanwhile. */
function eachFrom(
  index: OpenIndex,
  match: Match,
  order: SortOrder,
  { floor, visit }: { floor: () => Candidate | undefined; visit: (found: Candidate) => void },
): void {
  const { slots, scores } = match;
  let least = floor();
  // By far most documents score too little: they are passed over by one comparison.
  let bar = least && order === 'relevance' ? least.score - 1 / SCORE_STEPS : -1;
  for (let i = 0; i < slots.length; i++) {
    if ((scores[i] ?? 0) < bar) continue;
    const found = candidateAt(index, match, order, i);
    if (least && byRank(found, least) > 0) continue;
    visit(found);
    least = floor();
    if (least && order === 'relevance') bar = least.score - 1 / SCORE_STEPS;
  }
}

function insert(best: Candidate[], found: Candidate, most: number): void {
  let at = best.length;
  while (at > 0 && byRank(best[at - 1] ?? found, found) > 0) at--;
  best.splice(at, 0, found);
  if (best.length > most) best.pop();
}

/** The last of the `most` best documents, undefined when there are fewer. */
function lastOfBest(index: OpenIndex, match: Match, order: SortOrder, most: number): Candidate | undefined {
  const best: Candidate[] = [];
  if (most > MOST_INSERTED) {
    eachFrom(index, match, order, { floor: () => undefined, visit: (found) => best.push(found) });
    best.sort(byRank);
  } else {
    eachFrom(index, match, order, {
      floor: () => best[most - 1],
      visit: (found) => insert(best, found, most),
    });
  }
  return best[most - 1];
}

/** The `most` best documents of a match, and all that tie with the last of them, best first. */
export function selectBest(index: OpenIndex, match: Match, order: SortOrder, most: number): Candidate[] {
  const last = match.slots.length > most ? lastOfBest(index, match, order, most) : undefined;
  const all: Candidate[] = [];
  eachFrom(index, match, order, { floor: () => last, visit: (found) => all.push(found) });
  return all.sort(byRank);
}
