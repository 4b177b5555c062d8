import type { Table } from 'dexie';

/** Fewer than this are quickly got one by one. */
const few = 20;
/** Rows passed over at most for each that is wanted: reading those costs less than so many requests. */
const mostPassedOver = 4;

/**
 * Rows by id, undefined for those that are not there, in the order of the ids. Where the ids lie close together, their
 * whole range is read in one request, several times as quick as one for each: it pays to ask for ids in their order.
 */
export async function rowsOf<T extends { id: string }>(
  table: Table<T, string>,
  ids: readonly string[],
): Promise<(T | undefined)[]> {
  const sorted = ids.length < few ? [] : [...ids].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return table.bulkGet([...ids]);
  const range = table.where(':id').between(first, last, true, true);
  const limit = ids.length * mostPassedOver;
  if ((await range.clone().limit(limit).primaryKeys()).length === limit) return table.bulkGet([...ids]);
  const found = new Map((await range.toArray()).map((row) => [row.id, row]));
  return ids.map((id) => found.get(id));
}
