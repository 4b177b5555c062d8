import { type Columns, decodeColumns, documentRow, idsOf } from './columns.ts';
import { decodeShares, decodeStrings, type EntityShare } from './document-groups.ts';
import { createDocumentTable, type DocumentTable } from './document-table.ts';
import type { MergeSource } from './merge-plan.ts';
import { ask, type Reading } from './reading.ts';
import {
  COLUMNS,
  documentEntitiesName,
  ENTITIES,
  GROUP_DOCUMENTS,
  type RecordKey,
  recordKey,
  type SegmentMeta,
} from './segment.ts';

/** A record that a merge needs is missing or damaged: the index must be repaired first. */
export class DamagedSegment extends Error {
  readonly segment: string;

  constructor(segment: string) {
    super(`The search index is damaged: segment ${segment}.`);
    this.name = 'DamagedSegment';
    this.segment = segment;
  }
}

const groupCount = (meta: SegmentMeta): number => Math.ceil(meta.documents / GROUP_DOCUMENTS);

/** Reads records of one segment of which none may be missing. */
export function* demand(meta: SegmentMeta, names: readonly string[]): Reading<Uint8Array[]> {
  const keys: RecordKey[] = names.map((name) => ({ table: 'dict', key: recordKey(meta.id, name) }));
  const records = yield* ask(keys);
  return records.map((bytes) => {
    if (!bytes) throw new DamagedSegment(meta.id);
    return bytes;
  });
}

const groupNames = (meta: SegmentMeta, name: (n: number) => string): string[] =>
  Array.from({ length: groupCount(meta) }, (_, n) => name(n));

function* columnsOf(meta: SegmentMeta): Reading<Columns> {
  const [bytes] = yield* demand(meta, [COLUMNS]);
  const columns = bytes ? decodeColumns(bytes) : null;
  if (!columns) throw new DamagedSegment(meta.id);
  return columns;
}

/** The ids of a segment's documents, by ordinal. Throws DamagedSegment. */
export function* documentIds(meta: SegmentMeta): Reading<string[]> {
  return idsOf(yield* columnsOf(meta));
}

function* shares(meta: SegmentMeta): Reading<EntityShare[][]> {
  return (yield* demand(meta, groupNames(meta, documentEntitiesName))).flatMap(decodeShares);
}

function* addSource(table: DocumentTable, source: MergeSource): Reading<void> {
  const { meta } = source.listed;
  const columns = yield* columnsOf(meta);
  const [entityBytes] = yield* demand(meta, [ENTITIES]);
  const entities = entityBytes ? decodeStrings(entityBytes) : [];
  const sharesOf = yield* shares(meta);
  source.ordinals.forEach((ordinal, before) => {
    if (ordinal < 0) return;
    const row = documentRow(columns, before);
    table.add({
      id: row.id,
      lengths: row.lengths,
      day: row.day,
      source: row.source ? meta.sources[row.source - 1] : undefined,
      language: meta.languages[row.language] ?? '',
      entities: (sharesOf[before] ?? []).map(({ entity, salience }) => ({
        id: entities[entity] ?? '',
        salience,
      })),
    });
  });
}

/** What is known of the documents of all sources, in their new order. Throws DamagedSegment. */
export function* mergeDocuments(sources: readonly MergeSource[]): Reading<DocumentTable> {
  const table = createDocumentTable();
  for (const source of sources) yield* addSource(table, source);
  return table;
}
