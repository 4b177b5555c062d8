import { statSync } from 'node:fs';
import type { Page } from 'playwright-core';

declare const seen: { longest: number };

/** Watches the page's memory while something is done; the most that was seen, MB, above what it began with. */
async function withPeak(page: Page, memoryOf: (page: Page) => Promise<number>, work: () => Promise<void>) {
  const session = await page.context().newCDPSession(page);
  const before = await memoryOf(page);
  let peak = before;
  const timer = setInterval(async () => {
    const { usedSize } = await session.send('Runtime.getHeapUsage').catch(() => ({ usedSize: 0 }));
    peak = Math.max(peak, usedSize / 1e6);
  }, 100);
  await page.evaluate(() => Object.assign(seen, { longest: 0 }));
  const begun = performance.now();
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  const ms = performance.now() - begun;
  const longest = await page.evaluate(() => seen.longest);
  await session.detach();
  return `${(ms / 1_000).toFixed(1)} s, longest task ${Math.round(longest)} ms, ${Math.round(peak - before)} MB more at most`;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Saves what a button makes; bytes. */
async function download(page: Page, name: string): Promise<{ path: string; megabytes: string }> {
  const asked = page.waitForEvent('download', { timeout: 180_000 });
  await button(page, name).click();
  const path = await (await asked).path();
  return { path, megabytes: (statSync(path).size / 1e6).toFixed(1) };
}

/** Changes, exports, backup and restoration of all annotations, as a reader does them. */
export async function measureWork(page: Page, memoryOf: (page: Page) => Promise<number>): Promise<void> {
  const measured = async (what: string, work: () => Promise<string>) => {
    let note = '';
    const figures = await withPeak(page, memoryOf, async () => {
      note = await work();
    });
    console.log(`${what}: ${figures}${note && `; ${note}`}`);
  };
  const told = (text: RegExp) => page.getByText(text).first().waitFor({ timeout: 240_000 });
  await page.getByRole('button', { name: 'Select all' }).click();
  await button(page, 'Colour…').click();
  await measured('all coloured', async () => {
    await page.locator('.bulk-bar').getByRole('radio', { name: 'Green' }).click();
    await told(/have their new colour/);
    return '';
  });
  await page.getByRole('link', { name: /^Backup/ }).click();
  for (const format of ['JSON-LD (W3C)', 'Markdown', 'CSV', 'HTML']) {
    await measured(`export ${format}`, async () => `${(await download(page, format)).megabytes} MB`);
  }
  let path = '';
  await measured('backup', async () => {
    const file = await download(page, 'Save a backup file');
    path = file.path;
    return `${file.megabytes} MB`;
  });
  await measured('its preview, all the same', async () => {
    await page.locator('input[type=file]').setInputFiles(path);
    await told(/are here already/);
    return '';
  });
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        Object.assign(indexedDB.deleteDatabase('backfile-reader'), { onsuccess: resolve });
      }),
  );
}
