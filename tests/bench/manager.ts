import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildExtension, buildFolder } from '../../browsers/build-extension.ts';
import { launchChromium } from '../../browsers/launch-chromium.ts';
import { seedAnnotations } from '../e2e/seed-annotations.ts';

/**
 * `npm run bench -- manager [COUNT]`: the manager in Chromium with so many annotations (50,000): ms until the first
 * rows, ms until all are read, the longest task, ms from a keystroke in the search to the frame that shows its answer,
 * memory of the page.
 */

const words = ['harbour council', 'number4217', 'residents "waited outside"', 'compare', 'zzzz nothing'];

const part = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** ms from a key to the frame after the one in which the list has its answer. */
async function keystrokes(page: Page): Promise<number[]> {
  const times: number[] = [];
  await page.getByRole('searchbox').focus();
  await page.evaluate(() => {
    document.addEventListener(
      'keydown',
      (event) => {
        const begun = event.timeStamp;
        requestAnimationFrame(() =>
          setTimeout(() => {
            document.body.dataset.took = String(performance.now() - begun);
          }),
        );
      },
      true,
    );
  });
  for (const word of words) {
    for (const key of word) {
      await page.evaluate(() => delete document.body.dataset.took);
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await page.waitForFunction(() => document.body.dataset.took !== undefined);
      times.push(Number(await page.evaluate(() => document.body.dataset.took)));
    }
    await page.getByRole('searchbox').fill('');
  }
  return times.sort((a, b) => a - b);
}

const watchTasks = () => {
  const holder = globalThis as never as { longest: number };
  holder.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) holder.longest = Math.max(holder.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
};

async function memoryOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

async function measure(extension: string, count: number): Promise<void> {
  const chromium = await launchChromium({ extension });
  const first = await chromium.openExtensionPage('manager.html');
  await first.locator('.list-count').waitFor();
  await seedAnnotations({ page: first, count });
  await first.close();
  const page = await chromium.context.newPage();
  await page.addInitScript(watchTasks);
  const begun = Date.now();
  await page.goto(chromium.extensionUrl('manager.html'));
  await page.locator('.annotation-summary').first().waitFor();
  const firstRows = Date.now() - begun;
  const kept = count - Math.floor(count / 50);
  await page.waitForFunction(
    (text) => document.querySelector('.list-count')?.textContent === text,
    `${kept} annotations`,
    { timeout: 120_000 },
  );
  const all = Date.now() - begun;
  const longest = await page.evaluate(() => (globalThis as never as { longest: number }).longest);
  await page.waitForTimeout(1_000);
  const times = await keystrokes(page);
  const memory = await memoryOf(page);
  console.log(`${count} annotations`);
  console.log(
    `first rows ${firstRows} ms; all read ${all} ms; longest task while reading ${Math.round(longest)} ms`,
  );
  console.log(
    `keystroke of the search: median ${part(times, 0.5).toFixed(1)}, p95 ${part(times, 0.95).toFixed(1)}, max ${times.at(-1)?.toFixed(1)} ms (${times.length} keys)`,
  );
  console.log(`memory of the page's scripts ${memory.toFixed(1)} MB`);
  await chromium.close();
}

export async function run([count = '50000']: string[]): Promise<void> {
  const built = process.env.BACKFILE_BUILT;
  const out = built ?? mkdtempSync(join(tmpdir(), 'backfile-bench-'));
  try {
    await measure(built ? buildFolder(built, 'chrome') : buildExtension(out, 'chrome'), Number(count));
  } finally {
    if (!built) rmSync(out, { recursive: true, force: true });
  }
}
