import { stringAt } from './document-groups.ts';
import type { Match } from './match.ts';
import { locate, type OpenIndex } from './open-index.ts';
import { ask, type Reading } from './reading.ts';
import { GROUP_DOCUMENTS, idsName, type RecordKey, recordKey } from './segment.ts';
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

/** The ids of documents, in the order of `slots`. Null where the record is missing or damaged. */
export function* idsOf(index: OpenIndex, slots: readonly number[]): Reading<(string | null)[]> {
  const wanted = slots.map((slot) => {
    const at = locate(index, slot);
    const group = Math.floor((at?.ordinal ?? 0) / GROUP_DOCUMENTS);
    const key = at ? recordKey(at.segment.meta.id, idsName(group)) : '';
    return { key, within: (at?.ordinal ?? 0) % GROUP_DOCUMENTS };
  });
  const keys: RecordKey[] = [...new Set(wanted.map(({ key }) => key))].map((key) => ({ table: 'dict', key }));
  const records = yield* ask(keys);
  const groups = new Map(keys.map(({ key }, i) => [key, records[i]]));
  return wanted.map(({ key, within }) => {
    const bytes = groups.get(key);
    return bytes ? stringAt(bytes, within) : null;
  });
}

/**
 * One page of a match in order. Documents of equal rank come newest first, then by id: the order does not depend on
 * the segments in which they lie.
 */
export function* rank(index: OpenIndex, match: Match, options: RankOptions): Reading<Ranked[]> {
  const end = options.offset + options.limit;
  const near = selectBest(index, match, options.order, end);
  const ids = yield* idsOf(
    index,
    near.map((found) => found.slot),
  );
  return near
    .map((found, i) => ({ ...found, id: ids[i] ?? '' }))
    .filter((found) => found.id !== '')
    .sort((a, b) => byRank(a, b) || (a.id < b.id ? -1 : 1))
    .slice(options.offset, end)
    .map(({ slot, score, id }) => ({ slot, score, id }));
}
