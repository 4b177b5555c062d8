import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hoverName, waitForCard } from '../../browsers/entity-card.ts';
import { type PaintedName, readPaintedNames, waitForPainted } from '../../browsers/painted-names.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

const words = 'Prime Minister Benjamin Netanyahu spoke of Hamas.';
const html = (body: string) => ({
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Card</title><body>${body}</body></html>`,
});

/** A list of ten thousand rows of which those in view exist; rows are used again for other rows. */
const virtualList = `<div id="list" style="height:300px;overflow:auto;border:1px solid"><div id="inside" style="position:relative"></div></div><script>
  const names = ['Joe Biden', 'Donald Trump'];
  inside.style.height = 10000 * 30 + 'px';
  const rows = Array.from({ length: 14 }, () => inside.appendChild(document.createElement('div')));
  const draw = () => { const first = Math.floor(list.scrollTop / 30); rows.forEach((row, n) => {
    const at = first + n; row.style.cssText = 'position:absolute;top:' + at * 30 + 'px;height:30px';
    row.textContent = at + ': ' + names[at % 2] + ' spoke.'; }); };
  list.addEventListener('scroll', draw); draw();</script>`;

const infinite = `<main></main><div id="end">…</div><script>
  let n = 0; const main = document.querySelector('main');
  const names = ['Joe Biden', 'Donald Trump'];
  new IntersectionObserver(([entry]) => { if (!entry.isIntersecting) return;
    for (let i = 0; i < 10; i++) { const p = document.createElement('p'); p.style.height = '90px';
      p.textContent = 'Part ' + n + ': ' + names[n++ % 2] + ' spoke.'; main.append(p); } }, { rootMargin: '100px' }).observe(end);</script>`;

const pages = {
  '/top': html(`<p id="p">${words}</p><div style="height:300vh"></div>`),
  '/middle': html(`<div style="height:40vh"></div><p id="p">${words}</p><div style="height:300vh"></div>`),
  '/full': html(`<div id="full" style="background:white"><p>${words}</p></div>`),
  '/virtual': html(virtualList),
  '/infinite': html(infinite),
};

let backfile: Backfile;
let page: Page;

beforeAll(async () => {
  backfile = await startBackfile({ pages });
});
afterEach(() => page?.close());
afterAll(() => backfile?.close());

async function openCard(path: string): Promise<PaintedName> {
  page = await backfile.open(path);
  const painted = await waitForPainted(page, 'Benjamin Netanyahu');
  await hoverName(page, painted);
  await waitForCard(page, /Netanyahu/);
  return painted;
}

async function hostBox() {
  const box = await page.locator('[data-backfile-host]').boundingBox();
  if (!box) throw new Error('The card has no box');
  return box;
}

/** The card lies inside the window, and beside the words. */
async function expectBeside(window: { width: number; height: number }) {
  await page.waitForTimeout(300);
  const [painted] = (await readPaintedNames(page)).filter(({ text }) => text === 'Benjamin Netanyahu');
  const box = await hostBox();
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(window.width);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height).toBeLessThanOrEqual(window.height);
  if (!painted) throw new Error('The name is not painted any more');
  expect(box.y >= painted.y + painted.height - 1 || box.y + box.height <= painted.y + 1).toBe(true);
}

const texts = async () => (await readPaintedNames(page)).map(({ text }) => text);

describe('the card', () => {
  test('stands in a window of 320 CSS px, as at 400 % zoom, and scrolls inside', async () => {
    page = await backfile.chromium.context.newPage();
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(`${backfile.server.origin}/top`);
    const { x, y, height } = await waitForPainted(page, 'Benjamin Netanyahu');
    await page.mouse.click(x + 5, y + height / 2);
    await waitForCard(page, /Netanyahu/);
    await expectBeside({ width: 320, height: 256 });
  });

  test('follows its words when the page scrolls a little', async () => {
    await openCard('/middle');
    const before = await hostBox();
    await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
    await page.waitForTimeout(150);
    const after = await hostBox();
    expect(Math.abs(before.y - after.y - 60)).toBeLessThanOrEqual(2);
  });

  test('can be seen over an element in fullscreen', async () => {
    page = await backfile.open('/full');
    await waitForPainted(page, 'Benjamin Netanyahu');
    await page.evaluate(() =>
      document.addEventListener('click', () => document.getElementById('full')?.requestFullscreen(), {
        once: true,
      }),
    );
    await page.mouse.click(300, 12);
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id ?? '')).toBe('full');
    await page.waitForTimeout(500);
    await hoverName(page, await waitForPainted(page, 'Benjamin Netanyahu'));
    await waitForCard(page, /Netanyahu/);
    const { x, y, width, height } = await hostBox();
    const onTop = await page.evaluate(
      ([left, top]) => document.elementFromPoint(left, top)?.hasAttribute('data-backfile-host'),
      [x + width / 2, y + height / 2] as const,
    );
    expect(onTop).toBe(true);
  });

  test('keeps an edge, and the highlight its line, in forced colours', async () => {
    page = await backfile.chromium.context.newPage();
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(`${backfile.server.origin}/middle`);
    await hoverName(page, await waitForPainted(page, 'Benjamin Netanyahu'));
    await waitForCard(page, /Netanyahu/);
    const style = await page.evaluate(() => {
      const { textDecorationLine, forcedColorAdjust } = getComputedStyle(
        document.getElementById('p') as Element,
        '::highlight(backfile-person)',
      );
      return { textDecorationLine, forcedColorAdjust };
    });
    expect(style.textDecorationLine).toContain('underline');
    const box = await hostBox();
    const shot = await page.screenshot({
      clip: { x: box.x, y: box.y, width: box.width, height: box.height },
    });
    // An empty or invisible panel is one colour and packs to almost nothing.
    expect(shot.byteLength).toBeGreaterThan(4_000);
  });
});

describe('names in text that comes and goes', () => {
  test('are painted in a virtual list that uses its rows again, and never on other words', async () => {
    page = await backfile.open('/virtual');
    await waitForPainted(page, 'Joe Biden');
    for (const top of [3_000, 90_000, 150_000, 299_000]) {
      await page.evaluate(
        (to) => document.getElementById('list')?.scrollTo({ top: to, behavior: 'instant' }),
        top,
      );
      // Before the page can show another frame, nothing stale may be left.
      const stale = await page.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        return [...(CSS.highlights.get('backfile-person') ?? [])]
          .map((range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset))
          .filter((text) => !/^(?:Joe Biden|Donald Trump)$/.test(text ?? ''));
      });
      expect(stale).toEqual([]);
      await expect.poll(async () => (await texts()).length, { timeout: 1_500 }).toBeGreaterThanOrEqual(9);
    }
  });

  test('are painted as a page without an end is scrolled', async () => {
    page = await backfile.open('/infinite');
    await waitForPainted(page, 'Joe Biden');
    for (let n = 0; n < 6; n++) {
      await page.evaluate(() =>
        scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }),
      );
      await page.waitForTimeout(200);
    }
    const inView = async () => (await readPaintedNames(page)).filter(({ y }) => y > 0 && y < 800).length;
    await expect.poll(inView, { timeout: 2_000 }).toBeGreaterThanOrEqual(6);
    expect((await readPaintedNames(page)).length).toBeLessThanOrEqual(300);
  });
});
