import type { Entity } from '../core/model.ts';
import { type IndexDocument, indexDocument } from '../core/search/index-document.ts';
import { documentIds } from '../core/search/merge-documents.ts';
import type { ListedSegment } from '../core/search/open-index.ts';
import { isWhole } from '../core/search/verify-segment.ts';
import { articleOf } from './articles.ts';
import type { ArchiveDatabase } from './db.ts';
import { mergeSegments } from './merge-segments.ts';
import { addToIndex, removeFromIndex } from './postings.ts';
import { createRecordReader, recordsOf } from './record-reader.ts';
import { changeIndex, discardSegments, readSegmentList, writeSegmentList } from './segment-list.ts';

/** Articles indexed between two steps of progress: about a tenth of a second of work. */
const BATCH_ARTICLES = 50;

export interface RepairOptions {
  /** Aborted: stops between two steps; the next call goes on from there. */
  signal?: AbortSignal;
  /** Articles that can be searched so far, and all. */
  onProgress?: (indexed: number, total: number) => void;
}

export interface Repaired {
  /** Segments that were thrown away. */
  dropped: number;
  /** Articles that were indexed anew. */
  indexed: number;
  /** Articles of which the stored text cannot be read: they stay out of the index. */
  unreadable: string[];
}

async function wholeSegments(db: ArchiveDatabase, signal?: AbortSignal): Promise<Set<string>> {
  const { segments } = await readSegmentList(db);
  const whole = new Set<string>();
  // A reader of its own for each: what was read of one is of no use to the next.
  for (const { meta } of segments)
    if (await createRecordReader(recordsOf(db)).run(isWhole(meta), signal)) whole.add(meta.id);
  return whole;
}

/** Takes segments that are not whole off the list: their articles are then missing, and indexed anew. */
async function dropBroken(db: ArchiveDatabase, signal?: AbortSignal): Promise<number> {
  const before = await readSegmentList(db);
  const whole = await wholeSegments(db, signal);
  return changeIndex(db, async () => {
    const list = await readSegmentList(db);
    const known = new Set(before.segments.map(({ meta }) => meta.id));
    const isBroken = ({ meta }: ListedSegment) => known.has(meta.id) && !whole.has(meta.id);
    const broken = list.segments.filter(isBroken).map(({ meta }) => meta.id);
    const merge = await db.state.get('merge');
    if (merge?.key === 'merge' && broken.length > 0) {
      await db.state.delete('merge');
      await discardSegments(db, [merge.id]);
    }
    await discardSegments(db, broken);
    await writeSegmentList(db, { ...list, segments: list.segments.filter((listed) => !isBroken(listed)) });
    return broken.length + list.unreadable;
  });
}

async function indexedIds(db: ArchiveDatabase): Promise<Set<string>> {
  const { segments } = await readSegmentList(db);
  const reader = createRecordReader(recordsOf(db));
  const ids = new Set<string>();
  for (const { meta, dead } of segments) {
    const gone = new Set(dead);
    const all = await reader.run(documentIds(meta));
    all.forEach((id, ordinal) => {
      if (!gone.has(ordinal)) ids.add(id);
    });
  }
  return ids;
}

async function storedDocuments(
  db: ArchiveDatabase,
  ids: string[],
  entities: ReadonlyMap<string, Entity>,
): Promise<IndexDocument[]> {
  const [heads, bodies] = await Promise.all([db.heads.bulkGet(ids), db.bodies.bulkGet(ids)]);
  return heads.flatMap((head, i) => {
    const article = articleOf(head, bodies[i]);
    return article ? [indexDocument(article, entities)] : [];
  });
}

/**
 * Makes the index fit the stored articles again: drops segments of which a record is missing or damaged, indexes the
 * articles that are not in it, forgets those that are no more. Search answers meanwhile from what there is. It can be
 * killed at any moment: what is missing is found anew by the next call.
 */
export async function repairIndex(db: ArchiveDatabase, options: RepairOptions = {}): Promise<Repaired> {
  const { signal, onProgress } = options;
  const dropped = await dropBroken(db, signal);
  const indexed = await indexedIds(db);
  const stored = await db.heads.toCollection().primaryKeys();
  const known = new Set(stored);
  await removeFromIndex(
    db,
    [...indexed].filter((id) => !known.has(id)),
  );
  const missing = stored.filter((id) => !indexed.has(id));
  const entities = new Map((await db.entities.toArray()).map((entity) => [entity.id, entity]));
  const unreadable: string[] = [];
  for (let from = 0; from < missing.length; from += BATCH_ARTICLES) {
    signal?.throwIfAborted();
    onProgress?.(stored.length - missing.length + from, stored.length);
    const ids = missing.slice(from, from + BATCH_ARTICLES);
    const documents = await storedDocuments(db, ids, entities);
    const readable = new Set(documents.map(({ id }) => id));
    unreadable.push(...ids.filter((id) => !readable.has(id)));
    await addToIndex(db, documents);
    await mergeSegments(db, { signal });
  }
  onProgress?.(stored.length, stored.length);
  await mergeSegments(db, { signal });
  return { dropped, indexed: missing.length - unreadable.length, unreadable };
}
