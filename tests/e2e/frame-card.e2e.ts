import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { articlesOf, readCard, waitForCard, waitForNoCard } from '../../browsers/entity-card.ts';
import { openPopup } from '../../browsers/open-popup.ts';
import { waitForPainted } from '../../browsers/painted-names.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

const inner = `<!doctype html><html lang="en"><style>body{margin:8px;font:16px serif}</style>
  <p style="margin:0">Prime Minister Benjamin Netanyahu spoke with President Donald Trump.</p></html>`;
const outer = (src: string) => `<!doctype html><html lang="en"><title>Small frame</title>
  <p>A page with a strip of news in a frame.</p>
  <iframe src="${src}" style="border:3px solid gray;position:absolute;left:120px;top:150px;width:560px;height:60px"></iframe>
  </html>`;

let backfile: Backfile;
let page: Page;

beforeAll(async () => {
  backfile = await startBackfile({
    pages: {
      '/inner': { body: inner },
      '/nested': {
        body: `<!doctype html><body style="margin:0"><iframe src="/inner" width="550" height="50">`,
      },
      '/outer': { body: outer('/inner') },
      '/deep': { body: outer('/nested') },
    },
  });
});

afterEach(() => page?.close());
afterAll(() => backfile?.close());

/** The words as they are painted in a frame, in CSS px of the frame's window; null while they are not. */
function boxInFrame(text: string) {
  for (const range of CSS.highlights.get('backfile-person') ?? []) {
    const live = new Range();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { x, y, width, height } = live.getBoundingClientRect();
    if (live.toString() === text) return { x, y, width, height };
  }
  return null;
}

/** Waits for a name in the frame at this path; its box in CSS px of the top window. */
async function paintedIn(path: string, text: string) {
  const frame = () => page.frames().find((one) => one.url().endsWith(path));
  await expect.poll(() => frame()?.evaluate(boxInFrame, text), { timeout: 8_000 }).toBeTruthy();
  const box = await frame()?.evaluate(boxInFrame, text);
  const element = await (await frame()?.frameElement())?.boundingBox();
  if (!box || !element) throw new Error('The frame has no box');
  return { ...box, x: element.x + box.x, y: element.y + box.y };
}

const hostsIn = (path: string) =>
  page
    .frames()
    .find((frame) => frame.url().endsWith(path))
    ?.locator('[data-backfile-host]')
    .count();

async function hoverIn(path: string, text: string) {
  const box = await paintedIn(path, text);
  await page.mouse.move(box.x + 30, box.y + 40);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  return box;
}

describe('a name in a frame without room for a card', () => {
  test.each([
    ['/outer', '/inner'],
    ['/deep', '/inner'],
  ])('has its card in the top frame, beside the words (%s)', async (path, frame) => {
    page = await backfile.open(path);
    const words = await hoverIn(frame, 'Benjamin Netanyahu');
    const card = await waitForCard(page, /Netanyahu/);
    expect(articlesOf(card).length).toBeGreaterThan(1);
    expect(await hostsIn(frame)).toBe(0);
    const box = await page.locator('[data-backfile-host]').boundingBox();
    if (!box) throw new Error('The card has no box');
    expect(box.height).toBeGreaterThan(150);
    expect(box.y >= words.y + words.height || box.y + box.height <= words.y).toBe(true);
    expect(Math.abs(box.y - words.y)).toBeLessThan(100);
  });

  test('the card stays while the pointer is in it and closes when it has left', async () => {
    page = await backfile.open('/outer');
    await hoverIn('/inner', 'Donald Trump');
    await waitForCard(page, /Trump/);
    const box = await page.locator('[data-backfile-host]').boundingBox();
    if (!box) throw new Error('The card has no box');
    await page.mouse.move(box.x + 60, box.y + 60, { steps: 5 });
    await page.waitForTimeout(1_000);
    expect(await readCard(page)).not.toBeNull();
    await page.mouse.move(900, 700, { steps: 3 });
    await waitForNoCard(page);
    await expect.poll(() => page.locator('[data-backfile-host]').count()).toBe(0);
  });

  test('the card closes when the pointer leaves the name within the frame', async () => {
    page = await backfile.open('/outer');
    const words = await hoverIn('/inner', 'Benjamin Netanyahu');
    await waitForCard(page, /Netanyahu/);
    await page.mouse.move(words.x - 30, words.y + 5, { steps: 3 });
    await waitForNoCard(page);
  });

  test('Escape closes the card from within the frame', async () => {
    page = await backfile.open('/outer');
    await hoverIn('/inner', 'Benjamin Netanyahu');
    await waitForCard(page, /Netanyahu/);
    await page.frames()[1]?.evaluate(() => window.focus());
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });
});

test('the popup lists the names in frames, and jumps to them', async () => {
  page = await backfile.open('/outer');
  await paintedIn('/inner', 'Donald Trump');
  const popup = await openPopup(backfile.chromium, page);
  const names = () =>
    [...document.querySelectorAll('.found .result-name')].map((name) => name.textContent ?? '');
  await popup.until(() => document.querySelectorAll('.found').length === 2, 8_000);
  expect(await popup.evaluate(names)).toEqual(['Benjamin Netanyahu', 'Donald Trump']);
  await popup.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('.found-jump')];
    rows.find((row) => row.textContent?.includes('Donald Trump'))?.click();
  });
  const focused = () => page.frames()[1]?.evaluate(() => CSS.highlights.get('backfile-focus')?.size ?? 0);
  await expect.poll(focused, { timeout: 5_000 }).toBe(1);
  await popup.close().catch(() => null);
});

describe('the browser’s menu', () => {
  /** What the browser tells the worker when an entry is chosen; no driver can open the menu itself. */
  async function choose(info: { menuItemId: string; selectionText?: string }): Promise<Page> {
    const [worker] = backfile.chromium.context.serviceWorkers();
    if (!worker) throw new Error('There is no worker');
    const opened = backfile.chromium.context.waitForEvent('page', { timeout: 8_000 });
    await worker.evaluate(
      async ([url, chosen]) => {
        const browser = (globalThis as never as { chrome: never }).chrome as {
          tabs: { query(filter: object): Promise<object[]> };
          contextMenus: { onClicked: { dispatch(info: object, tab?: object): void } };
        };
        const [tab] = await browser.tabs.query({ url });
        browser.contextMenus.onClicked.dispatch({ frameId: 0, ...chosen }, tab);
      },
      [page.url(), info] as const,
    );
    return opened;
  }

  test('searches the archive for the selected text', async () => {
    page = await backfile.open('/article.html');
    const search = await choose({ menuItemId: 'search', selectionText: 'arrest warrant' });
    await search.waitForURL(/search\.html\?q=arrest\+warrant/);
    await search.locator('mark').first().waitFor();
    await search.close();
  });

  test('opens the entity on whose highlight it was opened', async () => {
    page = await backfile.open('/article.html');
    const { x, y, width, height } = await waitForPainted(page, 'Benjamin Netanyahu');
    await page.mouse.click(x + width / 2, y + height / 2, { button: 'right' });
    const reader = await choose({ menuItemId: 'entity' });
    await reader.waitForURL(/reader\.html\?entity=/);
    await reader.getByRole('heading', { name: 'Benjamin Netanyahu' }).first().waitFor();
    await reader.close();
  });
});
