import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArchiveDatabase } from '../../archive/db.ts';
import { mergeSegments } from '../../archive/merge-segments.ts';
import { createSegmentOpener } from '../../archive/open-segments.ts';
import { addToIndex, removeFromIndex } from '../../archive/postings.ts';
import { readSegmentList } from '../../archive/segment-list.ts';
import { buildSegment } from '../../core/search/build-segment.ts';
import { evaluate } from '../../core/search/evaluate.ts';
import type { IndexDocument } from '../../core/search/index-document.ts';
import { parseQuery } from '../../core/search/parse-query.ts';
import { rank } from '../../core/search/rank.ts';
import { createMemoryIndex } from '../core/search/memory-index.ts';

const words = 'minister talks talked war peace ceasefire gaza march budget bank banks city strike'.split(' ');
const queries = ['talk ', 'war peace ', '"war peace"', 'ba', 'ceasfire ', 'bank -war ', ''];

let writesLeft = Number.POSITIVE_INFINITY;
const { put, add, delete: remove } = IDBObjectStore.prototype;

beforeAll(() => {
  const dying = <A extends unknown[], R>(write: (this: IDBObjectStore, ...args: A) => R) =>
    function (this: IDBObjectStore, ...args: A): R {
      if (writesLeft-- <= 0) throw new Error('killed');
      return write.apply(this, args);
    };
  Object.assign(IDBObjectStore.prototype, { put: dying(put), add: dying(add), delete: dying(remove) });
});

afterAll(() => {
  Object.assign(IDBObjectStore.prototype, { put, add, delete: remove });
});

/** An archive whose storage fails from its nth write on, as a page that is killed there: open transactions are rolled back. */
function createMortalArchive() {
  return {
    db: new ArchiveDatabase(`mortal-${Math.random()}`),
    /** Runs work that dies at its nth write; true when it lived to the end. */
    async until(writes: number, work: () => Promise<void>): Promise<boolean> {
      writesLeft = writes;
      try {
        await work();
        return true;
      } catch (error) {
        if (error instanceof Error && /killed/.test(error.message)) return false;
        throw error;
      } finally {
        writesLeft = Number.POSITIVE_INFINITY;
      }
    },
  };
}

async function answers(db: ArchiveDatabase) {
  const { index, reader } = await createSegmentOpener(db).open();
  const found: [string, number][][] = [];
  for (const query of queries) {
    const { match } = await reader.run(evaluate(index, parseQuery(query), () => []));
    const ranked = rank(index, match, { order: 'relevance', offset: 0, limit: 10 });
    found.push(ranked.map(({ id, score }) => [id, score]));
  }
  expect(reader.damaged.size).toBe(0);
  return found;
}

function freshAnswers(documents: Iterable<IndexDocument>) {
  const fresh = createMemoryIndex([buildSegment(documents)]);
  return queries.map((query) => fresh.search(query).map(({ id, score }): [string, number] => [id, score]));
}

function documentOf(n: number, seed: number): IndexDocument {
  const at = (i: number) => words[(seed * 7 + i * i * 3 + i) % words.length] ?? '';
  const run = (from: number, length: number) => Array.from({ length }, (_, i) => at(from + i)).join(' ');
  const headline = run(0, 3);
  return {
    id: `d${n}`,
    headline,
    lead: run(3, 6),
    body: `${run(9, 5)}\n${run(14, seed % 9)}`,
    date: seed % 3 ? `202${seed % 6}-01` : undefined,
    publisher: seed % 2 ? 'Herald' : undefined,
    language: seed % 5 ? 'en' : 'tr',
    entities: [{ id: `person:${seed % 4}`, name: 'Ann March', salience: 0.3 }],
  };
}

const number = fc.nat(24);
const command = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('add' as const), n: number, seed: fc.nat(40) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('remove' as const), n: number, seed: fc.constant(0) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('merge' as const), n: number, seed: fc.nat(40) }) },
);
/** Half of all commands are killed at some write. */
const commands = fc.array(fc.tuple(command, fc.oneof(fc.constant(1000), fc.nat(12))), {
  minLength: 10,
  maxLength: 40,
});

describe('the segments of an archive', () => {
  it('answer as a freshly built index after any sequence of add, remove, merge and kill', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (list) => {
        const { db, until } = createMortalArchive();
        const documents = new Map<string, IndexDocument>();
        for (const [{ kind, n, seed }, writes] of list) {
          const document = documentOf(n, seed);
          if (kind === 'merge') await until(writes, () => mergeSegments(db));
          else if (kind === 'remove') {
            if (await until(writes, () => removeFromIndex(db, [document.id]))) documents.delete(document.id);
          } else if (await until(writes, () => addToIndex(db, [document])))
            documents.set(document.id, document);
        }
        expect(await answers(db)).toEqual(freshAnswers(documents.values()));
        await mergeSegments(db);
        expect(await answers(db)).toEqual(freshAnswers(documents.values()));
        await db.delete();
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('become one when there are many of a size, and leave no records of the old ones', async () => {
    const { db } = createMortalArchive();
    for (let n = 0; n < 8; n++) await addToIndex(db, [documentOf(n, n)]);
    expect((await readSegmentList(db)).segments).toHaveLength(8);
    await mergeSegments(db);
    const { segments } = await readSegmentList(db);
    expect(segments.map(({ meta }) => meta.documents)).toEqual([8]);
    const keys = await db.dict.toCollection().primaryKeys();
    expect(keys.every((key) => key.startsWith(`${segments[0]?.meta.id}/`))).toBe(true);
  });

  it('go on with a merge that was killed in the middle, with the documents deleted meanwhile', async () => {
    const { db, until } = createMortalArchive();
    for (let n = 0; n < 8; n++) await addToIndex(db, [documentOf(n, n)]);
    expect(await until(8, () => mergeSegments(db))).toBe(false);
    expect(await db.state.get('merge')).toBeDefined();
    await removeFromIndex(db, ['d3']);
    await mergeSegments(db);
    const { segments } = await readSegmentList(db);
    expect(segments).toHaveLength(1);
    const left = [0, 1, 2, 4, 5, 6, 7].map((n) => documentOf(n, n));
    expect(await answers(db)).toEqual(freshAnswers(left));
  });

  it('keep the last of two versions of a document', async () => {
    const { db } = createMortalArchive();
    await addToIndex(db, [documentOf(1, 1), documentOf(2, 2)]);
    await addToIndex(db, [documentOf(1, 9), documentOf(1, 17)]);
    expect(await answers(db)).toEqual(freshAnswers([documentOf(2, 2), documentOf(1, 17)]));
  });
});
