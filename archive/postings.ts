import { buildSegment } from '../core/search/build-segment.ts';
import type { IndexDocument } from '../core/search/index-document.ts';
import { type DocumentPlace, locateDocuments } from '../core/search/lookup.ts';
import type { ListedSegment } from '../core/search/open-index.ts';
import type { Segment } from '../core/search/segment.ts';
import type { ArchiveDatabase } from './db.ts';
import { createRecordReader, recordsOf } from './record-reader.ts';
import {
  changeIndex,
  discardSegments,
  putRecords,
  readSegmentList,
  type SegmentList,
  takeSegmentId,
  writeSegmentList,
} from './segment-list.ts';

function withDead(listed: ListedSegment, places: readonly DocumentPlace[]): ListedSegment {
  const more = places.filter(({ segment }) => segment === listed.meta.id).map(({ ordinal }) => ordinal);
  if (more.length === 0) return listed;
  return { meta: listed.meta, dead: Uint32Array.from(new Set([...listed.dead, ...more])).sort() };
}

const isEmpty = ({ meta, dead }: ListedSegment): boolean => dead.length >= meta.documents;

/** The list without the documents of these ids; segments of which nothing is left are discarded. */
async function without(db: ArchiveDatabase, ids: readonly string[]): Promise<SegmentList> {
  const list = await readSegmentList(db);
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

async function addSegment(db: ArchiveDatabase, segment: Segment, ids: readonly string[]): Promise<void> {
  const list = await without(db, ids);
  await putRecords(db, segment.records);
  const added = { meta: segment.meta, dead: new Uint32Array() };
  await writeSegmentList(db, { ...list, segments: [...list.segments, added] });
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
  if (byId.size <= FEW_DOCUMENTS) {
    await changeIndex(db, async () => addSegment(db, build(await takeSegmentId(db)), ids));
    return;
  }
  const segment = build(await changeIndex(db, () => takeSegmentId(db)));
  await changeIndex(db, () => addSegment(db, segment, ids));
}

/** Takes documents out of the index; ids that are not in it do nothing. */
export async function removeFromIndex(db: ArchiveDatabase, ids: readonly string[]): Promise<void> {
  await changeIndex(db, async () => writeSegmentList(db, await without(db, ids)));
}
