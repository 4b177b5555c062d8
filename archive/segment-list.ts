import { isListedSegment } from '../core/search/listed-segment.ts';
import type { ListedSegment } from '../core/search/open-index.ts';
import { type SearchTable, type SegmentRecord, searchTables, segmentKeys } from '../core/search/segment.ts';
import type { ArchiveDatabase, GarbageRow, SegmentsState } from './db.ts';
import type { IndexTables } from './index-change.ts';

export interface SegmentList {
  segments: ListedSegment[];
  /** Listed segments that are not what they should be, or of another version. */
  unreadable: number;
  /** The number of the next segment. */
  next: number;
}

/** The segments of an archive that can be searched, as listed now. */
export async function readSegmentList(db: Pick<IndexTables, 'state'>): Promise<SegmentList> {
  return segmentListOf(await db.state.get('segments'));
}

const isGarbage = (row: unknown): row is GarbageRow =>
  typeof row === 'object' && row !== null && 'key' in row && row.key === 'garbage';

const isSegments = (row: unknown): row is SegmentsState =>
  typeof row === 'object' && row !== null && 'key' in row && row.key === 'segments';

/** The segments that a stored row lists, as far as they can be searched. */
export function segmentListOf(row: unknown): SegmentList {
  if (!isSegments(row)) return { segments: [], unreadable: 0, next: 1 };
  const listed: unknown = row.segments;
  const all = Array.isArray(listed) ? listed : [];
  const segments = all.filter(isListedSegment);
  return { segments, unreadable: all.length - segments.length, next: row.next ?? 1 };
}

export async function writeSegmentList(
  db: Pick<IndexTables, 'state'>,
  list: Pick<SegmentList, 'segments' | 'next'>,
): Promise<void> {
  await db.state.put({ key: 'segments', segments: list.segments, next: list.next });
}

/** Runs work as one change of the index: all of it happens or nothing. */
export function changeIndex<T>(db: ArchiveDatabase, work: () => Promise<T>): Promise<T> {
  // An async function by itself: Dexie follows native promises only where it is called with one.
  return db.transaction('rw', [db.state, db.dict, db.post, db.pos], async () => work());
}

export const segmentId = (number: number): string => `s${number}`;

/** An id for a new segment, never given twice. Call it within `changeIndex`. */
export async function takeSegmentId(db: ArchiveDatabase): Promise<string> {
  const list = await readSegmentList(db);
  await writeSegmentList(db, { ...list, next: list.next + 1 });
  return segmentId(list.next);
}

/** Stores records of a segment. Bytes that are a view into something larger are copied: a view is stored whole. */
export async function putRecords(db: IndexTables, records: readonly SegmentRecord[]): Promise<void> {
  const put = async (table: SearchTable) => {
    const own = records.filter((record) => record.table === table);
    const bytes = own.map((record) =>
      record.bytes.length === record.bytes.buffer.byteLength ? record.bytes : record.bytes.slice(),
    );
    if (own.length)
      await db[table].bulkPut(
        bytes,
        own.map((record) => record.key),
      );
  };
  await Promise.all(searchTables.map(put));
}

/** Remembers segments that nothing lists any more, for `sweepSegments`. Call it within `changeIndex`. */
export async function discardSegments(db: IndexTables, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const row = await db.state.get('garbage');
  const before = isGarbage(row) ? row.segments : [];
  await db.state.put({ key: 'garbage', segments: [...before, ...ids] });
}

/** Deletes the records of discarded segments. */
export async function sweepSegments(db: ArchiveDatabase): Promise<void> {
  await changeIndex(db, async () => {
    const row = await db.state.get('garbage');
    if (row?.key !== 'garbage') return;
    for (const id of row.segments) {
      const [from, to] = segmentKeys(id);
      for (const table of searchTables) await db[table].where(':id').between(from, to).delete();
    }
    await db.state.delete('garbage');
  });
}
