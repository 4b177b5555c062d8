import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findNode } from '../../browsers/accessibility-tree.ts';
import { callTab } from '../../browsers/call-tab.ts';
import { clickInCard, hoverName, readCard, waitForCard, waitForNoCard } from '../../browsers/entity-card.ts';
import { readPaintedNames, waitForPainted, waitForRest } from '../../browsers/painted-names.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

const words = 'Prime Minister Benjamin Netanyahu spoke with President Donald Trump of Hamas.';
const html = (body: string) => ({
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Guest</title><body>${body}</body></html>`,
});

const pages = {
  '/dialog': html(`<dialog id="d"><p>${words}</p></dialog><script>d.showModal()</script>`),
  '/bottom': html(`<div style="height:92vh"></div><p id="p">${words}</p><div style="height:200vh"></div>`),
  '/link': html(`<p>News: <a href="/dark.html">Joe Biden</a> spoke.</p>`),
  '/steady': html(`<p id="p">${words}</p><p id="q">Joe <b>Biden</b> spoke.</p>`),
  '/loud': html(`<p>${words}</p><div id="list"></div>`),
  '/keys': html(
    `<p>${words}</p><script>window.keys=[];addEventListener('keydown',(e)=>keys.push(e.key))</script>`,
  ),
};

let backfile: Backfile;
let page: Page;

beforeAll(async () => {
  backfile = await startBackfile({ pages });
});
afterEach(() => page?.close());
afterAll(() => backfile?.close());

async function openCard(path: string, name: string, title: RegExp) {
  page = await backfile.open(path);
  const painted = await waitForPainted(page, name);
  await hoverName(page, painted);
  return { painted, card: await waitForCard(page, title) };
}

const hostBox = async () => page.locator('[data-backfile-host]').boundingBox();
const texts = async () => (await readPaintedNames(page)).map(({ text }) => text);

describe('the card', () => {
  test.each(['/dialog', '/bottom', '/link'])('never covers the words that it is about (%s)', async (path) => {
    const name = path === '/link' ? 'Joe Biden' : 'Benjamin Netanyahu';
    const { painted } = await openCard(path, name, /Biden|Netanyahu/);
    const box = await hostBox();
    if (!box) throw new Error('The card has no box');
    const { height } = page.viewportSize() ?? { height: 0 };
    expect(box.y >= painted.y + painted.height || box.y + box.height <= painted.y).toBe(true);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
  });

  test('can be used above a modal dialog, and a decision made in it takes effect and can be undone', async () => {
    const { card } = await openCard('/dialog', 'Donald Trump', /Trump/);
    const more = findNode(card, 'button', /highlight/i);
    if (!more) throw new Error('The card offers no decision');
    await clickInCard(page, more);
    const here = findNode((await readCard(page)) ?? card, 'button', /on this page/i);
    if (!here) throw new Error('The card offers no decision for this page');
    await clickInCard(page, here);
    await expect.poll(texts).not.toContain('Donald Trump');
    const undo = findNode((await readCard(page)) ?? card, 'button', /undo/i);
    if (!undo) throw new Error('The decision cannot be undone');
    await clickInCard(page, undo);
    await expect.poll(texts).toContain('Donald Trump');
  });

  test('goes when its words scroll out of the window', async () => {
    await openCard('/bottom', 'Benjamin Netanyahu', /Netanyahu/);
    await page.evaluate(() => scrollTo({ top: 3_000, behavior: 'instant' }));
    await waitForNoCard(page);
  });

  test('goes when the page takes its words away', async () => {
    await openCard('/steady', 'Benjamin Netanyahu', /Netanyahu/);
    await page.evaluate(() => document.getElementById('p')?.remove());
    await waitForNoCard(page);
  });

  test('does not come between a link and its click', async () => {
    page = await backfile.open('/link');
    const painted = await waitForPainted(page, 'Joe Biden');
    await page.mouse.click(painted.x + 5, painted.y + painted.height / 2);
    await page.waitForURL('**/dark.html');
  });

  test('opens at once when a name is clicked, and closes by a click elsewhere', async () => {
    page = await backfile.open('/steady');
    const { x, y, height } = await waitForPainted(page, 'Benjamin Netanyahu');
    await page.mouse.click(x + 5, y + height / 2);
    await waitForCard(page, /Netanyahu/);
    await page.mouse.click(600, 600);
    await waitForNoCard(page);
  });

  test('does not answer to events that the page made itself', async () => {
    page = await backfile.open('/steady');
    const { x, y, height } = await waitForPainted(page, 'Benjamin Netanyahu');
    await page.evaluate(
      ([clientX, clientY]) => {
        const at = { clientX, clientY, bubbles: true };
        document.getElementById('p')?.dispatchEvent(new PointerEvent('pointermove', at));
        document.getElementById('p')?.dispatchEvent(new MouseEvent('click', at));
      },
      [x + 5, y + height / 2],
    );
    await page.waitForTimeout(1_000);
    expect(await readCard(page)).toBeNull();
  });

  test('keeps the keys pressed in it from the page, and takes none that are pressed in the page', async () => {
    page = await backfile.open('/keys');
    await waitForPainted(page, 'Benjamin Netanyahu');
    await page.keyboard.press('x');
    await callTab(backfile.chromium, page, 'command', { name: 'open-card' });
    await waitForCard(page, /Netanyahu/);
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await page.keyboard.press('y');
    expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual(['x', 'y']);
  });
});

describe('highlights', () => {
  test('are gone by the next frame when their words change, and the others stay', async () => {
    page = await backfile.open('/steady');
    await waitForPainted(page, 'Joe Biden');
    await page.evaluate(async () => {
      const text = document.getElementById('p')?.firstChild as Text;
      text.replaceData(text.data.indexOf('Donald'), 'Donald Trump'.length, 'Nobody Known');
      document.querySelector('#q b')?.remove();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    const now = await texts();
    expect(now).toContain('Benjamin Netanyahu');
    expect(now.join()).not.toMatch(/Nobody|Biden|Joe/);
  });

  test('stay with their words when text is put before them', async () => {
    page = await backfile.open('/steady');
    await waitForPainted(page, 'Donald Trump');
    await page.evaluate(() => document.getElementById('p')?.prepend('On Monday, '));
    await expect.poll(texts, { timeout: 1_500 }).toContain('Donald Trump');
    expect((await waitForRest(page)).map(({ text }) => text)).toContain('Benjamin Netanyahu');
  });

  test('come in time on a page that never rests', async () => {
    page = await backfile.open('/loud');
    await waitForPainted(page, 'Donald Trump');
    const waited = await page.evaluate(async () => {
      const list = document.getElementById('list') as HTMLElement;
      const timer = setInterval(() => {
        for (let n = 0; n < 16; n++)
          list.append(Object.assign(document.createElement('i'), { textContent: 'x' }));
        while (list.childNodes.length > 200) list.firstChild?.remove();
      }, 16);
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      const late = document.createElement('p');
      late.textContent = 'Late: Mahmoud Khalil spoke.';
      document.body.prepend(late);
      const begin = performance.now();
      const isPainted = () =>
        [...(CSS.highlights.get('backfile-person') ?? [])].some((range) =>
          late.contains(range.startContainer),
        );
      while (!isPainted() && performance.now() - begin < 5_000)
        await new Promise((resolve) => setTimeout(resolve, 10));
      clearInterval(timer);
      return performance.now() - begin;
    });
    expect(waited).toBeLessThan(1_000);
  });

  test('leave alone what the page registers under names of its own', async () => {
    page = await backfile.open('/steady');
    await waitForPainted(page, 'Donald Trump');
    const kept = await page.evaluate(async () => {
      const range = new Range();
      range.selectNode(document.body);
      CSS.highlights.set('own', new Highlight(range));
      document.body.append('More of Hamas.');
      await new Promise((resolve) => setTimeout(resolve, 800));
      return CSS.highlights.get('own')?.size;
    });
    expect(kept).toBe(1);
  });
});
