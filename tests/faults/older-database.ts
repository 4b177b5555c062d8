/** A reader's database as an older version stored it (tests/fixtures/reader-databases). */
export interface StoredDatabase {
  version: number;
  stores: Record<
    string,
    {
      keyPath: string;
      autoIncrement?: boolean;
      indexes: { name: string; keyPath: string; unique?: boolean; multiEntry?: boolean }[];
    }
  >;
  rows: Record<string, { id?: string }[]>;
}

/**
 * Writes a database as it lay in the browser, without a line of the code that is tested. There must be none; the
 * connection is returned open.
 */
export async function writeOlder({ version, stores, rows }: StoredDatabase): Promise<IDBDatabase> {
  // Dexie counts in tenths.
  const request = indexedDB.open('backfile-reader', version * 10);
  request.onupgradeneeded = () => {
    for (const [name, { keyPath, autoIncrement, indexes }] of Object.entries(stores)) {
      const store = request.result.createObjectStore(name, { keyPath, autoIncrement });
      for (const { name: index, keyPath: path, ...options } of indexes)
        store.createIndex(index, path, options);
      for (const row of rows[name] ?? []) store.put(row);
    }
  };
  await new Promise<void>((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
  return request.result;
}
