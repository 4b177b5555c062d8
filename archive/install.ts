import { partnersIn } from '../core/entities/company.ts';
import { firstOrdinals } from '../core/entities/knowledge.ts';
import type { Article, Entity, EntityType } from '../core/model.ts';
import type { SegmentRecord } from '../core/search/segment.ts';
import { searchTables } from '../core/search/segment.ts';
import { checkPack, type PackReader } from '../corpus/pack.ts';
import { archiveState, articleRows } from './articles.ts';
import { openArchive, openNow, stored } from './databases.ts';
import type { ArchiveDatabase, ArchiveState, EntityRow } from './db.ts';

export type PackBytes = Uint8Array | Blob | ReadableStream<Uint8Array>;

export interface InstallOptions {
  db?: ArchiveDatabase;
  /** Aborted: the install stops between two batches and stays unfinished. */
  signal?: AbortSignal;
  /** Articles written so far, and in all. */
  onProgress?: (done: number, total: number) => void;
}

export interface Installed {
  version: string;
  /** False: this version was there already, nothing was written. */
  written: boolean;
}

/** Rows in one write: larger ones gain no speed and hold the database longer. */
const BATCH_ROWS = 1_000;
/** Bytes of search records in one write. */
const BATCH_BYTES = 4_000_000;

/** Articles that mention an entity, by its id. */
type Tally = Map<string, number>;

async function wholePack(from: PackBytes): Promise<Uint8Array | Blob> {
  return from instanceof ReadableStream ? new Response(from).blob() : from;
}

function stateRow(pack: PackReader, complete: boolean, entities: readonly Entity[]): ArchiveState {
  const byType: Record<EntityType, number> = { person: 0, organization: 0, event: 0 };
  for (const { type } of entities) byType[type]++;
  return { key: 'archive', ...pack.archive, complete, counts: { ...pack.counts, byType } };
}

/** An empty database that says it is not finished. A store is dropped far faster than its rows are deleted. */
async function startOver(db: ArchiveDatabase, unfinished: ArchiveState): Promise<void> {
  if (await archiveState(db)) {
    await stored(() => db.delete({ disableAutoOpen: false }));
    await openNow(db);
  }
  await stored(() => db.state.put(unfinished));
}

function tallyArticle(tally: Tally, article: Article): void {
  for (const id of new Set(article.mentions.map((mention) => mention.entityId)))
    tally.set(id, (tally.get(id) ?? 0) + 1);
}

async function writeArticles(db: ArchiveDatabase, pack: PackReader, options: InstallOptions): Promise<Tally> {
  const tally: Tally = new Map();
  let done = 0;
  for await (const batch of pack.articleBatches()) {
    options.signal?.throwIfAborted();
    const rows = batch.map(articleRows);
    await stored(() =>
      db.transaction('rw', db.heads, db.bodies, async () => {
        await db.heads.bulkAdd(rows.map(({ head }) => head));
        await db.bodies.bulkAdd(rows.map(({ body }) => body));
      }),
    );
    for (const article of batch) tallyArticle(tally, article);
    done += batch.length;
    options.onProgress?.(done, pack.counts.articles);
  }
  return tally;
}

async function writeEntities(
  db: ArchiveDatabase,
  entities: readonly Entity[],
  { tally, pairs }: { tally: Tally; pairs: readonly [string, number][] },
  signal?: AbortSignal,
): Promise<void> {
  const partnersOf = partnersIn(pairs);
  for (let at = 0; at < entities.length; at += BATCH_ROWS) {
    signal?.throwIfAborted();
    const rows = entities.slice(at, at + BATCH_ROWS).map((entity, i): EntityRow => {
      const partners = partnersOf(entity.id);
      const articleCount = tally.get(entity.id) ?? 0;
      return { ...entity, ordinal: at + i, articleCount, ...(partners && { partners }) };
    });
    await stored(() => db.entities.bulkAdd(rows));
  }
}

async function writeGazetteer(db: ArchiveDatabase, pack: PackReader, firsts: Int32Array): Promise<void> {
  const buffer = await pack.gazetteer();
  await stored(() => db.blobs.add({ name: 'gazetteer', buffer, firsts }));
}

/** Records in runs of at most `BATCH_BYTES` and `BATCH_ROWS`. */
function* batchesOf(records: readonly SegmentRecord[]): Generator<SegmentRecord[]> {
  let batch: SegmentRecord[] = [];
  let bytes = 0;
  for (const record of records) {
    batch.push(record);
    bytes += record.bytes.length;
    if (bytes < BATCH_BYTES && batch.length < BATCH_ROWS) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

async function writeRecords(
  db: ArchiveDatabase,
  records: readonly SegmentRecord[],
  signal?: AbortSignal,
): Promise<void> {
  for (const table of searchTables) {
    for (const batch of batchesOf(records.filter((record) => record.table === table))) {
      signal?.throwIfAborted();
      // A copy: IndexedDB would store the whole buffer that a view looks into.
      const copies = batch.map(({ bytes }) => bytes.slice());
      await stored(() =>
        db[table].bulkAdd(
          copies,
          batch.map(({ key }) => key),
        ),
      );
    }
  }
}

async function writePack(db: ArchiveDatabase, pack: PackReader, options: InstallOptions): Promise<void> {
  const { signal } = options;
  const entities = await pack.entities();
  await startOver(db, stateRow(pack, false, entities));
  const tally = await writeArticles(db, pack, options);
  await writeEntities(db, entities, { tally, pairs: await pack.cooccurrence() }, signal);
  await writeGazetteer(db, pack, firstOrdinals(entities));
  const segment = await pack.segment();
  await writeRecords(db, segment.records, signal);
  signal?.throwIfAborted();
  await stored(() =>
    db.state.bulkPut([
      { key: 'segments', segments: [{ meta: segment.meta, dead: new Uint32Array() }] },
      stateRow(pack, true, entities),
    ]),
  );
}

/**
 * Puts a pack into the database of an archive: all of it is checked before the first row is written, and an install
 * that does not come to its end starts over the next time. The same version does nothing.
 * Throws PackError, StorageError, or the signal's reason.
 */
export async function installPack(from: PackBytes, options: InstallOptions = {}): Promise<Installed> {
  const { db = openArchive(), signal } = options;
  const pack = await checkPack(await wholePack(from));
  signal?.throwIfAborted();
  await openNow(db);
  const state = await archiveState(db);
  const { version } = pack.archive;
  if (state?.complete && state.version === version) return { version, written: false };
  await writePack(db, pack, options);
  return { version, written: true };
}
