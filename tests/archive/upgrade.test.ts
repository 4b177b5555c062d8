import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { createAnnotationStore } from '../../archive/annotations.ts';
import { openReader } from '../../archive/databases.ts';
import { listDecisions } from '../../archive/decisions.ts';
import { keepAnnotations, readReport } from '../../archive/keeper.ts';
import { readSettings } from '../../archive/settings.ts';
import { type StoredDatabase, writeOlder } from '../faults/older-database.ts';
import { draft, freshReader } from './reader-store.ts';

const folder = new URL('../fixtures/reader-databases/', import.meta.url);
const stored = readdirSync(folder).map(
  (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as StoredDatabase,
);

const write = async (database: StoredDatabase): Promise<void> => (await writeOlder(database)).close();

beforeEach(freshReader);

describe.each(stored)("a reader's database of version $version", (database) => {
  it('is opened by this version with every row in its place', async () => {
    await write(database);
    const db = openReader();
    await db.open();
    expect(db.verno).toBeGreaterThan(0);
    for (const [name, rows] of Object.entries(database.rows)) {
      expect(await db.table(name).toArray()).toEqual(rows);
    }
  });

  it('gives annotations, settings and decisions as before, and takes new ones', async () => {
    await write(database);
    const store = createAnnotationStore({ now: () => 1_700_000_100_000, by: 'b' });
    const { annotations, damaged } = await store.list({});
    expect(annotations).toHaveLength(database.rows.annotations?.length ?? 0);
    expect(damaged).toBe(0);
    expect((await readSettings()).theme).toBe('dark');
    expect((await listDecisions()).decisions).toHaveLength(database.rows.decisions?.length ?? 0);
    const [first] = annotations;
    if (!first) throw new Error('The fixture has no annotation');
    const saved = await store.edit({ id: first.id, set: { note: 'new' }, seen: {} });
    expect(saved?.annotation.note).toBe('new');
    expect(await store.tagsLike('har')).toEqual(['harbour']);
  });
});

it('marks and copies of an earlier form still say what was to be copied, and bring back what was lost', async () => {
  const now = () => 1_700_000_200_000;
  const { local } = browser.storage;
  const store = createAnnotationStore({ now, by: 'a' });
  const [changed, deleted, lost] = await Promise.all(
    ['changed', 'deleted', 'lost'].map(async (id) => (await store.save(id, draft(id))).annotation),
  );
  const db = openReader();
  // As it lay there: copies were objects, and each annotation had a row of its own that said that its copy had yet to follow.
  await local.set({
    'annotation:changed': { ...changed, note: 'before' },
    'annotation:deleted': deleted,
    'annotation:lost': lost,
  });
  await db.annotations.bulkDelete(['deleted', 'lost']);
  await db.table('uncopied').bulkPut([
    { id: 'changed', mark: 'a' },
    { id: 'deleted', mark: 'b' },
  ]);
  await keepAnnotations({ now, compare: true });
  expect((await store.list({})).annotations.map(({ note }) => note).sort()).toEqual(['changed', 'lost']);
  const copies = await local.get(null);
  expect(copies['annotation:deleted']).toBeUndefined();
  expect(JSON.parse(String(copies['annotation:changed']))).toEqual(changed);
  expect(await db.uncopied.count()).toBe(0);
  expect(await readReport()).toMatchObject({ restored: 1, damaged: 0 });
});

it('every version before this one has its stored database here', async () => {
  await openReader().open();
  const older = Array.from({ length: openReader().verno - 1 }, (_, index) => index + 1);
  expect(stored.map(({ version }) => version).sort()).toEqual(older);
});

it('a database of a newer version keeps its rows, and is read as far as this version understands it', async () => {
  const [database] = stored;
  if (!database) throw new Error('There is no fixture');
  await write({ ...database, version: 99 });
  const { annotations } = await createAnnotationStore({ now: Date.now }).list({});
  expect(annotations).toHaveLength(database.rows.annotations?.length ?? 0);
});
