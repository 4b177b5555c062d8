import type { Page } from 'playwright-core';
import type { ChromiumRun } from './launch-chromium.ts';

/** What the browser has stored of the bundled archive. */
export interface StoredArchive {
  title: string;
  version: string;
  counts: {
    articles: number;
    entities: number;
    byType: { person: number; organization: number; event: number };
  };
}

/** Reads the record of the install as it lies in IndexedDB, without a word to the extension; null: not finished. */
export function readStoredArchive(): Promise<StoredArchive | null> {
  // Runs in the browser, so everything that it needs is inside. Opening a database that is not there would make it.
  const name = 'backfile-archive-bundled';
  const open = () =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const read = (db: IDBDatabase) =>
    new Promise<(StoredArchive & { complete: boolean }) | undefined>((resolve, reject) => {
      const request = db.transaction('state').objectStore('state').get('archive');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  return (async () => {
    const databases = await indexedDB.databases();
    if (!databases.some((database) => database.name === name)) return null;
    const db = await open();
    try {
      if (!db.objectStoreNames.contains('state')) return null;
      const row = await read(db);
      return row?.complete ? row : null;
    } finally {
      db.close();
    }
  })();
}

/** Waits until the bundled archive is installed in this browser. Throws after `timeout` ms. */
export async function waitForArchive(chromium: ChromiumRun, timeout = 30_000): Promise<StoredArchive> {
  // The manifest is a page of the extension's origin that runs no code of ours.
  const page: Page = await chromium.openExtensionPage('manifest.json');
  try {
    const deadline = Date.now() + timeout;
    for (;;) {
      const stored = await page.evaluate(readStoredArchive);
      if (stored) return stored;
      if (Date.now() > deadline) throw new Error(`The archive was not installed within ${timeout} ms`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await page.close();
  }
}
