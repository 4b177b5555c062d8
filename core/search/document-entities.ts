import { decodeStrings, sharesAt } from './document-groups.ts';
import { locate, type OpenIndex, type OpenSegment } from './open-index.ts';
import { ask, type Reading } from './reading.ts';
import { documentEntitiesName, ENTITIES, GROUP_DOCUMENTS, recordKey } from './segment.ts';

/** Entity ids of a document with their salience, above 0 up to 1. */
export type Saliences = ReadonlyMap<string, number>;

const MOST_SALIENT = 255;

interface Wanted {
  slot: number;
  segment: OpenSegment;
  group: string;
  within: number;
}

function wantedAt(index: OpenIndex, slot: number): Wanted[] {
  const at = locate(index, slot);
  if (!at) return [];
  const { segment, ordinal } = at;
  const name = documentEntitiesName(Math.floor(ordinal / GROUP_DOCUMENTS));
  return [{ slot, segment, group: recordKey(segment.meta.id, name), within: ordinal % GROUP_DOCUMENTS }];
}

/** The entities of documents, by slot. A document whose record is damaged has none. */
export function* documentEntities(
  index: OpenIndex,
  slots: readonly number[],
): Reading<Map<number, Saliences>> {
  const wanted = slots.flatMap((slot) => wantedAt(index, slot));
  const names = (of: Wanted): string => recordKey(of.segment.meta.id, ENTITIES);
  const keys = [...new Set(wanted.flatMap((of) => [names(of), of.group]))];
  const records = yield* ask(keys.map((key) => ({ table: 'dict', key })));
  const byKey = new Map(keys.map((key, i) => [key, records[i] ?? null]));
  const decoded = new Map<string, string[]>();
  const idsAt = (key: string): string[] => {
    const bytes = byKey.get(key);
    const ids = decoded.get(key) ?? (bytes ? decodeStrings(bytes) : []);
    decoded.set(key, ids);
    return ids;
  };
  return new Map(
    wanted.map((of) => {
      const ids = idsAt(names(of));
      const group = byKey.get(of.group);
      const shares = group ? sharesAt(group, of.within) : [];
      return [of.slot, new Map(shares.map((s) => [ids[s.entity] ?? '', s.salience / MOST_SALIENT]))];
    }),
  );
}
