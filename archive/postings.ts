import { buildSegment } from '../core/search/build-segment.ts';
import type { IndexDocument } from '../core/search/index-document.ts';
import { type DocumentPlace, locateDocuments } from '../core/search/lookup.ts';
import type { ListedSegment } from '../core/search/open-index.ts';
import type { ArchiveDatabase } from './db.ts';
import { createRecordReader } from './record-reader.ts';
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
  const places = await createRecordReader(db).run(locateDocuments(list.segments, ids));
  const segments = list.segments.map((listed) => withDead(listed, places));
  await discardSegments(
    db,
    segments.filter(isEmpty).map(({ meta }) => meta.id),
  );
  return { ...list, segments: segments.filter((listed) => !isEmpty(listed)) };
}

/**
 * Makes documents searchable, as one segment and in one transaction; a document of the same id is replaced. Of several
 * with one id the last counts. For many, call it with some hundreds at a time.
 */
export async function addToIndex(db: ArchiveDatabase, documents: readonly IndexDocument[]): Promise<void> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  if (byId.size === 0) return;
  const id = await changeIndex(db, () => takeSegmentId(db));
  const segment = buildSegment(byId.values(), id);
  await changeIndex(db, async () => {
    const list = await without(db, [...byId.keys()]);
    await putRecords(db, segment.records);
    const added = { meta: segment.meta, dead: new Uint32Array() };
    await writeSegmentList(db, { ...list, segments: [...list.segments, added] });
  });
}

/** Takes documents out of the index; ids that are not in it do nothing. */
export async function removeFromIndex(db: ArchiveDatabase, ids: readonly string[]): Promise<void> {
  await changeIndex(db, async () => writeSegmentList(db, await without(db, ids)));
}
