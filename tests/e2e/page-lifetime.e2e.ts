import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { waitForArchive } from '../../browsers/archive-state.ts';
import { callTab } from '../../browsers/call-tab.ts';
import { requireChromium } from '../../browsers/install-browser.ts';
import { launchChromium } from '../../browsers/launch-chromium.ts';
import { readPaintedNames, waitForPainted } from '../../browsers/painted-names.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

const html = (body: string) => ({
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Lifetime</title><body>${body}</body></html>`,
});
const rules = JSON.stringify({ prerender: [{ urls: ['/second'], eagerness: 'immediate' }] });

const pages = {
  '/first': html('<p>Joe Biden spoke.</p><a href="/second">Second</a>'),
  '/second': html('<p>Donald Trump spoke.</p>'),
  '/prerenders': html(
    `<p>Joe Biden spoke.</p><a href="/second">Second</a><script type="speculationrules">${rules}</script>`,
  ),
};

let backfile: Backfile;
let page: Page;

beforeAll(async () => {
  backfile = await startBackfile({ pages, backForwardCache: true });
});
afterEach(() => page?.close());
afterAll(() => backfile?.close());

const texts = async () => (await readPaintedNames(page)).map(({ text }) => text);

interface Counters {
  documents: number;
  jsEventListeners: number;
}

/** Documents and listeners of the page's process that nothing could collect. */
async function countersOf(of: Page): Promise<Counters> {
  const session = await backfile.chromium.context.newCDPSession(of);
  // What is collected first may release more.
  for (let n = 0; n < 3; n++) {
    await session.send('HeapProfiler.collectGarbage');
    await of.waitForTimeout(100);
  }
  const { documents, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { documents, jsEventListeners };
}

/** Opens frames one after the other, each until a name in it is painted, and closes them again. */
const openAndClose = (of: Page, count: number) =>
  of.evaluate(async (wanted) => {
    let painted = 0;
    for (let n = 0; n < wanted; n++) {
      const frame = document.createElement('iframe');
      frame.src = '/second';
      document.body.prepend(frame);
      const isPainted = () => {
        const registry = (frame.contentWindow as unknown as { CSS: typeof CSS } | null)?.CSS.highlights;
        return (registry?.get('backfile-person')?.size ?? 0) > 0;
      };
      for (const end = Date.now() + 5_000; !isPainted() && Date.now() < end; )
        await new Promise((resolve) => setTimeout(resolve, 10));
      if (isPainted()) painted++;
      frame.remove();
    }
    return painted;
  }, count);

describe('nothing of ours is left', () => {
  test('of two hundred documents that were opened and closed', { timeout: 180_000 }, async () => {
    page = await backfile.open('/first');
    await waitForPainted(page, 'Joe Biden');
    await openAndClose(page, 5);
    const before = await countersOf(page);
    expect(await openAndClose(page, 200)).toBe(200);
    const after = await countersOf(page);
    // One document may still be held by the driver's last look at it.
    expect(after.documents - before.documents).toBeLessThanOrEqual(2);
    expect(after.jsEventListeners - before.jsEventListeners).toBeLessThanOrEqual(30);
  });

  test('of forty readings of one document that were begun and ended', { timeout: 60_000 }, async () => {
    page = await backfile.open('/first');
    await waitForPainted(page, 'Joe Biden');
    const before = await countersOf(page);
    for (let n = 0; n < 40; n++) await callTab(backfile.chromium, page, 'settingsChanged');
    await expect.poll(texts).toEqual(['Joe Biden']);
    const after = await countersOf(page);
    expect(after.jsEventListeners - before.jsEventListeners).toBeLessThanOrEqual(4);
  });
});

describe('a page that the browser keeps or makes ahead', () => {
  test('is read again when the reader comes back to it', async () => {
    page = await backfile.open('/first');
    await waitForPainted(page, 'Joe Biden');
    await page.evaluate(() => Object.assign(window, { kept: true }));
    await page.click('a');
    await waitForPainted(page, 'Donald Trump');
    // The driver waits for a load that never comes.
    await page.goBack({ waitUntil: 'commit' });
    await waitForPainted(page, 'Joe Biden');
    expect(await page.evaluate(() => 'kept' in window)).toBe(true);
    await page.evaluate(() => document.body.append('More of Hamas.'));
    await expect.poll(texts, { timeout: 2_000 }).toEqual(['Joe Biden', 'Hamas']);
  });

  test('is painted once it is shown, when it was prerendered', async () => {
    page = await backfile.open('/prerenders');
    await waitForPainted(page, 'Joe Biden');
    await page.waitForTimeout(1_500);
    await page.click('a');
    await waitForPainted(page, 'Donald Trump');
    const activation = () =>
      performance.getEntriesByType('navigation')[0]?.toJSON().activationStart as number | undefined;
    console.info('prerendered:', await page.evaluate(activation));
  });
});

test('a stopped worker is woken by a navigation, before the page has sent a byte', async () => {
  // Takes every request and answers none.
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  // A TCP server's address is an object.
  const { port } = silent.address() as AddressInfo;
  await backfile.chromium.stopWorker();
  expect(await backfile.chromium.isWorkerRunning()).toBe(false);
  page = await backfile.chromium.context.newPage();
  const never = page.goto(`http://127.0.0.1:${port}/`).catch(() => null);
  await expect.poll(() => backfile.chromium.isWorkerRunning(), { timeout: 5_000 }).toBe(true);
  expect(page.url()).toBe('about:blank');
  silent.closeAllConnections();
  silent.close();
  await never;
});

describe('the extension loaded anew over open tabs', () => {
  test('leaves the old script silent and has a new one take over, once', { timeout: 60_000 }, async () => {
    const extension = inject('chromeBuild');
    const browser = { ...requireChromium(), loading: 'protocol' as const };
    const chromium = await launchChromium({ browser, extension });
    await waitForArchive(chromium);
    page = await chromium.context.newPage();
    await page.goto(`${backfile.server.origin}/first`);
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await waitForPainted(page, 'Joe Biden');
    const session = await chromium.context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('The browser gives no session of its own');
    // Playwright's types do not know this experimental call. Loading what is loaded is what an update does.
    const send = session.send.bind(session) as unknown as (
      method: string,
      params: object,
    ) => Promise<unknown>;
    await send('Extensions.loadUnpacked', { path: extension });
    await page.waitForTimeout(1_500);
    await page.evaluate(() => document.body.append('Now Donald Trump spoke too.'));
    await expect.poll(texts, { timeout: 15_000 }).toEqual(['Joe Biden', 'Donald Trump']);
    await page.waitForTimeout(1_000);
    expect(await texts()).toEqual(['Joe Biden', 'Donald Trump']);
    expect(problems).toEqual([]);
    await chromium.close();
  });
});
