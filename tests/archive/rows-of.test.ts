import 'fake-indexeddb/auto';
import Dexie, { type Table } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rowsOf } from '../../archive/rows-of.ts';

interface Row {
  id: string;
}

let db: Dexie;
let rows: Table<Row, string>;

beforeEach(() => {
  db = new Dexie(`rows-${Math.random()}`);
  db.version(1).stores({ rows: 'id' });
  rows = db.table('rows');
});

afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
});

/** Ids that stand in their order: "000", "001" and so on. */
const idsTo = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => String(n).padStart(3, '0'));
const store = (ids: readonly string[]) => rows.bulkPut(ids.map((id) => ({ id })));

/** What is found, and whether each row was asked for by itself. */
async function ask(ids: readonly string[]) {
  const one = vi.spyOn(rows, 'bulkGet');
  const found = (await rowsOf(rows, ids)).map((row) => row?.id);
  return { found, oneByOne: one.mock.calls.length > 0 };
}

it('gets fewer than twenty one by one', async () => {
  await store(idsTo(30));
  const ids = idsTo(19).reverse();
  expect(await ask(ids)).toEqual({ found: ids, oneByOne: true });
});

it('reads the range of more, and leaves out what lies between', async () => {
  await store(idsTo(100));
  const ids = idsTo(60)
    .filter((_, n) => n % 3 === 0)
    .reverse();
  expect(ids).toHaveLength(20);
  expect(await ask(ids)).toEqual({ found: ids, oneByOne: false });
});

it.each([
  [79, false],
  [80, true],
])('gets twenty one by one where their range has so many rows: %i', async (count, oneByOne) => {
  await store(idsTo(count));
  const ids = [...idsTo(19), String(count - 1).padStart(3, '0')];
  expect(await ask(ids)).toEqual({ found: ids, oneByOne });
});

it('asks for nothing without ids', async () => {
  await store(idsTo(2));
  expect((await ask([])).found).toEqual([]);
});

it.each([
  ['few', 8],
  ['a range', 40],
])(
  'gives a row for an id as often as it is asked for, and none for one that is absent: %s',
  async (_, most) => {
    await store(idsTo(most).filter((_, n) => n % 2 === 0));
    const ids = idsTo(most).flatMap((id) => [id, id]);
    const { found } = await ask(ids);
    expect(found).toEqual(ids.map((id) => (Number(id) % 2 === 0 ? id : undefined)));
  },
);

it('gives what one request for each would give, whatever the ids are', async () => {
  const id = fc.oneof(fc.string({ unit: 'binary', maxLength: 3 }), fc.constantFrom(...idsTo(60)));
  const many = fc.array(id, { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(many, many, async (stored, asked) => {
      await rows.clear();
      await store(stored);
      expect(await rowsOf(rows, asked)).toEqual(await rows.bulkGet(asked));
    }),
    { numRuns: 60 },
  );
});
