import type { SearchTable } from '../core/search/segment.ts';
import type { ArchiveDatabase, StateRow } from './db.ts';

/** A table of search records: keys outbound. */
export interface RecordTable {
  /** undefined for a key that is not there. */
  bulkGet(keys: string[]): PromiseLike<unknown[]>;
  bulkPut(values: readonly Uint8Array[], keys: readonly string[]): PromiseLike<unknown>;
}

/** What a change of the index reads and writes: the tables of Dexie, or those of one transaction. */
export type IndexTables = Record<SearchTable, RecordTable> & {
  state: { get(key: StateRow['key']): PromiseLike<unknown>; put(row: StateRow): PromiseLike<unknown> };
};

const tables = ['state', 'dict', 'post', 'pos'] as const;

const answerTo = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const recordTable = (store: IDBObjectStore): RecordTable => ({
  bulkGet: (keys) => Promise.all(keys.map((key) => answerTo(store.get(key)))),
  // Nobody waits for a write by itself: one that fails ends the transaction.
  async bulkPut(values, keys) {
    values.forEach((value, i) => {
      store.put(value, keys[i]);
    });
  },
});

function tablesOf(transaction: IDBTransaction): IndexTables {
  const [state, dict, post, pos] = tables.map((name) => transaction.objectStore(name)) as [
    IDBObjectStore,
    IDBObjectStore,
    IDBObjectStore,
    IDBObjectStore,
  ]; // as many as there are names
  return {
    state: {
      get: (key) => answerTo(state.get(key)),
      async put(row) {
        state.put(row);
      },
    },
    dict: recordTable(dict),
    post: recordTable(post),
    pos: recordTable(pos),
  };
}

const ended = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'));
  });

/**
 * Runs work as one change of the index, as `changeIndex` does, with nothing but IndexedDB: for a single article Dexie takes longer
 * than what is read and written. The work waits for nothing but the tables it is given. Throws what it throws, and what the storage does.
 */
export async function changeAtOnce(
  db: ArchiveDatabase,
  work: (tables: IndexTables) => Promise<void>,
): Promise<void> {
  if (!db.isOpen()) await db.open();
  const transaction = db.backendDB().transaction(tables, 'readwrite', { durability: 'relaxed' });
  const end = ended(transaction);
  try {
    await work(tablesOf(transaction));
  } catch (error) {
    // What ended it already is what is thrown.
    end.catch(() => {});
    if (transaction.error === null) transaction.abort();
    throw error;
  }
  await end;
}
