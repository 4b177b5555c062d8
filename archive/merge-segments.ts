import { DamagedSegment, mergeDocuments } from '../core/search/merge-documents.ts';
import { deletedSince, type MergeSource, mergeSources } from '../core/search/merge-plan.ts';
import { mergeSlice } from '../core/search/merge-terms.ts';
import { SEGMENT_VERSION, type SegmentMeta, type SegmentRecord } from '../core/search/segment.ts';
import { createSegmentWriter, newWriterState } from '../core/search/segment-writer.ts';
import { chooseMerge } from '../core/search/tiers.ts';
import type { ArchiveDatabase, MergeRow } from './db.ts';
import { createRecordReader, type RecordReader, recordsOf } from './record-reader.ts';
import {
  changeIndex,
  discardSegments,
  putRecords,
  readSegmentList,
  sweepSegments,
  takeSegmentId,
  writeSegmentList,
} from './segment-list.ts';

/** Terms merged between two commits: some tens of ms of work. */
const SLICE_TERMS = 4096;

const isMerge = (row: unknown): row is MergeRow =>
  typeof row === 'object' && row !== null && 'key' in row && row.key === 'merge';

async function currentMerge(db: ArchiveDatabase): Promise<MergeRow | undefined> {
  const row = await db.state.get('merge');
  return isMerge(row) ? row : undefined;
}

/** Two steps of the same merge are the same step when these are equal. */
const stepOf = (row: MergeRow | undefined): string =>
  row ? `${row.id} ${row.documents !== undefined} ${row.after}` : '';

/** Begins the merge that is due; undefined when none is. */
function beginMerge(db: ArchiveDatabase): Promise<MergeRow | undefined> {
  return changeIndex(db, async () => {
    const running = await currentMerge(db);
    if (running) return running;
    const from = chooseMerge((await readSegmentList(db)).segments);
    if (from.length === 0) return undefined;
    const id = await takeSegmentId(db);
    const bytes = { dict: 0, post: 0, pos: 0 };
    const row: MergeRow = { key: 'merge', id, from, writer: newWriterState(), after: '', bytes };
    await db.state.put(row);
    return row;
  });
}

function counted(bytes: SegmentMeta['bytes'], records: readonly SegmentRecord[]): SegmentMeta['bytes'] {
  const sum = { ...bytes };
  for (const record of records) sum[record.table] += record.bytes.length;
  return sum;
}

/** Stores a step, unless another page has done it meanwhile. */
function commit(
  db: ArchiveDatabase,
  before: MergeRow,
  step: { row: MergeRow; records: readonly SegmentRecord[] },
): Promise<void> {
  return changeIndex(db, async () => {
    if (stepOf(await currentMerge(db)) !== stepOf(before)) return;
    await putRecords(db, step.records);
    await db.state.put({ ...step.row, bytes: counted(before.bytes, step.records) });
  });
}

async function writeDocuments(
  db: ArchiveDatabase,
  row: MergeRow,
  sources: readonly MergeSource[],
  reader: RecordReader,
): Promise<void> {
  const table = await reader.run(mergeDocuments(sources));
  const { documents, sources: publishers, languages } = table;
  const written = { documents, sources: publishers, languages, totals: table.totals() };
  await commit(db, row, { row: { ...row, documents: written }, records: table.records(row.id) });
}

/** Merges the next terms; true when there are none left. */
async function writeTerms(
  db: ArchiveDatabase,
  row: MergeRow,
  sources: readonly MergeSource[],
  reader: RecordReader,
): Promise<boolean> {
  const records: SegmentRecord[] = [];
  const writer = createSegmentWriter(row.id, (record) => records.push(record), structuredClone(row.writer));
  const slice = await reader.run(mergeSlice(sources, writer, { after: row.after, terms: SLICE_TERMS }));
  await commit(db, row, { row: { ...row, writer: writer.state, after: slice.after }, records });
  return slice.done;
}

function mergedMeta(row: MergeRow): SegmentMeta | null {
  if (!row.documents) return null;
  const { firstTerms, terms } = row.writer;
  return { ...row.documents, version: SEGMENT_VERSION, id: row.id, firstTerms, terms, bytes: row.bytes };
}

/** Puts the merged segment in the place of its sources, with the documents that were deleted meanwhile. */
function finish(db: ArchiveDatabase, sources: readonly MergeSource[], id: string): Promise<void> {
  return changeIndex(db, async () => {
    const row = await currentMerge(db);
    const meta = row?.id === id ? mergedMeta(row) : null;
    if (!meta) return;
    const list = await readSegmentList(db);
    const merged = new Set(sources.map(({ listed }) => listed.meta.id));
    const now = new Map(list.segments.map((listed) => [listed.meta.id, listed.dead]));
    const kept = list.segments.filter(({ meta: { id: of } }) => !merged.has(of));
    const dead = deletedSince(sources, now);
    const left = dead.length < meta.documents;
    await discardSegments(db, left ? [...merged] : [...merged, id]);
    await writeSegmentList(db, { ...list, segments: left ? [...kept, { meta, dead }] : kept });
    await db.state.delete('merge');
  });
}

/** Gives a merge up: its sources stay as they are. */
function abandon(db: ArchiveDatabase, id: string): Promise<void> {
  return changeIndex(db, async () => {
    if ((await currentMerge(db))?.id !== id) return;
    await db.state.delete('merge');
    await discardSegments(db, [id]);
  });
}

async function step(db: ArchiveDatabase, row: MergeRow, reader: RecordReader): Promise<void> {
  const sources = mergeSources(row.from);
  if (!row.documents) await writeDocuments(db, row, sources, reader);
  else if (await writeTerms(db, row, sources, reader)) await finish(db, sources, row.id);
}

/**
 * Merges small segments until none is due. It works in slices, each stored whole or not at all: it can be stopped or
 * killed at any moment, and the next call goes on. Throws DamagedSegment when the index must be repaired first.
 */
export async function mergeSegments(
  db: ArchiveDatabase,
  options: { signal?: AbortSignal } = {},
): Promise<void> {
  const reader = createRecordReader(recordsOf(db));
  for (;;) {
    options.signal?.throwIfAborted();
    const row = await beginMerge(db);
    if (!row) break;
    try {
      await step(db, row, reader);
    } catch (error) {
      if (error instanceof DamagedSegment) await abandon(db, row.id);
      throw error;
    }
  }
  await sweepSegments(db);
}
