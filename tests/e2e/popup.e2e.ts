import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenPopup, openPopup } from '../../browsers/open-popup.ts';
import { readFocusedName, waitForPainted } from '../../browsers/painted-names.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

let backfile: Backfile;

beforeAll(async () => {
  backfile = await startBackfile();
});

afterAll(() => backfile?.close());

/** The texts of elements; the selector goes along because the function runs in the popup. */
const textsOf = (selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent?.trim() ?? '');

async function popupOn(path: string, painted: string): Promise<{ popup: OpenPopup; close(): Promise<void> }> {
  const page = await backfile.open(path);
  await waitForPainted(page, painted);
  const popup = await openPopup(backfile.chromium, page);
  await popup.until(() => document.querySelector('input[type="search"]') !== null, 5_000);
  return {
    popup,
    async close() {
      await popup.close();
      await page.close();
    },
  };
}

async function searchFor(popup: OpenPopup, text: string): Promise<void> {
  await popup.evaluate(() => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus());
  await popup.type(text);
  await popup.until(() => document.querySelector('.search-results') !== null, 5_000);
}

describe('search in the popup', () => {
  test('finds names and articles as the reader types, with the hits marked', async () => {
    const { popup, close } = await popupOn('/article.html', 'Benjamin Netanyahu');
    await searchFor(popup, 'netany');
    await popup.until(() => document.querySelectorAll('a.result-title').length > 3, 5_000);
    expect(await popup.evaluate(textsOf, '.result-entity .result-name')).toContain('Benjamin Netanyahu');
    const marked = await popup.until(() => document.querySelectorAll('.snippet mark').length, 3_000);
    expect(marked).toBeGreaterThan(0);
    expect((await popup.evaluate(textsOf, '.snippet mark')).join(' ').toLowerCase()).toContain('netany');
    await close();
  });

  test('is answered when the service worker has been stopped', async () => {
    const page = await backfile.open('/article.html');
    await backfile.chromium.stopWorker();
    const popup = await openPopup(backfile.chromium, page);
    await popup.until(() => document.querySelector('input[type="search"]') !== null, 5_000);
    await searchFor(popup, 'ceasefire');
    expect(
      await popup.until(() => document.querySelectorAll('a.result-title').length, 5_000),
    ).toBeGreaterThan(2);
    await popup.close();
    await page.close();
  });

  test('works by keyboard alone, up to the opened reader', async () => {
    const { popup, close } = await popupOn('/article.html', 'Benjamin Netanyahu');
    await searchFor(popup, 'hostages');
    await popup.until(() => document.querySelector('a.result-title') !== null, 5_000);
    await popup.press('ArrowDown');
    const focused = () => document.activeElement?.matches('[data-result]') ?? false;
    expect(await popup.until(focused, 2_000)).toBe(true);
    const opened = backfile.chromium.context.waitForEvent('page', { timeout: 8_000 });
    await popup.press('Enter');
    const reader = await opened;
    await reader.waitForURL(/reader\.html\?/);
    await reader.locator('h1').first().waitFor();
    await reader.close();
    await close().catch(() => null);
  });

  test('a word that no article has is said to be not found', async () => {
    const { popup, close } = await popupOn('/article.html', 'Benjamin Netanyahu');
    await searchFor(popup, 'zyxwvutsrq');
    expect(await popup.until(() => document.querySelectorAll('a.result-title').length === 0, 3_000)).toBe(
      true,
    );
    await close();
  });
});

describe('“on this page” in the popup', () => {
  test('lists the names of the page that is open, and jumps to a mention', async () => {
    const page = await backfile.open('/article.html');
    await waitForPainted(page, 'Benjamin Netanyahu');
    const popup = await openPopup(backfile.chromium, page);
    await popup.until(() => document.querySelectorAll('.found').length > 8, 8_000);
    expect(await popup.evaluate(textsOf, '.found .result-name')).toEqual(
      expect.arrayContaining(['Benjamin Netanyahu', 'Donald Trump', 'Hamas', 'International Criminal Court']),
    );
    await popup.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('.found-jump')];
      const isCourt = (row: HTMLElement) =>
        row.querySelector('.result-name')?.textContent === 'International Court of Justice';
      rows.find(isCourt)?.click();
    });
    await expect.poll(() => readFocusedName(page), { timeout: 5_000 }).toBe('International Court of Justice');
    await popup.close().catch(() => null);
    await page.close();
  });
});
