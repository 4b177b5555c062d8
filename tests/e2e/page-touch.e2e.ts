import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { articlesOf, readCard, waitForCard, waitForNoCard } from '../../browsers/entity-card.ts';
import { type ChromiumRun, launchChromium } from '../../browsers/launch-chromium.ts';
import { waitForPainted } from '../../browsers/painted-names.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

const story = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
  <style>body{font:18px/1.6 serif;margin:16px}</style>
  <p id="p">Prime Minister Benjamin Netanyahu spoke with President Donald Trump.</p>
  <p>Read more at <a id="link" href="#there">Joe Biden in Rome</a>.</p><p id="there">Nothing else.</p></html>`;

/** ms after which a finger that stays down selects, in every browser. */
const LONG = 900;

let backfile: Backfile;
let plain: ChromiumRun;
let page: Page;

beforeAll(async () => {
  backfile = await startBackfile({ pages: { '/story': { body: story } } });
  plain = await launchChromium();
});

afterEach(() => page?.close());
afterAll(async () => {
  await plain?.close();
  await backfile?.close();
});

/** A finger on a page of a phone's width. */
async function touching(touched: Page) {
  await touched.setViewportSize({ width: 390, height: 760 });
  const session: CDPSession = await touched.context().newCDPSession(touched);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  return async ({ x, y }: { x: number; y: number }, ms = 40) => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await touched.waitForTimeout(ms);
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
}

const middleOf = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  x: x + width / 2,
  y: y + height / 2,
});

const selected = () => String(document.getSelection());

test('a tap on a name opens its card within the screen, a tap elsewhere closes it', async () => {
  page = await backfile.open('/story');
  const touch = await touching(page);
  const name = await waitForPainted(page, 'Benjamin Netanyahu');
  await touch(middleOf(name));
  expect(articlesOf(await waitForCard(page, /Netanyahu/)).length).toBeGreaterThan(1);
  const box = await page.locator('[data-backfile-host]').boundingBox();
  if (!box) throw new Error('The card has no box');
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
  expect(box.y >= name.y + name.height || box.y + box.height <= name.y).toBe(true);
  await touch({ x: 200, y: 740 });
  await waitForNoCard(page);
});

test('a tap on a link follows the link and opens nothing', async () => {
  page = await backfile.open('/story');
  const touch = await touching(page);
  await touch(middleOf(await waitForPainted(page, 'Joe Biden')));
  await page.waitForURL(/#there$/);
  await page.waitForTimeout(800);
  expect(await readCard(page)).toBeNull();
});

test('a long press selects what it selects without the extension', async () => {
  page = await backfile.open('/story');
  const touch = await touching(page);
  const name = await waitForPainted(page, 'Donald Trump');
  const control = await plain.context.newPage();
  await control.goto(`${backfile.server.origin}/story`);
  const touchControl = await touching(control);
  await touch(middleOf(name), LONG);
  await touchControl(middleOf(name), LONG);
  expect(await page.evaluate(selected)).toBe(await control.evaluate(selected));
  expect(await readCard(page)).toBeNull();
  await control.close();
});
