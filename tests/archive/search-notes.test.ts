import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAnnotationStore } from '../../archive/annotations.ts';
import { ReaderDatabase } from '../../archive/db.ts';
import { forgetSearches, recentSearches, rememberSearch } from '../../archive/recent-searches.ts';
import { createNoteSearch, type NoteSearch } from '../../archive/search-notes.ts';

let db: ReaderDatabase;
let search: NoteSearch;
let stop: AbortController;

const id = (n: number) => `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

async function save(
  n: number,
  made: { note?: string; quote?: string; tags?: string[]; title?: string; about?: string },
) {
  const { note = '', quote = '', tags = [], title = 'A page', about } = made;
  const exact = { type: 'TextQuoteSelector' as const, exact: quote, prefix: '', suffix: '' };
  await createAnnotationStore({ db, now: () => 1_700_000_000_000 + n }).save(id(n), {
    target: {
      address: 'https://news.example/a',
      url: 'https://news.example/a',
      title,
      selectors: quote ? [exact] : null,
    },
    color: 'yellow',
    note,
    tags,
    about: about ? [{ kind: 'entity', archiveId: 'bundled', entityId: 'person:x', label: about }] : [],
  });
}

const idsFor = async (text: string) =>
  (await search.search(text, { limit: 10 })).annotations.map((one) => one.id);

beforeEach(async () => {
  db = new ReaderDatabase();
  await save(1, { note: 'Compare the *figures* with the report.', tags: ['economy'] });
  await save(2, {
    quote: 'Ceasefire talks resumed in Doha',
    title: 'Morning news',
    about: 'Benjamin Netanyahu',
  });
  await save(3, { quote: 'a storm', note: 'Talks about the weather' });
  stop = new AbortController();
  search = createNoteSearch({ db, now: Date.now, signal: stop.signal });
});

afterEach(async () => {
  stop.abort();
  await db.delete();
});

describe('search in notes', () => {
  it.each([
    ['figur', [1]],
    ['economy', [1]],
    ['talk', [3, 2]],
    ['talks -weather ', [2]],
    ['"talks resumed"', [2]],
    ['"resumed talks"', []],
    ['morning', [2]],
    ['person:netanyahu', [2]],
    ['source:news.example storm', [3]],
    ['in:notes', [3, 2, 1]],
    ['in:notes doha', [2]],
    ['in:articles doha', []],
    ['before:2020 talks ', []],
    ['storm OR figures ', [3, 1]],
    ['', []],
  ])('reads %s', async (text, found) => {
    expect(await idsFor(text)).toEqual(found.map(id));
  });

  it('sees what was written and binned after the first search', async () => {
    expect(await idsFor('harvest')).toEqual([]);
    await save(4, { note: 'A harvest' });
    await expect.poll(() => idsFor('harvest')).toEqual([id(4)]);
    await createAnnotationStore({ db }).setDeleted([id(4)], true);
    await expect.poll(() => idsFor('harvest')).toEqual([]);
  });
});

describe('recent searches', () => {
  it('come latest first, each once, and can be forgotten', async () => {
    await rememberSearch('storm ', db);
    await rememberSearch('talks', db);
    await rememberSearch('Storm', db);
    await rememberSearch('x', db);
    await rememberSearch('long '.repeat(100), db);
    expect(await recentSearches(db)).toEqual(['Storm', 'talks']);
    await forgetSearches(db);
    expect(await recentSearches(db)).toEqual([]);
  });

  it('survive a damaged row as an empty list', async () => {
    await db.settings.put({ key: 'recent-searches', value: { not: 'a list' } });
    expect(await recentSearches(db)).toEqual([]);
    await rememberSearch('storm', db);
    expect(await recentSearches(db)).toEqual(['storm']);
  });
});
