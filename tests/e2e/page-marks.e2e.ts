import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hoverName, waitForCard } from '../../browsers/entity-card.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

const html = {
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Marks</title><body>
    <p id="p">Prime Minister <b>Benjamin</b> Netanyahu spoke with <i>President Donald Trump</i> of Hamas.</p>
    <p id="q">Hamas and Joe Biden.</p></body></html>`,
};

let backfile: Backfile;
let page: Page;

/** What the settings page does: the reader chooses how names are painted. */
async function choosePainter(painter: 'marks' | 'highlights'): Promise<void> {
  const options = await backfile.chromium.openExtensionPage('popup.html');
  await options.evaluate(async (chosen) => {
    const open = indexedDB.open('backfile-reader');
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    const { result: db } = open;
    const store = db.transaction('settings', 'readwrite').objectStore('settings');
    const row = { key: 'settings', value: { painter: chosen } };
    const put = store.put(row);
    await new Promise((resolve) => {
      put.onsuccess = resolve;
    });
    db.close();
    const message = { to: 'backfile-background', call: 'readerChanged' };
    await (
      globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
    ).chrome.runtime.sendMessage(message);
  }, painter);
  await options.close();
}

beforeAll(async () => {
  backfile = await startBackfile({ pages: { '/marks': html } });
  await choosePainter('marks');
  page = await backfile.open('/marks');
});
afterAll(() => backfile?.close());

const marks = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('mark[data-backfile-mark]')].map(
      (mark) => `${mark.className}: ${mark.textContent}`,
    ),
  );
const text = () => page.evaluate(() => document.body.textContent);

test('names are wrapped in marks, one mention across elements under one number, and the text is the same', async () => {
  await expect
    .poll(marks)
    .toEqual([
      'backfile-person: Benjamin',
      'backfile-person:  Netanyahu',
      'backfile-person: Donald Trump',
      'backfile-organization: Hamas',
      'backfile-organization: Hamas',
      'backfile-person: Joe Biden',
    ]);
  expect(await text()).toContain(
    'Prime Minister Benjamin Netanyahu spoke with President Donald Trump of Hamas.',
  );
  const numbers = await page.evaluate(() =>
    [...document.querySelectorAll('mark')].map((mark) => mark.getAttribute('data-backfile-mark')),
  );
  expect(numbers[0]).toBe(numbers[1]);
  expect(new Set(numbers).size).toBe(5);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
});

test('a mark opens the card', async () => {
  const box = await page.locator('#q mark').last().boundingBox();
  if (!box) throw new Error('The mark has no box');
  await hoverName(page, { ...box, kind: 'person', text: 'Joe Biden', inside: null });
  await waitForCard(page, /Biden/);
  await page.keyboard.press('Escape');
});

test('text that changes is marked anew', async () => {
  await page.evaluate(() => {
    const p = document.getElementById('q');
    if (p) p.textContent = 'Mahmoud Khalil spoke.';
  });
  await expect.poll(async () => (await marks()).slice(4)).toEqual(['backfile-person: Mahmoud Khalil']);
});

test('going back to highlights leaves the document as it was', async () => {
  await choosePainter('highlights');
  await expect.poll(marks).toEqual([]);
  const html = await page.evaluate(() => document.getElementById('p')?.outerHTML);
  expect(html).toBe(
    '<p id="p">Prime Minister <b>Benjamin</b> Netanyahu spoke with <i>President Donald Trump</i> of Hamas.</p>',
  );
  expect(await page.evaluate(() => document.getElementById('p')?.childNodes.length)).toBe(5);
});
