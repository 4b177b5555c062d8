import { Dexie } from 'dexie';

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
