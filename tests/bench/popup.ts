import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { waitForArchive } from '../../browsers/archive-state.ts';
import { buildExtension } from '../../browsers/build-extension.ts';
import { type ChromiumRun, launchChromium } from '../../browsers/launch-chromium.ts';
import { generatedPack } from './popup/generated-pack.ts';
import { type Kept, keepIn } from './search/kept.ts';
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

const WORDS = ['government', 'people', 'state'];

interface PopupBench {
  extension: string;
  queries: readonly string[];
  profile?: string;
  /** ms until the archive must be there. */
  patience?: number;
}

async function measure({ extension, queries, profile, patience }: PopupBench): Promise<void> {
  const chromium = await launchChromium({ extension, profile });
  try {
    await waitForArchive(chromium, patience);
    const hits: { field: number; painted: number }[] = [];
    for (let n = 0; n < OPENINGS; n++) hits.push(await openOnce(chromium, queries[n % queries.length] ?? ''));
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
  }
}

/** The build with another archive. The folder gives an unpacked extension its id, so that a kept profile knows it. */
async function withGenerated(
  build: string,
  out: string,
  { articles, kept }: { articles: number; kept: Kept },
) {
  const extension = join(kept.folder ?? out, 'generated');
  const path = join(kept.folder ?? out, 'generated.pack');
  cpSync(build, extension, { recursive: true });
  await kept.once('pack', ['tests/bench/popup/generated-pack.ts'], async () => {
    writeFileSync(path, await generatedPack(articles));
  });
  cpSync(path, join(extension, 'archive.pack'));
  return extension;
}

const INSTALL_PATIENCE = 300_000;

/**
 * `npm run bench -- popup [build] [--articles N] [--keep FOLDER]`: the popup of the built extension, opened as a page
 * while the worker is stopped. From the start of the page to its field, and to the paint of the first article found for
 * what is typed as soon as the field is there. With its bundled archive or with one of N generated articles.
 */
export async function run(options: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: options,
    allowPositionals: true,
    options: { articles: { type: 'string' }, keep: { type: 'string' } },
  });
  const out = mkdtempSync(join(tmpdir(), 'backfile-bench-popup-'));
  const build = positionals[0] ?? buildExtension(out, 'chrome');
  const articles = Number(values.articles ?? 0);
  try {
    if (articles === 0) return await measure({ extension: build, queries: QUERIES });
    const kept = keepIn(values.keep, `popup-${articles}`);
    const extension = await withGenerated(build, out, { articles, kept });
    const { profile } = kept;
    return await measure({ extension, queries: WORDS, profile, patience: INSTALL_PATIENCE });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
