import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { waitForArchive } from '../../browsers/archive-state.ts';
import { buildExtension } from '../../browsers/build-extension.ts';
import { type ChromiumRun, launchChromium } from '../../browsers/launch-chromium.ts';
import { printRow, quantile } from './search/print.ts';

const OPENINGS = 15;
const QUERIES = ['ceasefire', 'netanyahu', 'hostages', 'court'];

/** ms from the start of the page to the paint of the first article, set by the script below. */
declare global {
  var firstHit: { field: number; painted: number } | undefined;
}

/** Types into the field in the moment in which it is there, and waits for the paint that shows an article. */
function typeAtOnce(query: string): void {
  const watch = new MutationObserver(() => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (field && field.value === '' && globalThis.firstHit === undefined) {
      globalThis.firstHit = { field: performance.now(), painted: Number.NaN };
      field.value = query;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (globalThis.firstHit && document.querySelector('.search-results a.result-title')) {
      watch.disconnect();
      const hit = globalThis.firstHit;
      requestAnimationFrame(() =>
        setTimeout(() => {
          hit.painted = performance.now();
        }),
      );
    }
  });
  watch.observe(document, { childList: true, subtree: true });
}

async function openOnce(chromium: ChromiumRun, query: string): Promise<{ field: number; painted: number }> {
  await chromium.stopWorker();
  const page: Page = await chromium.context.newPage();
  await page.addInitScript(typeAtOnce, query);
  await page.goto(chromium.extensionUrl('popup.html'));
  await page.waitForFunction(() => globalThis.firstHit && !Number.isNaN(globalThis.firstHit.painted));
  const hit = await page.evaluate(() => globalThis.firstHit);
  await page.close();
  if (!hit) throw new Error('The popup showed no article');
  return hit;
}

/**
 * `npm run bench -- popup [build]`: the popup of the built extension with its bundled archive, opened as a page while the
 * worker is stopped. From the start of the page to its field, and to the paint of the first article found.
 */
export async function run([build]: string[]): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'backfile-bench-popup-'));
  const chromium = await launchChromium({ extension: build ?? buildExtension(out, 'chrome') });
  try {
    await waitForArchive(chromium);
    const hits: { field: number; painted: number }[] = [];
    for (let n = 0; n < OPENINGS; n++) hits.push(await openOnce(chromium, QUERIES[n % QUERIES.length] ?? ''));
    for (const name of ['field', 'painted'] as const) {
      const times = hits.map((hit) => hit[name]);
      printRow(name === 'field' ? 'popup start to field, ms' : 'popup start to first hit painted, ms', {
        least: Math.min(...times),
        median: quantile(times, 0.5),
        max: Math.max(...times),
      });
    }
  } finally {
    await chromium.close();
    rmSync(out, { recursive: true, force: true });
  }
}
