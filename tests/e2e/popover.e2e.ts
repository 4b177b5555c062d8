import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { allNodes, boxOf, centreOf, findNode, spokenText } from '../../browsers/accessibility-tree.ts';
import { callTab } from '../../browsers/call-tab.ts';
import {
  articlesOf,
  clickInCard,
  hoverName,
  readCard,
  waitForCard,
  waitForNoCard,
} from '../../browsers/entity-card.ts';
import { readFocusedName, waitForPainted } from '../../browsers/painted-names.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

const strict = `<!doctype html><html lang="en"><title>Strict</title>
  <p>Prime Minister Benjamin Netanyahu spoke with President Donald Trump at the White House.</p></html>`;

let backfile: Backfile;
let page: Page;

beforeAll(async () => {
  backfile = await startBackfile({
    pages: { '/strict': { body: strict, headers: { 'content-security-policy': "default-src 'none'" } } },
  });
});

afterEach(() => page?.close());
afterAll(() => backfile?.close());

const hosts = (open: Page) => open.locator('[data-backfile-host]').count();

async function hoverNetanyahu(): Promise<void> {
  page = await backfile.open('/article.html');
  await hoverName(page, await waitForPainted(page, 'Benjamin Netanyahu'));
}

/** A command of the browser's shortcuts. */
const command = (name: string) => callTab(backfile.chromium, page, 'command', { name });

describe('with the mouse', () => {
  test('a card opens on a name that the pointer rests on, with what the archive has', async () => {
    await hoverNetanyahu();
    const card = await waitForCard(page, /Netanyahu/);
    const text = spokenText(card);
    expect(text).toContain('Person');
    expect(text).toMatch(/Prime Minister/i);
    expect(articlesOf(card).length).toBeGreaterThan(1);
    expect(text).toMatch(/Andre Damon|Alex Lantier|Radio Habana Cuba/);
    expect(await hosts(page)).toBe(1);
  });

  test('the card does not open on a name that the pointer only passes', async () => {
    page = await backfile.open('/article.html');
    const name = await waitForPainted(page, 'Benjamin Netanyahu');
    await hoverName(page, name);
    await page.waitForTimeout(150);
    await page.mouse.move(5, 5);
    await page.waitForTimeout(1_000);
    expect(await readCard(page)).toBeNull();
  });

  test('the card stays while the pointer is on it, and closes when it has left', async () => {
    await hoverNetanyahu();
    const card = await waitForCard(page, /Netanyahu/);
    const box = await page.locator('[data-backfile-host]').boundingBox();
    const heading = findNode(card, 'heading');
    expect(heading).not.toBeNull();
    if (!box?.width) throw new Error('The card has no box');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    await page.waitForTimeout(900);
    expect(await readCard(page)).not.toBeNull();
    await page.mouse.move(5, 5, { steps: 5 });
    await waitForNoCard(page);
  });

  test('Escape closes the card, and nothing of it stays in the page', async () => {
    await hoverNetanyahu();
    await waitForCard(page, /Netanyahu/);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await expect.poll(() => hosts(page)).toBe(0);
  });

  test('the page cannot look into the card', async () => {
    await hoverNetanyahu();
    await waitForCard(page, /Netanyahu/);
    const seen = await page.evaluate(() => {
      const host = document.querySelector('[data-backfile-host]');
      return { shadow: host?.shadowRoot ?? null, text: host?.textContent ?? '' };
    });
    expect(seen).toEqual({ shadow: null, text: '' });
  });

  test('the card has its own look on a page that forbids everything', async () => {
    page = await backfile.open('/strict');
    await hoverName(page, await waitForPainted(page, 'Benjamin Netanyahu'));
    const card = await waitForCard(page, /Netanyahu/);
    const heading = findNode(card, 'heading', /Netanyahu/);
    const close = findNode(card, 'button', /close/i);
    // Without its styles the button would stand below the heading, at the left.
    if (!heading || !close) throw new Error('The card has no heading or no button to close it');
    const [title, button] = [await centreOf(page, heading), await centreOf(page, close)];
    expect(button.x).toBeGreaterThan(title.x);
    expect(button.y).toBeLessThan(title.y);
  });

  test('a card is answered by a service worker that had been stopped', async () => {
    page = await backfile.open('/article.html');
    const name = await waitForPainted(page, 'Donald Trump');
    await backfile.chromium.stopWorker();
    await page.bringToFront();
    await hoverName(page, name);
    const card = await waitForCard(page, /Trump/);
    expect(articlesOf(card).length).toBeGreaterThan(1);
  });
});

describe('a name in the card', () => {
  test('opens its own card in the same place; the way back leads to where the reader was', async () => {
    await hoverNetanyahu();
    const card = await waitForCard(page, /Netanyahu/);
    const link = findNode(card, 'button', /^Donald Trump$/);
    if (!link) throw new Error(`The card names nobody else: ${spokenText(card)}`);
    await clickInCard(page, link);
    const there = await waitForCard(page, /Trump/);
    expect(await hosts(page)).toBe(1);
    expect(articlesOf(there).length).toBeGreaterThan(1);
    // What is decided is decided of the name on the page.
    expect(findNode(there, 'button', /highlight/i)).toBeNull();
    expect(findNode(there, 'button', /^Back to Benjamin Netanyahu$/)?.focused).toBe(true);
    await page.keyboard.press('Enter');
    const back = await waitForCard(page, /Netanyahu/);
    expect(findNode(back, 'button', /^Donald Trump$/)?.focused).toBe(true);
    expect(findNode(back, 'button', /highlight/i)).not.toBeNull();
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });
});

test.each([
  ['/article.html', 'Benjamin Netanyahu'],
  ['/article.html', 'Donald Trump'],
  ['/article.html', 'White House'],
  ['/dark.html', 'International Criminal Court'],
])('a card shows its first quotation and who says it without scrolling (%s, %s)', async (path, name) => {
  page = await backfile.open(path);
  await hoverName(page, await waitForPainted(page, name));
  const card = await waitForCard(page, new RegExp(name));
  const quotation = findNode(card, 'blockquote');
  const footer = findNode(card, 'button', /highlight/i);
  if (!quotation || !footer) throw new Error('The card has no quotation or no footer');
  const [said, below] = [await boxOf(page, quotation), await boxOf(page, footer)];
  expect(said.bottom).toBeLessThanOrEqual(below.top);
});

test('at 400 % zoom the card lies within the window, and all of it can be reached', async () => {
  page = await backfile.open('/article.html');
  await page.setViewportSize({ width: 320, height: 200 });
  // The heading begins at the window's lower edge.
  await waitForPainted(page, 'Netanyahu');
  await page.evaluate(() =>
    document.querySelector('h1')?.scrollIntoView({ block: 'start', behavior: 'instant' }),
  );
  await page.waitForTimeout(300);
  await hoverName(page, await waitForPainted(page, 'Netanyahu'));
  const card = await waitForCard(page, /Netanyahu/);
  const box = await page.locator('[data-backfile-host]').boundingBox();
  if (!box) throw new Error('The card has no box');
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(320);
  for (const node of [findNode(card, 'blockquote'), findNode(card, 'button', /everything/i)]) {
    if (!node) throw new Error('The card lacks a part');
    const { y } = await centreOf(page, node);
    expect(y).toBeGreaterThan(box.y);
    expect(y).toBeLessThan(box.y + box.height);
  }
});

describe('with the keyboard', () => {
  test('commands step through the names and open the card, Tab walks through it, Escape returns', async () => {
    page = await backfile.open('/article.html');
    await waitForPainted(page, 'Benjamin Netanyahu');
    await page.bringToFront();
    await command('next-highlight');
    const focused = () => readFocusedName(page);
    await expect.poll(focused).toBe('Netanyahu');
    await command('next-highlight');
    await expect.poll(focused).toBe('Trump');
    await command('previous-highlight');
    await expect.poll(focused).toBe('Netanyahu');
    await command('open-card');
    const card = await waitForCard(page, /Netanyahu/);
    const focusable = allNodes(card).filter(({ role }) => role === 'button' || role === 'link').length;
    expect(focusable).toBeGreaterThan(2);
    const visited = new Set<string>();
    for (let i = 0; i < focusable; i++) {
      const now = allNodes((await readCard(page)) ?? card).find((node) => node.focused);
      if (now) visited.add(`${now.role} ${now.name}`);
      await page.keyboard.press('Tab');
    }
    expect(visited.size).toBeGreaterThan(2);
    await command('open-card');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });
});

describe('for a screen reader', () => {
  test('the card is a named dialog with a heading, articles in a list, and a name on every control', async () => {
    await hoverNetanyahu();
    const card = await waitForCard(page, /Netanyahu/);
    const nodes = allNodes(card);
    expect(findNode(card, 'heading', /Netanyahu/)).not.toBeNull();
    expect(nodes.filter(({ role }) => role === 'list').length).toBeGreaterThan(0);
    const controls = nodes.filter(({ role }) => ['button', 'link', 'combobox', 'textbox'].includes(role));
    expect(controls.length).toBeGreaterThan(2);
    expect(controls.filter(({ name }) => name.trim() === '')).toEqual([]);
    const images = nodes.filter(({ role, name }) => role === 'image' && name.trim() === '');
    expect(images).toEqual([]);
  });
});
