import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

test('an archive whose file is damaged is told of in words, and tried again when the reader asks', async () => {
  const damaged = mkdtempSync(join(tmpdir(), 'backfile-damaged-'));
  try {
    cpSync(inject('chromeBuild'), damaged, { recursive: true });
    const file = join(damaged, 'archive.pack');
    const whole = readFileSync(file);
    writeFileSync(file, Buffer.from(whole).fill(7, 4_000, 5_000));
    chromium = await launchChromium({ extension: damaged });
    for (const path of ['popup.html', 'reader.html', 'options.html']) {
      const page = await chromium.openExtensionPage(path);
      await page.getByText('The archive cannot be used.').waitFor();
      await page.getByText('The file that it is installed from is damaged.').waitFor();
      expect(await page.locator('body').textContent()).not.toMatch(/checksum|pack:/);
      await page.close();
    }
    writeFileSync(file, whole);
    const page = await chromium.openExtensionPage('reader.html');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('a[href*="article="]').first().waitFor();
    await page.close();
  } finally {
    await chromium.close();
    rmSync(damaged, { recursive: true, force: true });
  }
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
