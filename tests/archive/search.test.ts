import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ArchiveDatabase } from '../../archive/db.ts';
import { keepIndex } from '../../archive/keep-index.ts';
import { createSegmentOpener } from '../../archive/open-segments.ts';
import { createSearch } from '../../archive/search.ts';
import type { Article, Entity } from '../../core/model.ts';
import type { SearchAnswer } from '../../core/search/answer.ts';
import { buildSegment } from '../../core/search/build-segment.ts';
import { indexDocument } from '../../core/search/index-document.ts';
import { entityArticles } from '../../core/search/related-candidates.ts';

const entities: Entity[] = [
  {
    id: 'person:netanyahu',
    type: 'person',
    prefLabel: 'Benjamin Netanyahu',
    altLabels: [{ text: 'Bibi', caseRule: 'exact', needsContext: true }],
    description: 'Israeli politician.',
    source: 'general knowledge',
    roles: [],
  },
  {
    id: 'organization:un',
    type: 'organization',
    prefLabel: 'United Nations',
    altLabels: [{ text: 'UN', caseRule: 'exact', needsContext: false }],
    description: 'Intergovernmental organization.',
    source: 'general knowledge',
    roles: [],
  },
];

function article(
  id: string,
  text: { headline: string; body: string[]; date?: string; publisher?: string },
): Article {
  const stated = <T>(value: T) => ({ value, inferred: false });
  const blocks = text.body.map((line) => ({ kind: 'paragraph' as const, text: line }));
  const mentions = blocks.flatMap((block, index) => {
    const start = block.text.indexOf('Netanyahu');
    return start < 0
      ? []
      : [{ entityId: 'person:netanyahu', block: index, start, end: start + 9, confidence: 1 }];
  });
  return {
    id,
    headline: stated(text.headline),
    datePublished: text.date ? stated(text.date) : undefined,
    publisher: text.publisher ? stated(text.publisher) : undefined,
    language: 'en',
    wordCount: 10,
    blocks,
    mentions,
  };
}

const articles = [
  article('talks', {
    headline: 'Ceasefire talks resume',
    body: [
      'Talks resumed in Doha.',
      'Netanyahu said that a ceasefire was near. The United Nations welcomed it.',
    ],
    date: '2025-02-04',
    publisher: 'The Herald',
  }),
  article('storm', {
    headline: 'Storm hits the coast',
    body: ['A storm hit the coast at night.', 'The talk of the town was the wind.'],
    date: '2024',
    publisher: 'Coast Radio',
  }),
  article('budget', {
    headline: 'Budget',
    body: ['The budget passed.', 'Netanyahu voted. <b>Bold</b> claims were made.'],
  }),
];

let db: ArchiveDatabase;

beforeEach(async () => {
  db = new ArchiveDatabase(`test-${Math.random()}`);
  const names = new Map(entities.map((entity) => [entity.id, entity]));
  const segment = buildSegment(articles.map((one) => indexDocument(one, names)));
  for (const { table, key, bytes } of segment.records) await db[table].put(bytes, key);
  await db.state.put({ key: 'segments', segments: [{ meta: segment.meta, dead: new Uint32Array() }] });
  const byType = { person: 1, organization: 1, event: 0 };
  const counts = { articles: articles.length, entities: entities.length, mentions: 2, byType };
  await db.state.put({ key: 'archive', id: 'test', title: 'Test', version: '1', complete: true, counts });
  await db.entities.bulkPut(entities.map((entity, ordinal) => ({ ...entity, ordinal, articleCount: 2 })));
  for (const { blocks, mentions, ...head } of articles) {
    await db.heads.put({ ...head, date: head.datePublished?.value ?? '' });
    await db.bodies.put({ id: head.id, blocks, mentions });
  }
});

afterEach(() => db.delete());

const idsFor = async (text: string) =>
  (await createSearch(db).search(text)).articles.map((hit) => hit.article.id);

describe('search', () => {
  it('finds articles by words, forms of words and the beginning of the last one', async () => {
    expect(await idsFor('ceasefire ')).toEqual(['talks']);
    expect(await idsFor('talk ')).toEqual(['talks', 'storm']);
    expect(await idsFor('coast sto')).toEqual(['storm']);
  });

  it('shows the passage with the words that were asked for', async () => {
    const [hit] = (await createSearch(db).search('netanyahu ceasefire ')).articles;
    expect(hit?.snippet.block).toBe(1);
    const marked = hit?.snippet.hits.map(({ start, end }) => hit.snippet.text.slice(start, end));
    expect(marked).toEqual(['Netanyahu', 'ceasefire']);
  });

  it.each([
    ['person:bibi', ['talks', 'budget']],
    ['person:netanyahu -budget ', ['talks']],
    ['source:herald', ['talks']],
    ['after:2025', ['talks']],
    ['before:2025 storm ', ['storm']],
    ['"storm hit"', ['storm']],
    ['"hit storm"', []],
    ['ceasefire OR coast ', ['storm', 'talks']],
    ['', ['talks', 'storm', 'budget']],
    ['in:notes storm', []],
    ['???', []],
  ])('reads %s', async (text, ids) => {
    expect((await idsFor(text)).sort()).toEqual([...ids].sort());
  });

  it('forgives a typing error and says what it looked for', async () => {
    const answer = await createSearch(db).search('cesefire ');
    expect(answer.articles.map((hit) => hit.article.id)).toEqual(['talks']);
    expect(answer.corrections).toEqual([{ typed: 'cesefire', used: 'ceasefire' }]);
    expect(answer.suggestion).toBe('ceasefire ');
  });

  it('finds entities by every name, by beginnings and with a typing error', async () => {
    const names = async (text: string) =>
      (await createSearch(db).search(text)).entities.map((hit) => [hit.entity.id, hit.matched]);
    expect(await names('bibi')).toEqual([['person:netanyahu', 'Bibi']]);
    expect(await names('united na')).toEqual([['organization:un', 'United Nations']]);
    expect(await names('netanyaho')).toEqual([['person:netanyahu', 'Benjamin Netanyahu']]);
  });

  it('corrects the first letter of a word that is still being typed only after a pause', async () => {
    // So many words that those with another first letter lie in other blocks of the dictionary.
    const words = Array.from({ length: 1500 }, (_, n) => `m${n}`).join(' ');
    const long = article('long', { headline: 'Long', body: ['Numbers.', words] });
    const segment = buildSegment([...articles, long].map((one) => indexDocument(one, new Map())));
    for (const { table, key, bytes } of segment.records) await db[table].put(bytes, key);
    await db.state.put({ key: 'segments', segments: [{ meta: segment.meta, dead: new Uint32Array() }] });
    const found: number[] = [];
    const onFound = ({ articleTotal }: { articleTotal: number }) => void found.push(articleTotal);
    const answer = await createSearch(db).search('xeasefire', { onFound });
    expect([...found, answer.articleTotal]).toEqual([0, 1]);
    expect(answer.suggestion).toBe('ceasefire');
  });

  it('says when a name in a field is nobody we know', async () => {
    const answer = await createSearch(db).search('person:zorro storm ');
    expect(answer.problems).toContain('entity-unknown');
  });

  /** The columns of the three articles: days at 16, the start of the ids at 28, their lengths at 50, the ids at 56, a seal. */
  async function damageColumns(at: number, changed: (byte: number) => number): Promise<void> {
    const bytes = (await db.dict.get('pack/columns')) ?? new Uint8Array();
    await db.dict.put(
      bytes.map((byte, i) => (i === at ? changed(byte) : byte)),
      'pack/columns',
    );
  }

  /** The articles that are listed at once, and those of the answer. */
  async function listedAndFound(text: string) {
    const listed: string[][] = [];
    const search = createSearch(db);
    const onFound = ({ articles: found }: SearchAnswer) =>
      void listed.push(found.map((hit) => hit.article.id));
    const answer = await search.search(text, { onFound });
    return { search, listed, found: answer.articles.map((hit) => hit.article.id), answer };
  }

  it.each([
    ['a letter of an id', 56, 'x', []],
    ['the length of an id', 50, 4, []],
    ['the start of the ids, which is now that of another', 28, 5, ['storm']],
    ['the start of the ids, which is now past the end', 28, 255, []],
    ['a date', 17, 1, ['talks']],
  ])('puts right what it listed from %s that turns out to be damaged', async (_, at, value, first) => {
    await damageColumns(at, () => (typeof value === 'string' ? value.charCodeAt(0) : value));
    const { search, listed, found, answer } = await listedAndFound('ceasefire ');
    expect(listed).toEqual([first]);
    expect(found).toEqual([]);
    expect(answer.problems).toContain('index-incomplete');
    expect((await search.search('ceasefire ')).problems).toContain('index-incomplete');
    await keepIndex(db);
    expect((await listedAndFound('ceasefire ')).found).toEqual(['talks']);
  });

  it('never fails over a damaged byte of what is known of the documents', async () => {
    const { length } = (await db.dict.get('pack/columns')) ?? new Uint8Array();
    for (let at = 0; at < length; at++) {
      await damageColumns(at, (byte) => byte ^ 255);
      for (const order of ['relevance', 'newest'] as const) {
        const answer = await createSearch(db).search('talk OR ceasefire OR budget ', { order });
        expect(answer.articles).toEqual([]);
        expect(answer.problems).toContain('index-incomplete');
      }
      await damageColumns(at, (byte) => byte ^ 255);
    }
    expect(await idsFor('ceasefire ')).toEqual(['talks']);
  });

  it('answers from what there is when a record is damaged, and says so', async () => {
    const keys = await db.post.toCollection().primaryKeys();
    for (const key of keys) {
      const bytes = (await db.post.get(key)) ?? new Uint8Array();
      await db.post.put(
        bytes.map((byte, i) => (i === 3 ? byte ^ 255 : byte)),
        key,
      );
    }
    const answer = await createSearch(db).search('storm ');
    expect(answer.problems).toContain('index-incomplete');
    expect(answer.articles).toEqual([]);
    expect((await createSearch(db).search('bibi')).entities).toHaveLength(1);
  });

  it('says that nothing is indexed when the index is missing or of another version', async () => {
    await db.state.delete('segments');
    const answer = await createSearch(db).search('storm ');
    expect(answer.problems).toContain('index-incomplete');
    expect(answer.index).toEqual({ indexed: 0, total: 3 });
  });

  it('stops when its signal is aborted', async () => {
    const stop = new AbortController();
    const answer = createSearch(db).search('storm ', { signal: stop.signal });
    stop.abort();
    await expect(answer).rejects.toThrow();
  });
});

describe('facets', () => {
  it('count sources, years, months and entities of everything that was found', async () => {
    expect(await createSearch(db).facets('netanyahu OR storm ')).toEqual({
      sources: [
        { value: 'Coast Radio', count: 1 },
        { value: 'The Herald', count: 1 },
      ],
      entities: [{ value: 'person:netanyahu', count: 2 }],
      years: [
        { year: 2024, count: 1 },
        { year: 2025, count: 1 },
      ],
      months: [{ value: '2025-02', count: 1 }],
      undated: 1,
    });
  });
});

describe('the articles of an entity', () => {
  it('come with the salience of all that they mention', async () => {
    const { index, reader } = await createSegmentOpener(db).open();
    const request = { entityId: 'person:netanyahu', company: new Map(), most: 1 };
    const found = await reader.run(entityArticles(index, request));
    expect(found.articles).toBe(3);
    expect(found.articlesWith.get('person:netanyahu')).toBe(2);
    expect(found.candidates.map((one) => one.id)).toHaveLength(1);
    const [candidate] = found.candidates;
    expect(candidate?.entities.get('person:netanyahu')).toBeCloseTo(0.25, 1);
  });
});

describe('an incomplete index', () => {
  it('is reported once, and found whole after it was kept', async () => {
    await db.state.delete('segments');
    const reports: { damaged: boolean }[] = [];
    const search = createSearch(db, { onIncomplete: (found) => reports.push(found) });
    await search.search('storm ');
    await search.search('talks ');
    expect(reports).toEqual([{ damaged: false }]);
    await keepIndex(db);
    const answer = await search.search('storm ');
    expect(answer.articles.map((hit) => hit.article.id)).toEqual(['storm']);
    expect(answer.problems).toEqual([]);
  });
});
