import { readFileSync, statSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

declare const seen: { longest: number };

/** What a page of the manager can be measured with. */
export interface WorkBench {
  page: Page;
  /** MB of the page's scripts after collection. */
  memoryOf(page: Page): Promise<number>;
  /** A folder for the files that are made. */
  folder: string;
}

/** ms that a piece of work may take. */
const patience = 300_000;

/** Watches the page's memory while something is done; the most that was seen, MB, above what it began with. */
async function withPeak({ page, memoryOf }: WorkBench, work: () => Promise<void>): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const before = await memoryOf(page);
  let peak = before;
  const timer = setInterval(async () => {
    const { usedSize } = await session.send('Runtime.getHeapUsage').catch(() => ({ usedSize: 0 }));
    peak = Math.max(peak, usedSize / 1e6);
  }, 250);
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

async function measured(bench: WorkBench, what: string, work: () => Promise<string | null>) {
  let note: string | null = null;
  const figures = await withPeak(bench, async () => {
    note = await work();
  });
  console.log(`${what}: ${figures}${note ? `; ${note}` : ''}`);
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const told = (page: Page, text: RegExp) => page.getByText(text).first().waitFor({ timeout: patience });

/** Changes of all annotations at once, as a reader makes them, and their undoing. */
export async function measureBulk(bench: WorkBench): Promise<void> {
  const { page } = bench;
  const undone = () =>
    measured(bench, 'undone', async () => {
      await button(page, 'Undo').click();
      await told(page, /annotations are back/);
      return null;
    });
  const bar = page.locator('.bulk-bar');
  await button(page, 'Select all').click();
  await button(page, 'Colour…').click();
  await measured(bench, 'all coloured', async () => {
    await bar.getByRole('radio', { name: 'Green' }).click();
    await told(page, /have their new colour/);
    return null;
  });
  await undone();
  await button(page, 'Tag…').click();
  await bar.getByRole('combobox', { name: 'Add a tag' }).fill('measured');
  await measured(bench, 'all tagged', async () => {
    await bar.getByRole('button', { name: 'Add a tag' }).click();
    await told(page, /were tagged/);
    return null;
  });
  await measured(bench, 'all deleted', async () => {
    await bar.getByRole('button', { name: 'Delete', exact: true }).click();
    await told(page, /are in the bin/);
    return null;
  });
  await undone();
}

/** Saves what a button makes. */
async function download({ page, folder }: WorkBench, name: string): Promise<{ path: string; size: string }> {
  const asked = page.waitForEvent('download', { timeout: patience });
  await button(page, name).click();
  const file = await asked;
  const path = `${folder}/${file.suggestedFilename()}`;
  await file.saveAs(path);
  return { path, size: `${(statSync(path).size / 1e6).toFixed(1)} MB` };
}

interface ExportedItem {
  target: { source: string; selector?: { type: string; exact: string }[] };
  'backfile:state': { note: string };
}

/** What another tool would export of the same annotations, every second with other words. */
function asHypothesis(jsonLd: string): string {
  const { first } = JSON.parse(readFileSync(jsonLd, 'utf8')) as { first: { items: ExportedItem[] } };
  const rows = first.items.flatMap(({ target, 'backfile:state': { note } }, n) => {
    const quote = target.selector?.find(({ type }) => type === 'TextQuoteSelector');
    if (!quote) return [];
    const exact = n % 2 === 0 ? quote.exact : `${quote.exact} again`;
    return [{ uri: target.source, text: note, target: [{ selector: [{ ...quote, exact }] }] }];
  });
  const path = jsonLd.replace(/\.jsonld$/, '.hypothesis.json');
  writeFileSync(path, JSON.stringify(rows));
  return path;
}

const wipe = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        (
          globalThis as never as { chrome: { storage: { local: { clear(): void } } } }
        ).chrome.storage.local.clear();
        Object.assign(indexedDB.deleteDatabase('backfile-reader'), { onsuccess: resolve });
      }),
  );

/** Exports, backup, restoration and import of all annotations, as a reader does them. */
export async function measureFiles(bench: WorkBench): Promise<void> {
  const { page } = bench;
  const taken = async (what: string, name: string) =>
    measured(bench, what, async () => {
      await button(page, name).click();
      await told(page, /\d new, \d+ changed, \d+ the same/);
      return page
        .getByText(/\d new, \d+ changed/)
        .first()
        .textContent();
    });
  const previewed = (what: string, path: string) =>
    measured(bench, what, async () => {
      await page.locator('input[type=file]').setInputFiles(path);
      await page.locator('.preview-counts').waitFor({ timeout: patience });
      return (await page.locator('.preview-counts li').allInnerTexts()).join(', ');
    });
  await page.getByRole('link', { name: 'Backup', exact: true }).click();
  const files: Record<string, string> = {};
  for (const name of ['JSON-LD (W3C)', 'Markdown', 'CSV', 'HTML', 'Save a backup file'])
    await measured(bench, name, async () => {
      const { path, size } = await download(bench, name);
      files[name] = path;
      return size;
    });
  const [jsonLd = '', backup = ''] = [files['JSON-LD (W3C)'], files['Save a backup file']];
  await previewed('preview of the backup', backup);
  await button(page, 'Cancel').click();
  await previewed('preview of our JSON-LD', jsonLd);
  await button(page, 'Cancel').click();
  await previewed('preview of a Hypothesis export', asHypothesis(jsonLd));
  await taken('its import', 'Take over');
  await wipe(page);
  await previewed('preview of the backup after a wipe', backup);
  await taken('its restoration', 'Restore');
}
