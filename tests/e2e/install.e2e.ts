import { afterEach, expect, inject, test } from 'vitest';
import { waitForArchive } from '../../browsers/archive-state.ts';
import { type ChromiumRun, launchChromium } from '../../browsers/launch-chromium.ts';

let chromium: ChromiumRun;

afterEach(() => chromium?.close());

test('the bundled archive is installed without anybody asking', async () => {
  chromium = await launchChromium({ extension: inject('chromeBuild') });
  const { counts, version } = await waitForArchive(chromium);
  expect(version).not.toBe('');
  expect(counts.articles).toBe(5);
  expect(counts.byType.person).toBeGreaterThan(10);
  expect(counts.byType.organization).toBeGreaterThan(20);
  expect(counts.byType.event).toBeGreaterThan(10);
  expect(counts.entities).toBe(counts.byType.person + counts.byType.organization + counts.byType.event);
});

test('an install cut off by the end of the service worker is finished later', async () => {
  chromium = await launchChromium({ extension: inject('chromeBuild') });
  await chromium.stopWorker();
  // What wakes a worker in daily life: a page with a content script, or one of our own pages.
  const page = await chromium.openExtensionPage('popup.html');
  const { counts } = await waitForArchive(chromium);
  expect(counts.articles).toBe(5);
  await page.close();
});

test('nothing is left of an unfinished install', async () => {
  chromium = await launchChromium({ extension: inject('chromeBuild') });
  for (let i = 0; i < 5; i++) {
    const page = await chromium.openExtensionPage('popup.html');
    await chromium.stopWorker();
    await page.close();
  }
  const page = await chromium.openExtensionPage('popup.html');
  const { counts } = await waitForArchive(chromium);
  const stored = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('backfile-archive-bundled');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const count = (table: string) =>
      new Promise<number>((resolve) => {
        const request = db.transaction(table).objectStore(table).count();
        request.onsuccess = () => resolve(request.result);
      });
    const counts = {
      heads: await count('heads'),
      bodies: await count('bodies'),
      entities: await count('entities'),
    };
    db.close();
    return counts;
  });
  expect(stored).toEqual({ heads: counts.articles, bodies: counts.articles, entities: counts.entities });
});
