import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf, readStored, seedAnnotations } from './seed-annotations.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

declare const chrome: {
  storage: { local: { get(keys: null): Promise<Record<string, unknown>>; clear(): Promise<void> } };
};

let backfile: Backfile;

beforeAll(async () => {
  backfile = await startBackfile();
  const page = await open();
  await page.locator('.list-count').waitFor();
  await seedAnnotations({ page, count: 60 });
  await page.close();
});

afterAll(() => backfile?.close());

const open = (path = 'manager.html') => backfile.chromium.openExtensionPage(path);
const count = async (page: Page) => Object.keys(await readStored(page)).length;

function deleteDatabase(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.deleteDatabase('backfile-reader');
        request.onsuccess = () => resolve('deleted');
        request.onerror = () => resolve('failed');
      }),
  );
}

describe('annotations', () => {
  test('come back by themselves when the database is deleted while it is open, and the reader is told', async () => {
    const page = await open();
    await page.locator('[role=row]').first().waitFor();
    const copies = () =>
      page.evaluate(
        async () =>
          Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('annotation:'))
            .length,
      );
    // Rows that were written behind the store's back get their copies from the comparison at the browser's start.
    await page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('backfile-reader');
        request.onsuccess = () => resolve(request.result);
      });
      const keys = await new Promise<string[]>((resolve) => {
        const request = db.transaction('annotations').objectStore('annotations').getAllKeys();
        request.onsuccess = () => resolve(request.result as string[]);
      });
      const write = db.transaction('uncopied', 'readwrite');
      for (const id of keys) write.objectStore('uncopied').put({ id, mark: 'test' });
      await new Promise((resolve) => {
        write.oncomplete = resolve;
      });
      db.close();
    });
    await page.reload();
    await expect.poll(copies, { timeout: 15_000 }).toBe(60);
    expect(await deleteDatabase(page)).toBe('deleted');
    await page.reload();
    await page.getByText('The browser’s storage had lost 60 annotations. They are back').waitFor();
    await expect.poll(() => count(page)).toBe(60);
    await page.getByRole('button', { name: 'Understood' }).click();
    await page.close();
  });

  test('survive in a backup file what the browser does not: both stores wiped, restored with a preview', async () => {
    const page = await open('manager.html?view=backup');
    await page.getByText('only a backup file survives that').waitFor();
    const asked = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a backup file' }).click();
    const path = await (await asked).path();
    expect(gunzipSync(readFileSync(path)).toString('utf8').split('\n')[0]).toContain('backfile-backup');
    const before = await readStored(page);
    await page.evaluate(() => chrome.storage.local.clear());
    await deleteDatabase(page);
    await page.reload();
    await page.getByText('Restore from a file').waitFor();
    expect(await count(page)).toBe(0);
    await page.locator('input[type=file]').setInputFiles(path);
    await page.getByText('60 new annotations').waitFor();
    expect(await count(page)).toBe(0);
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await page.getByText('60 new, 0 changed, 0 the same as before.').waitFor();
    expect(await readStored(page)).toEqual(before);
    await page.locator('input[type=file]').setInputFiles(path);
    await page.getByText('60 are here already, the same').waitFor();
    await page.close();
  });

  test('are taken over from other tools, one bad entry never stopping the rest', async () => {
    const page = await open('manager.html?view=import');
    const row = (exact: string) => ({
      uri: 'https://example.org/a',
      text: 'A note',
      document: { title: ['A page'] },
      target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }],
    });
    const buffer = Buffer.from(JSON.stringify([row('quay'), row('quay'), { uri: 'nowhere' }, row('mole')]));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
    await page.getByRole('heading', { name: 'Hypothesis export' }).waitFor();
    await page.getByText('1 entry cannot be read and is left out').click();
    await page.getByText('item 3: its page has no address that a browser opens').waitFor();
    await page.getByRole('button', { name: 'Take over' }).click();
    await page.getByText('2 new, 0 changed, 0 the same as before.').waitFor();
    expect(await count(page)).toBe(62);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'b', mimeType: 'text/plain', buffer: Buffer.from('hello') });
    await page.getByText('This file cannot be read.').waitFor();
    await page.close();
  });

  test('that are damaged are set aside and shown, and never drop their neighbours', async () => {
    const page = await open();
    await page.evaluate(async (id) => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('backfile-reader');
        request.onsuccess = () => resolve(request.result);
      });
      const write = db.transaction('annotations', 'readwrite');
      write
        .objectStore('annotations')
        .put({ id, page: 'x', modified: 1, entities: [], annotation: { note: 7 } });
      await new Promise((resolve) => {
        write.oncomplete = resolve;
      });
      db.close();
    }, idOf(7));
    await page.reload();
    await page.getByRole('link', { name: /^Set aside/ }).click();
    await page.getByText('Nothing of it can be read as an annotation.').waitFor();
    await page.getByText('As it is stored').click();
    await page.getByText('"note": 7').waitFor();
    expect(await count(page)).toBeGreaterThanOrEqual(61);
    await page.close();
  });
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each(['list', 'bin', 'import', 'backup', 'damaged'])(
    'the view %s has nothing that axe objects to',
    async (view) => {
      const page = await open(`manager.html?view=${view}`);
      await page.emulateMedia({ colorScheme });
      await page.locator('main').waitFor();
      if (view === 'list') {
        await page.locator('[role=row]').nth(2).locator('.annotation-summary').click();
        await page.locator('textarea').waitFor();
        await page.locator('[role=row]').first().getByRole('checkbox').check();
      } else await page.waitForTimeout(400);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
      ).toEqual([]);
      await page.close();
    },
  );
});

test.each(['list', 'bin', 'import', 'backup'])('the view %s fits a window of 320 px', async (view) => {
  const page = await open(`manager.html?view=${view}`);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.locator('main').waitFor();
  await page.waitForTimeout(400);
  const wider = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(wider)).toBeLessThanOrEqual(0);
  await page.close();
});
