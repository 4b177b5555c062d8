import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hoverName, waitForCard } from '../../browsers/entity-card.ts';
import { readPaintedNames, waitForPainted } from '../../browsers/painted-names.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

const html = (body: string, head = '') => ({
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hostile</title>${head}<body>${body}</body></html>`,
});

/** Every method of the DOM that we could stumble over throws, and says so. */
const overridden = `<script>
  window.called = [];
  const trap = (owner, name) => {
    const own = owner.prototype;
    Object.defineProperty(own, name, { get() { called.push(name); throw new Error('trap ' + name); } });
  };
  trap(Node, 'isConnected'); trap(Node, 'parentNode'); trap(Node, 'firstChild'); trap(CharacterData, 'data');
  trap(Element, 'checkVisibility'); trap(Element, 'attachShadow'); trap(Range, 'setStart');
  for (const name of ['IntersectionObserver', 'MutationObserver', 'StaticRange', 'Highlight', 'AbortController', 'CSSStyleSheet'])
    window[name] = function () { called.push(name); throw new Error('trap ' + name); };
  window.getComputedStyle = () => { called.push('getComputedStyle'); throw new Error('trap'); };
</script>`;

const paragraphs = (length: number) => {
  const one = `<p>${'An ordinary sentence of a long page without any name in it. '.repeat(8)}</p>\n`;
  return one.repeat(Math.ceil(length / one.length));
};

const pages = {
  '/overridden': html('<p>Joe Biden spoke.</p>', overridden),
  '/plain': html('<p id="p">Joe Biden spoke.</p>'),
  '/deletes': html(`<p>Joe Biden spoke.</p><script>new MutationObserver(() => {
    document.querySelectorAll('[data-backfile-host]').forEach((host) => { window.deleted = (window.deleted ?? 0) + 1; host.remove(); });
  }).observe(document.documentElement, { childList: true, subtree: true })</script>`),
  '/covers': html(`<p>Joe Biden spoke.</p><style>html > div { display: none !important; opacity: 0 !important;
    transform: scale(0) !important; pointer-events: none !important; }</style>`),
  '/registers': html(`<p>Joe Biden spoke.</p><p id="own">Own words.</p><script>
    const range = new Range(); range.selectNodeContents(own);
    CSS.highlights.set('backfile-person', new Highlight(range));</script>`),
  '/word': html(`<p>Joe Biden spoke.</p><p style="overflow-wrap:anywhere">${'x'.repeat(1_000_000)}</p>`),
  '/ten-million': html(`<p>Joe Biden spoke.</p>${paragraphs(10_000_000)}<p>Donald Trump ended it.</p>`),
};

let backfile: Backfile;
let page: Page;

beforeAll(async () => {
  backfile = await startBackfile({ pages });
});
afterEach(() => page?.close());
afterAll(() => backfile?.close());

const texts = async () => (await readPaintedNames(page)).map(({ text }) => text);

describe('a page that overrides', () => {
  test('what we build on reaches nothing of ours', async () => {
    page = await backfile.chromium.context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${backfile.server.origin}/overridden`);
    const count = () => page.evaluate(() => CSS.highlights.get('backfile-person')?.size ?? 0);
    await expect.poll(count, { timeout: 8_000 }).toBe(1);
    const called = () => JSON.stringify((window as unknown as { called: string[] }).called);
    expect(await page.evaluate(called)).toBe('[]');
    expect(errors).toEqual([]);
  });
});

describe('a page that is after the card', () => {
  test('and deletes it at once has it gone without an error, and highlights go on', async () => {
    page = await backfile.open('/deletes');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await hoverName(page, await waitForPainted(page, 'Joe Biden'));
    const deleted = () => page.evaluate(() => (window as { deleted?: number }).deleted ?? 0);
    await expect.poll(deleted, { timeout: 8_000 }).toBeGreaterThan(0);
    await page.waitForTimeout(1_500);
    // It does not fight: a host put back each time would be a duel without an end.
    expect(await deleted()).toBeLessThanOrEqual(2);
    expect(errors).toEqual([]);
    await page.evaluate(() => document.body.append('Donald Trump as well.'));
    await expect.poll(texts).toEqual(['Joe Biden', 'Donald Trump']);
  });

  test('and styles it away does not reach it', async () => {
    page = await backfile.open('/covers');
    await hoverName(page, await waitForPainted(page, 'Joe Biden'));
    await waitForCard(page, /Biden/);
    const box = await page.locator('[data-backfile-host]').boundingBox();
    expect(box?.width).toBeGreaterThan(100);
    await page.waitForTimeout(300);
    const style = await page.locator('[data-backfile-host]').evaluate((host) => {
      const { opacity, transform, pointerEvents, display } = getComputedStyle(host);
      return { opacity, transform, pointerEvents, display };
    });
    expect(style).toEqual({ opacity: '1', transform: 'none', pointerEvents: 'auto', display: 'block' });
  });

  test('and puts a modal dialog over it makes it no trap', async () => {
    page = await backfile.open('/plain');
    await hoverName(page, await waitForPainted(page, 'Joe Biden'));
    await waitForCard(page, /Biden/);
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.append('Covering');
      document.body.append(dialog);
      dialog.showModal();
    });
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('[data-backfile-host]').count()).toBe(0);
  });
});

describe('a page that registers our names for highlights', () => {
  test('keeps its own ranges, and ours are painted beside them', async () => {
    page = await backfile.open('/registers');
    await expect.poll(texts).toEqual(['Joe Biden', 'Own words.']);
    await page.evaluate(() => document.querySelector('p')?.remove());
    await expect.poll(texts).toEqual(['Own words.']);
  });

  test('and deletes or replaces them gets its way; what comes later is painted again', async () => {
    page = await backfile.open('/plain');
    await waitForPainted(page, 'Joe Biden');
    await page.evaluate(() => CSS.highlights.clear());
    await page.evaluate(() => document.body.append('Donald Trump as well.'));
    await waitForPainted(page, 'Donald Trump');
  });
});

/** ms of the longest task of the page's thread that the observer saw (50 ms and more are told). */
const watchLongTasks = (): void => {
  const seen = window as unknown as { longTasks: { start: number; duration: number }[] };
  seen.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime: start, duration } of list.getEntries()) seen.longTasks.push({ start, duration });
  }).observe({ type: 'longtask', buffered: true });
};

const heapOf = async (session: CDPSession): Promise<number> => {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
};

describe('an enormous page', () => {
  test('of one word of a million letters is painted', { timeout: 30_000 }, async () => {
    page = await backfile.open('/word');
    await waitForPainted(page, 'Joe Biden');
  });

  test('of ten million characters is painted at both ends, in bounded memory', {
    timeout: 120_000,
  }, async () => {
    page = await backfile.chromium.context.newPage();
    await page.addInitScript(watchLongTasks);
    await page.goto(`${backfile.server.origin}/ten-million`, { timeout: 60_000 });
    await waitForPainted(page, 'Joe Biden', { timeout: 20_000 });
    await page.waitForTimeout(4_000);
    const session = await backfile.chromium.context.newCDPSession(page);
    // The page has 20,000 paragraphs; what we keep of each is a few hundred bytes, and no text but what was read.
    expect(await heapOf(session)).toBeLessThan(60 * 2 ** 20);
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    await waitForPainted(page, 'Donald Trump', { timeout: 20_000 });
  });
});
