import { buildSegment } from '../core/search/build-segment.ts';
import type { IndexDocument } from '../core/search/index-document.ts';
import { type DocumentPlace, locateDocuments } from '../core/search/lookup.ts';
import type { ListedSegment } from '../core/search/open-index.ts';
import type { Segment } from '../core/search/segment.ts';
import type { ArchiveDatabase } from './db.ts';
import { changeAtOnce, type IndexTables } from './index-change.ts';
import { createRecordReader, recordsOf } from './record-reader.ts';
import {
  changeIndex,
  discardSegments,
  putRecords,
  readSegmentList,
  type SegmentList,
  segmentId,
  takeSegmentId,
  writeSegmentList,
} from './segment-list.ts';

function withDead(listed: ListedSegment, places: readonly DocumentPlace[]): ListedSegment {
  const more = places.filter(({ segment }) => segment === listed.meta.id).map(({ ordinal }) => ordinal);
  if (more.length === 0) return listed;
  return { meta: listed.meta, dead: Uint32Array.from(new Set([...listed.dead, ...more])).sort() };
}

const isEmpty = ({ meta, dead }: ListedSegment): boolean => dead.length >= meta.documents;

/** A list without the documents of these ids; segments of which nothing is left are discarded. */
async function without(db: IndexTables, list: SegmentList, ids: readonly string[]): Promise<SegmentList> {
  const places = await createRecordReader(recordsOf(db)).run(locateDocuments(list.segments, ids));
  const segments = list.segments.map((listed) => withDead(listed, places));
  await discardSegments(
    db,
    segments.filter(isEmpty).map(({ meta }) => meta.id),
  );
  return { ...list, segments: segments.filter((listed) => !isEmpty(listed)) };
}

/** Up to so many are indexed within the transaction, in a few ms: one less to wait for. */
const FEW_DOCUMENTS = 8;

interface Added {
  /** As it was read in this transaction. */
  list: SegmentList;
  segment: Segment;
  /** Of the documents in the segment, wherever else they lie. */
  ids: readonly string[];
}

/** Everything that does not wait for something else is asked of the storage at once. */
async function addSegment(db: IndexTables, { list, segment, ids }: Added): Promise<void> {
  const [others] = await Promise.all([without(db, list, ids), putRecords(db, segment.records)]);
  const added = { meta: segment.meta, dead: new Uint32Array() };
  await writeSegmentList(db, { ...others, segments: [...others.segments, added] });
}

/** Both in one transaction; the number of the segment is taken with the list that has it. */
async function addFew(db: IndexTables, build: (id: string) => Segment, ids: readonly string[]) {
  const list = await readSegmentList(db);
  const segment = build(segmentId(list.next));
  await addSegment(db, { list: { ...list, next: list.next + 1 }, segment, ids });
}

/**
 * Makes documents searchable, as one segment and in one transaction; a document of the same id is replaced. Of several
 * with one id the last counts. For many, call it with some hundreds at a time.
 */
export async function addToIndex(db: ArchiveDatabase, documents: readonly IndexDocument[]): Promise<void> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  if (byId.size === 0) return;
  const ids = [...byId.keys()];
  const build = (id: string) => buildSegment(byId.values(), id);
  if (byId.size <= FEW_DOCUMENTS) return changeAtOnce(db, (tables) => addFew(tables, build, ids));
  const segment = build(await changeIndex(db, () => takeSegmentId(db)));
  return changeIndex(db, async () => addSegment(db, { list: await readSegmentList(db), segment, ids }));
}

/** Takes documents out of the index; ids that are not in it do nothing. */
export async function removeFromIndex(db: ArchiveDatabase, ids: readonly string[]): Promise<void> {
  await changeIndex(db, async () => writeSegmentList(db, await without(db, await readSegmentList(db), ids)));
}
