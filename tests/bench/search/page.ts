import { archiveName } from '../../../archive/archive-name.ts';
import { ArchiveDatabase, type EntityRow } from '../../../archive/db.ts';
import { mergeSegments } from '../../../archive/merge-segments.ts';
import { createSegmentOpener } from '../../../archive/open-segments.ts';
import { addToIndex, removeFromIndex } from '../../../archive/postings.ts';
import { createSearch, type Search } from '../../../archive/search.ts';
import { putRecords, writeSegmentList } from '../../../archive/segment-list.ts';
import type { Article } from '../../../core/model.ts';
import { indexDocument } from '../../../core/search/index-document.ts';
import type { ListedSegment } from '../../../core/search/open-index.ts';
import { entityArticles } from '../../../core/search/related-candidates.ts';
import { searchTables } from '../../../core/search/segment.ts';
import { decodeSegment } from '../../../core/search/segment-file.ts';
import { ARCHIVE } from './archive-name.ts';
import { createGenerator, sampleQueries } from './generate.ts';
import { createReadLog, type LoggedRead } from './read-log.ts';

const BATCH = 500;

const opened = () => new ArchiveDatabase(ARCHIVE);
const named = { name: archiveName(ARCHIVE) };

async function putArticles(db: ArchiveDatabase, articles: readonly Article[]): Promise<void> {
  await db.transaction('rw', db.heads, db.bodies, async () => {
    await db.heads.bulkPut(
      articles.map(({ blocks: _, mentions: __, ...head }) => ({
        ...head,
        date: head.datePublished?.value ?? '',
      })),
    );
    await db.bodies.bulkPut(articles.map(({ id, blocks, mentions }) => ({ id, blocks, mentions })));
  });
}

async function installSegment(db: ArchiveDatabase, n: number): Promise<ListedSegment> {
  const segment = decodeSegment(new Uint8Array(await (await fetch(`/segment/${n}`)).arrayBuffer()));
  if (!segment) throw new Error('The served segment cannot be read.');
  for (let from = 0; from < segment.records.length; from += BATCH)
    await putRecords(db, segment.records.slice(from, from + BATCH));
  return { meta: segment.meta, dead: new Uint32Array() };
}

/** Fills the browser's storage with an archive of `articles`, without an index. */
async function install(articles: number): Promise<void> {
  await opened().delete();
  const db = opened();
  const generator = createGenerator();
  for (let from = 0; from < articles; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, articles - from) }, (_, i) =>
      generator.article(from + i),
    );
    await putArticles(db, batch);
  }
  await db.entities.bulkPut(
    generator.entities.map((entity, ordinal): EntityRow => ({ ...entity, ordinal, articleCount: 1 })),
  );
  const counts = {
    articles,
    entities: generator.entities.length,
    mentions: 0,
    byType: { person: 0, organization: 0, event: 0 },
  };
  await db.state.put({ key: 'archive', id: ARCHIVE, title: 'Bench', version: '1', complete: true, counts });
  db.close();
}

/** Stores the ready-made segments of the index. */
async function installIndex(parts: number): Promise<void> {
  const db = opened();
  await Promise.all(searchTables.map((table) => db[table].clear()));
  const segments: ListedSegment[] = [];
  for (let n = 0; n < parts; n++) segments.push(await installSegment(db, n));
  await writeSegmentList(db, { segments, next: 1 });
  // Made anew when it is first asked for, as the code of today makes it.
  await db.state.bulkDelete(['names', 'merge', 'garbage']);
  await createSearch(named).prepare();
  db.close();
}

/** ms from opening the database to the articles and to their passages, in a page at rest. */
async function first(query: string): Promise<{ listed: number; results: number }> {
  const start = performance.now();
  let listed = Number.NaN;
  const onFound = () => {
    listed = performance.now() - start;
  };
  await createSearch(named).search(query, { limit: 10, onFound });
  return { listed, results: performance.now() - start };
}

/** Which records one first search reads, in rounds. */
async function reads(query: string): Promise<LoggedRead[]> {
  const log = createReadLog();
  await createSearch(named).search(query, { limit: 10 });
  return log.reads;
}

/** The search of the page, kept between calls so that its memory is seen. */
let search: Search;

interface Answered {
  /** ms to the articles, which is what a keystroke waits for. */
  listed: number;
  /** ms to their passages. */
  results: number;
}

async function answered(query: string): Promise<Answered> {
  const start = performance.now();
  let listed = Number.NaN;
  const onFound = () => {
    listed = performance.now() - start;
  };
  await search.search(query, { limit: 10, onFound });
  return { listed, results: performance.now() - start };
}

/** Each keystroke while queries are typed letter by letter in one open page. */
async function keystrokes(articles: number, count: number): Promise<Answered[]> {
  search = createSearch(named);
  await search.search('warm', { limit: 10 });
  const times: Answered[] = [];
  for (const query of sampleQueries(createGenerator(), articles, count))
    for (let length = 1; length <= query.length; length++) times.push(await answered(query.slice(0, length)));
  return times;
}

/** ms of whole queries in one open page. */
async function warm(queries: readonly string[]): Promise<number[]> {
  search = createSearch(named);
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    await search.search(query, { limit: 10 });
    times.push(performance.now() - start);
  }
  return times;
}

/** ms of adding single articles to the index, then of the merge that they make due. */
async function add(from: number, count: number): Promise<{ adds: number[]; merge: number }> {
  const db = opened();
  const generator = createGenerator();
  const names = new Map(generator.entities.map((entity) => [entity.id, entity]));
  const adds: number[] = [];
  for (let n = from; n < from + count; n++) {
    const document = indexDocument(generator.article(n), names);
    const start = performance.now();
    await addToIndex(db, [document]);
    adds.push(performance.now() - start);
  }
  const start = performance.now();
  await mergeSegments(db);
  const merge = performance.now() - start;
  // The archive may serve another run.
  await removeFromIndex(
    db,
    adds.map((_, i) => generator.article(from + i).id),
  );
  await mergeSegments(db);
  return { adds, merge };
}

async function related(entityId: string): Promise<number> {
  const start = performance.now();
  const { index, reader } = await createSegmentOpener(named).open();
  const request = {
    entityId,
    company: new Map([
      ['person:1', 3],
      ['person:2', 1],
    ]),
    most: 200,
  };
  await reader.run(entityArticles(index, request));
  return performance.now() - start;
}

async function facets(query: string): Promise<number> {
  search = createSearch(named);
  await search.search(query, { limit: 10 });
  const start = performance.now();
  await search.facets(query);
  return performance.now() - start;
}

const page = { install, installIndex, first, reads, keystrokes, warm, add, related, facets };
export type SearchPage = typeof page;
Object.assign(globalThis, { bench: page });
