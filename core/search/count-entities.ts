import { decodeStrings, tallyShares } from './document-groups.ts';
import type { Match } from './match.ts';
import type { OpenIndex, OpenSegment } from './open-index.ts';
import { ask, type Reading } from './reading.ts';
import { documentEntitiesName, ENTITIES, GROUP_DOCUMENTS, type RecordKey, recordKey } from './segment.ts';

/** By ordinal: 1 for the documents of a segment that are in the match. */
function flagsIn(segment: OpenSegment, match: Match): Uint8Array {
  const flags = new Uint8Array(segment.meta.documents);
  for (const slot of match.slots) {
    const ordinal = slot - segment.first;
    if (ordinal >= 0 && ordinal < flags.length) flags[ordinal] = 1;
  }
  return flags;
}

function* countIn(segment: OpenSegment, match: Match, counts: Map<string, number>): Reading<void> {
  const flags = flagsIn(segment, match);
  const groups = Array.from({ length: Math.ceil(flags.length / GROUP_DOCUMENTS) }, (_, n) => n).filter((n) =>
    flags.subarray(n * GROUP_DOCUMENTS, (n + 1) * GROUP_DOCUMENTS).includes(1),
  );
  const keyOf = (name: string): RecordKey => ({ table: 'dict', key: recordKey(segment.meta.id, name) });
  const [names, ...records] = yield* ask([
    keyOf(ENTITIES),
    ...groups.map((n) => keyOf(documentEntitiesName(n))),
  ]);
  const ids = names ? decodeStrings(names) : [];
  const tally = new Uint32Array(ids.length);
  records.forEach((bytes, i) => {
    const first = (groups[i] ?? 0) * GROUP_DOCUMENTS;
    if (bytes) tallyShares(bytes, flags.subarray(first), tally);
  });
  tally.forEach((count, entity) => {
    const id = ids[entity];
    if (count && id !== undefined) counts.set(id, (counts.get(id) ?? 0) + count);
  });
}

/** In how many documents of a match each entity is mentioned, by id. */
export function* countEntities(index: OpenIndex, match: Match): Reading<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const segment of index.segments) yield* countIn(segment, match, counts);
  return counts;
}
