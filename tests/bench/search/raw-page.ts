import { ARCHIVE } from './archive-name.ts';
import type { LoggedRead } from './read-log.ts';

const whenDone = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** ms to open the database and read the same records with nothing but IndexedDB, all at once: the physical limit. */
async function raw(reads: readonly LoggedRead[]): Promise<number> {
  const start = performance.now();
  const db = await whenDone(indexedDB.open(`backfile-archive-${ARCHIVE}`));
  const stores = [...new Set(reads.map(({ store }) => store))];
  const transaction = db.transaction(stores);
  const requests = reads.flatMap(({ store, keys }): Promise<unknown>[] => {
    const from = transaction.objectStore(store);
    // The keys were logged as IndexedDB took them.
    return keys === 'all'
      ? [whenDone(from.getAll())]
      : keys.map((key) => whenDone(from.get(key as IDBValidKey)));
  });
  await Promise.all(requests);
  return performance.now() - start;
}

const nextPaint = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** ms from the start of a page that does nothing else to the paint of something read so: what a page costs here. */
async function rawFrom(reads: readonly LoggedRead[]): Promise<number> {
  await raw(reads);
  document.body.textContent = 'Read.';
  await nextPaint();
  return performance.now();
}

const asked = new URLSearchParams(location.search).get('q');
// Written by the benchmark itself.
const painted = asked === null ? undefined : rawFrom(JSON.parse(asked) as LoggedRead[]);

const page = { raw, painted: () => painted };
export type RawPage = typeof page;
Object.assign(globalThis, { bench: page });
