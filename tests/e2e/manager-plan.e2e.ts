import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { launchChromium } from '../../browsers/launch-chromium.ts';
import { seedAnnotations } from './seed-annotations.ts';

declare const chrome: {
  alarms: { create(name: string, when: { when: number }): Promise<void> };
  downloads: { search(query: object): Promise<{ state: string; fileSize: number }[]> };
};

interface Plan {
  last: { annotations: number } | null;
  failure: { message: string } | null;
}

// No program can answer the browser's question for a permission: this copy has it from the start.
const extension = mkdtempSync(join(tmpdir(), 'backfile-plan-'));
afterAll(() => rmSync(extension, { recursive: true, force: true }));

/** The stored plan, after it was set when one is given. */
const plan = (page: Page, set: object | null) =>
  page.evaluate(
    (value) =>
      new Promise<Plan>((resolve) => {
        const request = indexedDB.open('backfile-reader');
        request.onsuccess = () => {
          const transaction = request.result.transaction('settings', 'readwrite');
          const settings = transaction.objectStore('settings');
          if (value) settings.put({ key: 'backup', value });
          const got = settings.get('backup');
          transaction.oncomplete = () => {
            request.result.close();
            resolve(got.result.value);
          };
        };
      }),
    set,
  );

test('a backup that is due is written by the background, without a page that is seen', async () => {
  cpSync(inject('chromeBuild'), extension, { recursive: true });
  const file = join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const permissions = [...manifest.permissions, 'downloads'];
  writeFileSync(file, JSON.stringify({ ...manifest, permissions, optional_permissions: [] }));
  const chromium = await launchChromium({ extension });
  const page = await chromium.openExtensionPage('manager.html?view=backup');
  await page.getByText('No backup has been made yet.').waitFor();
  await seedAnnotations({ page, count: 60 });
  await plan(page, { every: 'day', last: null, failure: null, declined: null });
  await page.evaluate(() => chrome.alarms.create('backfile-daily', { when: Date.now() + 100 }));
  await expect
    .poll(() => plan(page, null), { timeout: 30_000 })
    .toMatchObject({ last: { annotations: expect.any(Number) }, failure: null });
  // One had been in the bin for longer than 30 days: the same daily work removed it first.
  expect((await plan(page, null)).last?.annotations).toBe(59);
  const downloads = await page.evaluate(() => chrome.downloads.search({}));
  expect(downloads).toMatchObject([{ state: 'complete' }]);
  expect(downloads[0]?.fileSize).toBeGreaterThan(1_000);
  await chromium.close();
});
