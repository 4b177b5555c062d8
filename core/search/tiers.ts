import type { ListedSegment } from './open-index.ts';

/** So many segments of about the same size become one: each document is then rewritten log8(n) times in its life. */
const TIER_SEGMENTS = 8;
/** A segment is rewritten when this part of it is deleted, for deleted documents are read at every search. */
const DEAD_PART = 0.3;
const FEWEST_DEAD = 16;

const liveIn = ({ meta, dead }: ListedSegment): number => meta.documents - dead.length;

/** 0 for up to 7 documents, 1 for up to 63, and so on. */
const tierOf = (listed: ListedSegment): number =>
  Math.floor(Math.log(Math.max(1, liveIn(listed))) / Math.log(TIER_SEGMENTS) + 1e-9);

const isWorn = ({ meta, dead }: ListedSegment): boolean =>
  dead.length >= FEWEST_DEAD && dead.length > meta.documents * DEAD_PART;

/** The segments that should become one now, in the order of the list; none when all is well. */
export function chooseMerge(list: readonly ListedSegment[]): ListedSegment[] {
  const tiers = Map.groupBy(list, tierOf);
  const crowded = [...tiers.keys()]
    .sort((a, b) => a - b)
    .find((tier) => (tiers.get(tier)?.length ?? 0) >= TIER_SEGMENTS);
  if (crowded !== undefined) return tiers.get(crowded) ?? [];
  return list.filter(isWorn).slice(0, 1);
}
