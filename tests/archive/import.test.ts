import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAnnotationStore } from '../../archive/annotations.ts';
import { applyImport, previewImport } from '../../archive/import-annotations.ts';
import { readSource } from '../../archive/import-source.ts';
import { toJsonLd } from '../../core/annotations/formats/json-ld.ts';
import { draft, freshReader } from './reader-store.ts';

const now = 1_700_000_000_000;
let made = 0;
const options = { now, newId: () => `urn:uuid:${made++}` };
const previewOf = async (text: string) => previewImport(readSource(text), options);
const store = () => createAnnotationStore({ now: () => now, by: 'a' });

const row = (exact: string, text = '') => ({
  uri: 'https://example.org/a',
  text,
  tags: ['t'],
  document: { title: ['A page'] },
  target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }],
});

beforeEach(freshReader);

describe('an import', () => {
  it.each([
    ['a Hypothesis export', JSON.stringify([row('quay')]), 'hypothesis'],
    ['rows of its API', JSON.stringify({ total: 1, rows: [row('quay')] }), 'hypothesis'],
    [
      'highlights of Web Clipper',
      JSON.stringify([{ url: 'https://example.org/a', title: 'A', highlights: [{ text: 'quay' }] }]),
      'web-clipper',
    ],
    [
      'Web Clipper’s own storage',
      JSON.stringify({
        'https://example.org/a': { url: 'https://example.org/a', highlights: [{ text: 'q' }] },
      }),
      'web-clipper',
    ],
    [
      'one annotation of the model',
      JSON.stringify({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'Annotation',
        target: 'https://example.org/',
      }),
      'json-ld',
    ],
    ['with a byte order mark', `\ufeff${JSON.stringify([row('quay')])}`, 'hypothesis'],
  ])('knows %s by what is in it', async (_, text, format) => {
    expect(await previewOf(text)).toMatchObject({ format, added: 1, problems: [] });
  });

  it.each([
    ['no JSON', 'hello', 'not-json'],
    ['JSON of another kind', '{"a":[1,2]}', 'unknown-format'],
    ['a bare number', '7', 'unknown-format'],
  ])('refuses %s with a reason', async (_, text, reason) => {
    await expect(previewOf(text)).rejects.toMatchObject({ reason });
  });

  it('finds what is here already in other form, and leaves it out unless asked', async () => {
    await store().save('1', draft('Same  NOTE'));
    const text = JSON.stringify([row('quay', 'same note'), row('new'), row('new'), { uri: 'nowhere' }, 5]);
    const preview = await previewOf(text);
    expect(preview).toMatchObject({ added: 3, duplicates: 2 });
    expect(preview.problems.map(({ item }) => item)).toEqual(['item 4', 'item 5']);
    expect((await store().list({})).annotations).toHaveLength(1);
    expect(await applyImport(preview, false)).toEqual({ added: 1, changed: 0, same: 0 });
    expect((await store().list({})).annotations).toHaveLength(2);
    expect(await applyImport(await previewOf(text), true)).toMatchObject({ added: 3 });
  });

  it('of our own export changes nothing, and brings back what was lost as it was', async () => {
    await store().save('urn:uuid:a', draft('one'));
    await store().save('urn:uuid:b', draft('two'));
    const { annotations } = await store().list({});
    const text = toJsonLd(annotations);
    expect(await previewOf(text)).toMatchObject({
      added: 0,
      changed: 0,
      same: 2,
      duplicates: 0,
    });
    await freshReader();
    await applyImport(await previewOf(text), false);
    expect((await store().list({})).annotations).toEqual(annotations);
  });
});
