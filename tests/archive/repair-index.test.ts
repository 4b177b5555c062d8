import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { articleRows } from '../../archive/articles.ts';
import { ArchiveDatabase } from '../../archive/db.ts';
import { repairIndex } from '../../archive/repair-index.ts';
import { createSearch } from '../../archive/search.ts';
import type { Article } from '../../core/model.ts';

const WORDS = 'storm river market bridge valley harbour engine mirror candle garden'.split(' ');
const ARTICLES = 130;

function article(n: number): Article {
  const text = `Article about the ${WORDS[n % 10]} and the ${WORDS[(n * 3 + 1) % 10]}.`;
  return {
    id: `a${n}`,
    headline: { value: `Number ${n}`, inferred: false },
    language: 'en',
    wordCount: 8,
    blocks: [{ kind: 'paragraph', text }],
    mentions: [],
  };
}

let db: ArchiveDatabase;

beforeEach(async () => {
  db = new ArchiveDatabase(`repair-${Math.random()}`);
  const byType = { person: 0, organization: 0, event: 0 };
  const counts = { articles: ARTICLES, entities: 0, mentions: 0, byType };
  await db.state.put({ key: 'archive', id: 'test', title: 'Test', version: '1', complete: true, counts });
  for (let n = 0; n < ARTICLES; n++) {
    const { head, body } = articleRows(article(n));
    await db.heads.put(head);
    await db.bodies.put(body);
  }
});

afterEach(() => db.delete());

const totalFor = async (text: string) => (await createSearch(db).search(text)).articleTotal;

it('an index that is missing is built from the stored articles, with progress', async () => {
  const steps: [number, number][] = [];
  const repaired = await repairIndex(db, { onProgress: (done, total) => steps.push([done, total]) });
  expect(repaired).toEqual({ dropped: 0, indexed: ARTICLES, unreadable: [] });
  expect(steps.at(0)).toEqual([0, ARTICLES]);
  expect(steps.at(-1)).toEqual([ARTICLES, ARTICLES]);
  const answer = await createSearch(db).search('storm ');
  expect(answer.articleTotal).toBe(26);
  expect(answer.problems).toEqual([]);
});

it('an index that is whole is left as it is', async () => {
  await repairIndex(db);
  const before = await db.state.get('segments');
  expect(await repairIndex(db)).toEqual({ dropped: 0, indexed: 0, unreadable: [] });
  expect(await db.state.get('segments')).toEqual(before);
});

it.each(['dict', 'post', 'pos'] as const)('damage in %s is noticed and mended', async (table) => {
  await repairIndex(db);
  const total = await totalFor('"the storm" ');
  const keys = await db[table].toCollection().primaryKeys();
  const key = keys[0] ?? '';
  const bytes = (await db[table].get(key)) ?? new Uint8Array();
  await db[table].put(
    bytes.map((byte, i) => (i === 1 ? byte ^ 255 : byte)),
    key,
  );
  const repaired = await repairIndex(db);
  expect(repaired.dropped).toBe(1);
  expect(repaired.indexed).toBeGreaterThan(0);
  expect(await totalFor('"the storm" ')).toBe(total);
  expect((await createSearch(db).search('storm ')).problems).toEqual([]);
});

it('a repair that was stopped answers from what there is, and the next one goes on', async () => {
  const stop = new AbortController();
  const stopped = repairIndex(db, {
    signal: stop.signal,
    onProgress: (done) => {
      if (done >= 50) stop.abort();
    },
  });
  await expect(stopped).rejects.toThrow();
  const answer = await createSearch(db).search('storm ');
  expect(answer.index).toEqual({ indexed: 100, total: ARTICLES });
  expect(answer.problems).toEqual(['index-incomplete']);
  expect(answer.articleTotal).toBeGreaterThan(0);
  expect((await repairIndex(db)).indexed).toBe(30);
});

it('articles that are no more are forgotten, and one that cannot be read is named', async () => {
  await repairIndex(db);
  await db.heads.delete('a0');
  await db.bodies.delete('a0');
  await db.bodies.put({ id: 'torn', blocks: 'no', mentions: [] });
  const { head } = articleRows({ ...article(1), id: 'torn' });
  await db.heads.put(head);
  expect(await repairIndex(db)).toEqual({ dropped: 0, indexed: 0, unreadable: ['torn'] });
  expect((await createSearch(db).search('storm ')).articles.map((hit) => hit.article.id)).not.toContain('a0');
});
