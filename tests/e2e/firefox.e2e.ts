import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readStoredArchive } from '../../browsers/archive-state.ts';
import { type FirefoxRun, launchFirefox } from '../../browsers/launch-firefox.ts';
import { type PageServer, servePages } from '../../demo/serve-pages.ts';

const addonId = 'backfile@backfile.example';
let firefox: FirefoxRun;
let server: PageServer;

beforeAll(async () => {
  server = await servePages();
  firefox = await launchFirefox({ extension: inject('firefoxBuild'), addonId });
});

afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

/** The first box of a painted name; a page may read the ranges of its own highlights. */
function boxOf(text: string): { x: number; y: number } | null {
  for (const kind of ['person', 'organization', 'event']) {
    for (const range of CSS.highlights.get(`backfile-${kind}`) ?? []) {
      const live = new Range();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      if (live.toString() !== text) continue;
      const box = live.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
  }
  return null;
}

test('the archive is installed', async () => {
  await firefox.open(firefox.extensionUrl('manifest.json'));
  const archive = await firefox.until(readStoredArchive, 30_000);
  expect(archive?.counts.articles).toBe(5);
});

test('names are painted, and the page keeps its HTML', async () => {
  await firefox.open(`${server.origin}/article.html`);
  expect(await firefox.until(boxOf, 15_000, 'Benjamin Netanyahu')).not.toBeNull();
  expect(await firefox.evaluate(() => document.querySelectorAll('[data-backfile-host], mark').length)).toBe(
    0,
  );
});

test('a background that had been stopped finds the names of the next page', async () => {
  await firefox.terminateBackground();
  await firefox.open(`${server.origin}/dark.html`);
  expect(await firefox.until(boxOf, 15_000, 'International Criminal Court')).not.toBeNull();
});

/** What the open card says, and where its first article stands; null while there is none. */
function readCard(): { text: string; x: number; y: number } | null {
  const host: (Element & { openOrClosedShadowRoot?: ShadowRoot }) | null =
    document.querySelector('[data-backfile-host]');
  const root = host?.openOrClosedShadowRoot;
  const article = root?.querySelector('.related button');
  if (!root || !article) return null;
  article.scrollIntoView({ block: 'center' });
  const box = article.getBoundingClientRect();
  const text = root.querySelector('[role="dialog"]')?.textContent ?? '';
  return { text, x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function openCard(): Promise<{ text: string; x: number; y: number }> {
  await firefox.open(`${server.origin}/article.html`);
  const box = await firefox.until(boxOf, 15_000, 'Benjamin Netanyahu');
  await firefox.movePointer((box?.x ?? 0) + 30, (box?.y ?? 0) + 60);
  await firefox.movePointer(box?.x ?? 0, box?.y ?? 0);
  await expect.poll(() => firefox.evaluatePrivileged(readCard), { timeout: 8_000 }).not.toBeNull();
  const card = await firefox.evaluatePrivileged(readCard);
  if (!card) throw new Error('The card closed while it was read');
  return card;
}

test('a card opens on a name that the pointer rests on, and Escape closes it', async () => {
  const { text } = await openCard();
  expect(text).toContain('Benjamin Netanyahu');
  expect(text).toMatch(/articles in the archive/);
  // Escape, as the protocol writes it.
  await firefox.type('\uE00C');
  await firefox.until(() => document.querySelectorAll('[data-backfile-host]').length === 0, 5_000);
});

test('the reader opens from the card at the mention', async () => {
  const { x, y } = await openCard();
  await firefox.click(x, y);
  await expect
    .poll(() => firefox.tabs(), { timeout: 8_000 })
    .toContainEqual(expect.stringContaining('reader.html?'));
  await firefox.switchTo('reader.html?');
  const cited = await firefox.until(() => document.querySelector('[data-cited]')?.textContent ?? '', 8_000);
  expect(cited).toMatch(/Netanyahu/);
});

test('the popup searches', async () => {
  await firefox.open(firefox.extensionUrl('popup.html'));
  await firefox.until(() => document.querySelector('input[type="search"]') !== null, 8_000);
  await firefox.evaluate(() => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus());
  await firefox.type('arrest warrant');
  const found = () => document.querySelectorAll('.snippet mark').length;
  expect(await firefox.until(found, 8_000)).toBeGreaterThan(1);
});
