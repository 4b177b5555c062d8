import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { openStore } from '../../archive/archive-store.ts';
import { ArchiveDatabase } from '../../archive/db.ts';

const archives: ArchiveDatabase[] = [];

function archive(): ArchiveDatabase {
  const db = new ArchiveDatabase(`store-${Math.random()}`);
  archives.push(db);
  return db;
}

afterEach(async () => {
  for (const db of archives.splice(0)) await db.delete();
});

const version = { table: 'state', key: 'segments' };

it('reads what Dexie wrote, in the order asked for', async () => {
  const db = archive();
  await db.dict.bulkPut([Uint8Array.of(1), Uint8Array.of(2)], ['a', 'b']);
  await db.state.put({ key: 'segments', segments: [] });
  const { read, readAll } = openStore({ name: db.name });
  expect(await read([{ table: 'dict', key: 'b' }, version, { table: 'dict', key: 'none' }])).toEqual([
    Uint8Array.of(2),
    { key: 'segments', segments: [] },
    undefined,
  ]);
  expect(await readAll('state')).toHaveLength(1);
});

it('reads tables that belong together whether or not the transaction of the last read has ended', async () => {
  const db = archive();
  await db.dict.bulkPut([Uint8Array.of(1), Uint8Array.of(2)], ['a', 'b']);
  await db.state.put({ key: 'segments', segments: [] });
  const { read } = openStore({ name: db.name, together: ['state', 'dict'] });
  const [first, again] = await Promise.all([read([version]), read([{ table: 'dict', key: 'a' }])]);
  expect([...first, ...again]).toEqual([{ key: 'segments', segments: [] }, Uint8Array.of(1)]);
  await db.dict.put(Uint8Array.of(3), 'b');
  expect(await read([{ table: 'dict', key: 'b' }])).toEqual([Uint8Array.of(3)]);
  expect(await read([{ table: 'heads', key: 'none' }, version])).toEqual([
    undefined,
    { key: 'segments', segments: [] },
  ]);
});

it('reads tables that belong together in a browser whose sets cannot be united', async () => {
  const db = archive();
  await db.dict.put(Uint8Array.of(1), 'a');
  const { union } = Set.prototype;
  Object.assign(Set.prototype, { union: undefined });
  try {
    const { read } = openStore({ name: db.name, together: ['state', 'dict'] });
    expect(await read([{ table: 'dict', key: 'a' }])).toEqual([Uint8Array.of(1)]);
  } finally {
    Object.assign(Set.prototype, { union });
  }
});

it('finds nothing where there is no archive, and makes none', async () => {
  const db = archive();
  const store = openStore({ name: db.name });
  expect(await store.read([version])).toEqual([undefined]);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(db.name);
  await db.state.put({ key: 'segments', segments: [] });
  expect(await store.read([version])).toEqual([{ key: 'segments', segments: [] }]);
});

it('lets go of an archive that is deleted, and reads the next one', async () => {
  const db = archive();
  await db.state.put({ key: 'segments', segments: [] });
  const store = openStore({ name: db.name });
  await store.read([version]);
  await db.delete({ disableAutoOpen: false });
  expect(await store.read([version])).toEqual([undefined]);
  await db.state.put({ key: 'segments', segments: [], next: 7 });
  expect(await store.read([version])).toEqual([{ key: 'segments', segments: [], next: 7 }]);
});

it('leaves an archive of an older version to the one who upgrades it', async () => {
  const { name } = archive();
  const request = indexedDB.open(name, 10);
  await new Promise((resolve) => {
    request.onupgradeneeded = () => request.result.createObjectStore('state', { keyPath: 'key' });
    request.onsuccess = resolve;
  });
  request.result.close();
  expect(await openStore({ name }).read([version])).toEqual([undefined]);
});
