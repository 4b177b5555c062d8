import { ARCHIVE_VERSION } from './archive-name.ts';
import { StorageError } from './storage-error.ts';

/** Names a stored value. */
export interface StoreKey {
  table: string;
  key: string;
}

/** Names a stored value by what an index says of it. */
export interface IndexKey {
  table: string;
  index: string;
  key: number;
}

/**
 * The tables of a database with nothing but IndexedDB: a page that opens for a search should not wait until Dexie is
 * parsed and has looked through the schema, which takes longer than the search. An archive that is not there, or of an
 * older version and still to be upgraded, is empty here. Throws StorageError.
 */
export interface ArchiveStore {
  /**
   * Values in the order of the keys, read in one transaction; undefined for one that is not there. What is asked as soon as an
   * answer is there, before anything else is waited for, is read in the same transaction.
   */
  read(keys: readonly (StoreKey | IndexKey)[]): Promise<unknown[]>;
  readAll(table: string): Promise<unknown[]>;
  put(table: string, value: unknown): Promise<void>;
  /** Writes a value anew, if it is there. */
  change(table: string, key: string, changed: (value: unknown) => unknown): Promise<void>;
  /** Whether the database is there, and not of an older version. */
  isThere(): Promise<boolean>;
}

const failed = (error: DOMException | null): StorageError =>
  new StorageError('failed', `The browser's storage failed: ${error?.message ?? 'no reason given'}`, error);

/** A database, and the version of its tables that is asked for. */
interface StoreName {
  name: string;
  version: number;
}

/** Dexie counts versions in tens. */
const DEXIE_VERSIONS = 10;

/** The database as it is; null when there is none or it is of an older version. Never makes or changes one. */
function openAsItIs({ name, version }: StoreName): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let absent = false;
    request.onupgradeneeded = () => {
      absent = true;
      request.transaction?.abort();
    };
    request.onerror = (event) => {
      // Firefox reports an error of its own for what was ended above.
      event.preventDefault();
      if (absent) resolve(null);
      else reject(failed(request.error));
    };
    request.onsuccess = () => {
      const db = request.result;
      // A newer one is read as far as this version understands it, as Dexie does.
      if (db.version >= version * DEXIE_VERSIONS) return resolve(db);
      db.close();
      return resolve(null);
    };
  });
}

type Connect = (fresh?: boolean) => Promise<IDBDatabase | null>;

/** Keeps a database open, until another context wants to upgrade or delete it. */
function keepOpen(wanted: StoreName): Connect {
  let opening: Promise<IDBDatabase | null> | undefined;
  const forget = () => {
    opening = undefined;
  };
  async function open(): Promise<IDBDatabase | null> {
    const db = await openAsItIs(wanted);
    if (!db) {
      forget();
      return null;
    }
    db.onclose = forget;
    db.onversionchange = () => {
      forget();
      db.close();
    };
    return db;
  }
  return (fresh = false) => {
    if (fresh || !opening) {
      opening = open();
      opening.catch(forget);
    }
    return opening;
  };
}

/** Starts a transaction; once more on a fresh connection when the database was closed in the meantime. */
async function begin(
  connect: Connect,
  tables: readonly string[],
  mode: IDBTransactionMode,
): Promise<IDBTransaction | null> {
  try {
    return (await connect())?.transaction(tables, mode) ?? null;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (error.name !== 'InvalidStateError') throw failed(error);
    return (await connect(true))?.transaction(tables, mode) ?? null;
  }
}

/** The results of all requests once the last one is there: what ends the transaction is not waited for. */
function resultsOf(transaction: IDBTransaction, requests: readonly IDBRequest[]): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    let left = requests.length;
    const done = () => {
      if (--left === 0) resolve(requests.map((request) => request.result));
    };
    for (const request of requests) request.onsuccess = done;
    // Beside that of other reads in the same transaction.
    transaction.addEventListener('abort', () => reject(failed(transaction.error)));
  });
}

const requested = (transaction: IDBTransaction, wanted: StoreKey | IndexKey): IDBRequest => {
  const rows = transaction.objectStore(wanted.table);
  return ('index' in wanted ? rows.index(wanted.index) : rows).get(wanted.key);
};

/** Requests in a transaction that has perhaps ended; null when it has. */
function requestsIn(
  transaction: IDBTransaction,
  keys: readonly (StoreKey | IndexKey)[],
): IDBRequest[] | null {
  try {
    return keys.map((key) => requested(transaction, key));
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

export interface StoreOptions {
  name: string;
  version?: number;
  /** Tables of which several are read one after another: transactions span all of them. */
  together?: readonly string[];
}

/** The database of this name, opened when first read; an archive unless another version is given. */
export function openStore({ name, version = ARCHIVE_VERSION, together = [] }: StoreOptions): ArchiveStore {
  const connect = keepOpen({ name, version });
  let lasting: IDBTransaction | null = null;

  /** In the transaction of the last read, while it lasts: to begin one takes longer than to read a record. */
  function readOn(keys: readonly (StoreKey | IndexKey)[]): Promise<unknown[]> | null {
    if (!lasting || keys.some(({ table }) => !together.includes(table))) return null;
    const requests = requestsIn(lasting, keys);
    return requests && resultsOf(lasting, requests);
  }

  async function readAnew(keys: readonly (StoreKey | IndexKey)[]): Promise<unknown[]> {
    await connect();
    // Another read that waited for the database has begun one.
    const on = readOn(keys);
    if (on) return on;
    const tables = new Set(keys.map(({ table }) => table));
    const spans = together.some((table) => tables.has(table));
    // Sets have `union` since Chrome 122 only.
    const all = spans ? new Set([...tables, ...together]) : tables;
    const transaction = await begin(connect, [...all], 'readonly');
    if (!transaction) return keys.map(() => undefined);
    if (spans) lasting = transaction;
    return resultsOf(
      transaction,
      keys.map((key) => requested(transaction, key)),
    );
  }

  return {
    async read(keys) {
      return keys.length === 0 ? [] : (readOn(keys) ?? readAnew(keys));
    },
    async readAll(table) {
      const transaction = await begin(connect, [table], 'readonly');
      if (!transaction) return [];
      const [all] = await resultsOf(transaction, [transaction.objectStore(table).getAll()]);
      return Array.isArray(all) ? all : [];
    },
    async put(table, value) {
      const transaction = await begin(connect, [table], 'readwrite');
      if (transaction) await resultsOf(transaction, [transaction.objectStore(table).put(value)]);
    },
    async change(table, key, changed) {
      const transaction = await begin(connect, [table], 'readwrite');
      const rows = transaction?.objectStore(table);
      if (!transaction || !rows) return;
      const [value] = await resultsOf(transaction, [rows.get(key)]);
      if (value !== undefined) await resultsOf(transaction, [rows.put(changed(value))]);
    },
    isThere: async () => (await connect()) !== null,
  };
}
