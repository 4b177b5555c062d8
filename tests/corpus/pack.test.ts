import { describe, expect, it } from 'vitest';
import type { Article, Entity } from '../../core/model.ts';
import { buildSegment } from '../../core/search/build-segment.ts';
import { indexDocument } from '../../core/search/index-document.ts';
import { encodeJson } from '../../corpus/pack/bytes.ts';
import { closing, header } from '../../corpus/pack/frame.ts';
import { checkPack, encodePack, openPack, type PackContents, PackError } from '../../corpus/pack.ts';

const entity = (id: string, prefLabel: string): Entity => ({
  id,
  type: 'person',
  prefLabel,
  altLabels: [{ text: prefLabel, caseRule: 'exact', needsContext: false }],
  description: 'A person made up for a test.',
  source: 'general knowledge',
  roles: [{ text: 'Mayor', from: '2024-01' }],
});

const article = (n: number): Article => ({
  id: `a${n}`,
  headline: { value: `Article ${n}`, inferred: false },
  datePublished: {
    value: '2024-03',
    inferred: true,
    basis: { from: 'weekday', firstYear: 2023, lastYear: 2024 },
  },
  language: 'en',
  wordCount: 5,
  blocks: [{ kind: 'paragraph', text: 'Anna Berg met Paul Stein.' }],
  mentions: [
    { entityId: 'p-berg', start: 0, end: 9, confidence: 1, block: 0 },
    { entityId: 'p-stein', start: 14, end: 24, confidence: 0.5, block: 0 },
  ],
});

function contents(count = 3, change: Partial<PackContents> = {}): PackContents {
  const entities = [entity('p-berg', 'Anna Berg'), entity('p-stein', 'Paul Stein')];
  const articles = Array.from({ length: count }, (_, n) => article(n));
  const byId = new Map(entities.map((one) => [one.id, one]));
  return {
    archive: { id: 'test', title: 'Test' },
    entities,
    articles,
    gazetteer: new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9]).buffer,
    segment: buildSegment(articles.map((one) => indexDocument(one, byId))),
    cooccurrence: [['p-berg\tp-stein', count]],
    ...change,
  };
}

const failure = async (work: Promise<unknown>): Promise<PackError> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof PackError)) throw new Error(`no PackError but ${String(error)}`);
  return error;
};

describe('a pack', () => {
  it.each(['Uint8Array', 'Blob'])('gives back from a %s what was put into it', async (kind) => {
    const given = contents();
    const bytes = await encodePack(given);
    const pack = await checkPack(kind === 'Blob' ? new Blob([bytes as Uint8Array<ArrayBuffer>]) : bytes);
    expect(pack.archive).toEqual({
      id: 'test',
      title: 'Test',
      version: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(pack.counts).toEqual({ articles: 3, entities: 2, mentions: 6 });
    expect(await pack.entities()).toEqual(given.entities);
    expect(await Array.fromAsync(pack.articleBatches())).toEqual([given.articles]);
    expect(new Uint8Array(await pack.gazetteer())).toEqual(new Uint8Array(given.gazetteer));
    expect(await pack.cooccurrence()).toEqual(given.cooccurrence);
    const segment = await pack.segment();
    expect(segment.meta).toEqual(given.segment.meta);
    expect(segment.records).toHaveLength(given.segment.records.length);
  });

  it('gives the articles in batches of at most 500, in order', async () => {
    const pack = await openPack(await encodePack(contents(1001)));
    const batches = await Array.fromAsync(pack.articleBatches());
    expect(batches.map((batch) => batch.length)).toEqual([500, 500, 1]);
    expect(batches.flat().map((one) => one.id)).toEqual(contents(1001).articles.map((one) => one.id));
  });

  it('lays each part so that a typed array fits on it', async () => {
    const text = new TextDecoder('latin1').decode(await encodePack(contents()));
    const offsets = [...text.matchAll(/"offset":(\d+)/g)].map(([, offset]) => Number(offset));
    expect(offsets).toHaveLength(5);
    expect(offsets.every((offset) => offset % 16 === 0)).toBe(true);
  });

  it('has the same bytes for the same contents, whatever the order of keys and pairs', async () => {
    const given = contents();
    const turned: PackContents = {
      ...given,
      entities: given.entities.map(
        (one) => Object.fromEntries(Object.entries(one).reverse()) as unknown as Entity,
      ),
    };
    expect(await encodePack(turned)).toEqual(await encodePack(given));
  });

  it('has another version when one word is another', async () => {
    const version = async (given: PackContents) => (await openPack(await encodePack(given))).archive.version;
    const other = contents();
    const changed = other.articles.map((one) => ({
      ...one,
      headline: { value: 'Another', inferred: false },
    }));
    expect(await version({ ...other, articles: changed })).not.toBe(await version(other));
    expect(await version(contents())).toBe(await version(contents()));
  });
});

describe('a damaged pack', () => {
  it('is refused for a change of any single byte', async () => {
    const bytes = await encodePack(contents(1));
    for (let at = 0; at < bytes.length; at++) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      await expect(openPack(damaged), `byte ${at}`).rejects.toBeInstanceOf(PackError);
    }
  });

  it('is refused with the name of the part that is damaged', async () => {
    const bytes = await encodePack(contents(501));
    const text = new TextDecoder('latin1').decode(bytes);
    const parts = [...text.matchAll(/"name":"([a-z0-9-]+)","kind":"[a-z]+","offset":(\d+)/g)];
    expect(parts.map(([, name]) => name)).toEqual([
      'entities',
      'cooccurrence',
      'gazetteer',
      'segment',
      'articles-0',
      'articles-1',
    ]);
    for (const [, name, offset] of parts) {
      const damaged = bytes.slice();
      damaged[Number(offset) + 3] = (damaged[Number(offset) + 3] ?? 0) ^ 1;
      expect((await failure(openPack(damaged))).part).toBe(name);
    }
  });

  it('is refused wherever it is cut off, and when something follows it', async () => {
    const bytes = await encodePack(contents(1));
    for (let length = 0; length < bytes.length; length += 7) {
      await expect(openPack(bytes.slice(0, length))).rejects.toBeInstanceOf(PackError);
    }
    expect((await failure(openPack(new Uint8Array([...bytes, 0])))).part).toBe('footer');
  });

  it('says which format it has when that is another', async () => {
    const bytes = await encodePack(contents(1));
    bytes[8] = 9;
    expect((await failure(openPack(bytes))).reason).toBe('format version 9, this program reads version 2');
  });

  it('is told from a file that is no pack at all', async () => {
    const error = await failure(openPack(new TextEncoder().encode('<!doctype html>'.repeat(10))));
    expect(error).toMatchObject({ part: 'header', reason: 'this is no Backfile pack' });
  });

  it('is refused when its manifest is valid JSON and nothing else', async () => {
    const forged = [header(), await closing(encodeJson({ format: 2 }))];
    const bytes = new Uint8Array(await new Blob(forged as Uint8Array<ArrayBuffer>[]).arrayBuffer());
    expect((await failure(openPack(bytes))).part).toBe('manifest');
  });
});

describe('contents that do not fit', () => {
  const [first] = contents(1).articles;
  if (!first) throw new Error('contents(1) has one article');
  const mention = { entityId: 'p-berg', start: 0, end: 9, confidence: 1, block: 0 };

  it.each<[string, Partial<Article>]>([
    ['a mention behind the end of its block', { mentions: [{ ...mention, end: 99 }] }],
    ['a mention in a block that is not there', { mentions: [{ ...mention, block: 1 }] }],
    [
      'a line break in a block',
      { blocks: [{ kind: 'paragraph', text: 'one\ntwo and some more words' }], mentions: [] },
    ],
    ['a script for an address', { url: { value: 'javascript:alert(1)', inferred: false } }],
    ['an impossible date', { datePublished: { value: '2024-13-01', inferred: false } }],
    ['an id with a slash', { id: 'a/b' }],
  ])('are refused when written: %s', async (_what, change) => {
    const given = contents(1);
    const error = await failure(encodePack({ ...given, articles: [{ ...first, ...change }] }));
    expect(error.part).toContain('article');
  });

  it('are refused when a field is unknown to the format', async () => {
    const strange = { ...entity('p-x', 'X'), mood: 'good' };
    const given = contents(1);
    expect(
      (await failure(encodePack({ ...given, entities: [...given.entities, strange] }))).reason,
    ).toContain('mood');
  });

  it.each<[string, Partial<PackContents>, string]>([
    ['an entity is there twice', { entities: [entity('p-berg', 'A'), entity('p-berg', 'B')] }, 'entities'],
    ['a mention names no entity', { entities: [entity('p-berg', 'A')], cooccurrence: [] }, 'articles'],
    ['a pair names no entity', { cooccurrence: [['p-berg\tp-none', 1]] }, 'cooccurrence'],
    ['the index lacks an article', { segment: buildSegment([]) }, 'segment'],
    ['an article is there twice', { articles: [first, first], segment: contents(2).segment }, 'articles'],
  ])('are found by checkPack: %s', async (_what, change, part) => {
    const bytes = await encodePack(contents(1, change));
    expect((await failure(checkPack(bytes))).part).toBe(part);
  });
});
