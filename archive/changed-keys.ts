import { Dexie, type Table } from 'dexie';

/** A node of the tree in which Dexie tells changed keys; over a channel it comes without its class. */
interface RangeNode {
  from?: unknown;
  to?: unknown;
  l?: RangeNode | null;
  r?: RangeNode | null;
}

/** Keys that were written or deleted, or null: too many to be told apart. */
function keysIn(node: RangeNode | null | undefined, keys: string[] = []): string[] | null {
  if (!node || node.from === undefined) return keys;
  if (node.from !== node.to || typeof node.from !== 'string') return null;
  keys.push(node.from);
  return keysIn(node.l, keys) && keysIn(node.r, keys);
}

export interface WatchedTable {
  database: string;
  table: string;
}

/**
 * Tells which keys of a table were written or deleted, here or in any other context of the extension; null: any may
 * have been. It is the news on which Dexie's liveQuery is built (https://dexie.org/docs/Dexie/Dexie.on.storagemutated):
 * a list of 50,000 rows can take the few that changed instead of reading all again.
 */
export function watchKeys(
  { database, table }: WatchedTable,
  tell: (keys: string[] | null) => void,
  signal: AbortSignal,
): void {
  const name = `idb://${database}/${table}/`;
  const onMutated = (parts: Record<string, unknown>) => {
    // `all` stands for everything, after a database was deleted for one.
    if ('all' in parts) tell(null);
    else if (name in parts) tell(keysIn(parts[name] as RangeNode)); // the shape is Dexie's
  };
  Dexie.on('storagemutated', onMutated as never);
  signal.addEventListener('abort', () => Dexie.on.storagemutated.unsubscribe(onMutated as never), {
    once: true,
  });
}

/** Dexie names the keys of fewer than 50 rows that are written at once; of more it says that any may have changed. */
const mostNamed = 49;

/** Puts rows, in a transaction if one is open, so that whoever watches the table is told which they were. */
export async function putNamed<T>(table: Table<T, string>, rows: readonly T[]): Promise<void> {
  const puts: PromiseLike<unknown>[] = [];
  for (let at = 0; at < rows.length; at += mostNamed)
    puts.push(table.bulkPut(rows.slice(at, at + mostNamed)));
  await Promise.all(puts);
}
