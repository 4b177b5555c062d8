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

test('a card opens on a name that the pointer rests on, and Escape closes it', async () => {
  await firefox.open(`${server.origin}/article.html`);
  const box = await firefox.until(boxOf, 15_000, 'Benjamin Netanyahu');
  await firefox.movePointer((box?.x ?? 0) + 30, (box?.y ?? 0) + 60);
  await firefox.movePointer(box?.x ?? 0, box?.y ?? 0);
  const hosts = () => document.querySelectorAll('[data-backfile-host]').length;
  expect(await firefox.until(hosts, 8_000)).toBe(1);
  // Escape, as the protocol writes it.
  await firefox.type('\uE00C');
  await firefox.until(() => document.querySelectorAll('[data-backfile-host]').length === 0, 5_000);
});
