import { decodeColumns } from './columns.ts';
import { walkBlock } from './dictionary.ts';
import { ask, type Reading } from './reading.ts';
import {
  blockName,
  COLUMNS,
  documentEntitiesName,
  ENTITIES,
  GROUP_DOCUMENTS,
  type RecordKey,
  recordKey,
  type SegmentMeta,
} from './segment.ts';

/** Records read in one round, so that a large segment is not held in memory whole. */
const ROUND = 64;

const numbered = (count: number, name: (n: number) => string): string[] =>
  Array.from({ length: count }, (_, n) => name(n));

function documentRecords(meta: SegmentMeta): string[] {
  const groups = Math.ceil(meta.documents / GROUP_DOCUMENTS);
  return [ENTITIES, ...numbered(groups, documentEntitiesName)];
}

function* areWhole(keys: readonly RecordKey[]): Reading<boolean> {
  for (let from = 0; from < keys.length; from += ROUND) {
    const records = yield* ask(keys.slice(from, from + ROUND));
    if (records.some((bytes) => bytes === null)) return false;
  }
  return true;
}

/** The lists that a block of the dictionary speaks of; null when the block is missing or damaged. */
function* listsOf(meta: SegmentMeta, number: number): Reading<RecordKey[] | null> {
  const [block] = yield* ask([{ table: 'dict', key: recordKey(meta.id, blockName(number)) }]);
  if (!block) return null;
  const names = { post: new Set<string>(), pos: new Set<string>() };
  walkBlock(block, ({ place }) => {
    names.post.add(place.record);
    if (place.positionLength > 0) names.pos.add(place.record);
    return true;
  });
  return (['post', 'pos'] as const).flatMap((table) =>
    [...names[table]].map((name) => ({ table, key: recordKey(meta.id, name) })),
  );
}

/** True when every record of a segment is there and whole. Reads all of it. */
export function* isWhole(meta: SegmentMeta): Reading<boolean> {
  const [columns] = yield* ask([{ table: 'dict', key: recordKey(meta.id, COLUMNS) }]);
  if (!columns || decodeColumns(columns)?.days.length !== meta.documents) return false;
  const others = documentRecords(meta).map((name) => ({
    table: 'dict' as const,
    key: recordKey(meta.id, name),
  }));
  if (!(yield* areWhole(others))) return false;
  const checked = new Set<string>();
  for (let number = 0; number < meta.firstTerms.length; number++) {
    const lists = yield* listsOf(meta, number);
    const fresh = lists?.filter(({ table, key }) => !checked.has(`${table}:${key}`));
    if (!fresh || !(yield* areWhole(fresh))) return false;
    for (const { table, key } of fresh) checked.add(`${table}:${key}`);
  }
  return true;
}
