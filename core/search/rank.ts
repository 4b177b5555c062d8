import { idAt } from './columns.ts';
import type { Match } from './match.ts';
import { locate, type OpenIndex } from './open-index.ts';
import { byRank, type SortOrder, selectBest } from './select-best.ts';

export interface Ranked {
  slot: number;
  score: number;
  id: string;
}

export interface RankOptions {
  order: SortOrder;
  /** Results left out at the top. */
  offset: number;
  limit: number;
}

/**
 * One page of a match in order. Documents of equal rank come newest first, then by id: the order does not depend on
 * the segments in which they lie.
 */
export function rank(index: OpenIndex, match: Match, options: RankOptions): Ranked[] {
  const end = options.offset + options.limit;
  const near = selectBest(index, match, options.order, end);
  const idOf = (slot: number): string => {
    const at = locate(index, slot);
    return at ? idAt(at.segment.columns, at.ordinal) : '';
  };
  return near
    .map((found) => ({ ...found, id: idOf(found.slot) }))
    .filter((found) => found.id !== '')
    .sort((a, b) => byRank(a, b) || (a.id < b.id ? -1 : 1))
    .slice(options.offset, end)
    .map(({ slot, score, id }) => ({ slot, score, id }));
}
