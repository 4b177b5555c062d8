import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPaintedNames, waitForPainted } from '../../browsers/painted-names.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

let backfile: Backfile;

beforeAll(async () => {
  backfile = await startBackfile();
});

afterAll(() => backfile?.close());

const settings = () => backfile.chromium.openExtensionPage('options.html');
const switchOf = (page: Page, name: string) => page.getByRole('switch', { name });

/** Opens the popup as a tab behind a page: the tab in front is what it tells about. */
async function popupBehind(page: Page): Promise<Page> {
  const popup = await backfile.chromium.context.newPage();
  await page.bringToFront();
  await popup.goto(backfile.chromium.extensionUrl('popup.html'));
  return popup;
}

async function openArticle(): Promise<Page> {
  const reader = await backfile.chromium.openExtensionPage('reader.html?view=articles');
  await reader.locator('a[href*="article="]').first().click();
  await reader.locator('a.mention').first().waitFor();
  return reader;
}

describe('the settings', () => {
  test('switch a kind of name off on pages that are open, and on again', async () => {
    const page = await backfile.open('/article.html');
    await waitForPainted(page, 'Benjamin Netanyahu');
    const options = await settings();
    await switchOf(options, 'People').click();
    await page.bringToFront();
    const people = async () => (await readPaintedNames(page)).filter(({ kind }) => kind === 'person').length;
    await expect.poll(people, { timeout: 10_000 }).toBe(0);
    await switchOf(options, 'People').click();
    await page.bringToFront();
    await expect.poll(people, { timeout: 10_000 }).toBeGreaterThan(0);
    await options.close();
    await page.close();
  });

  test('keep what was chosen when the page is opened again', async () => {
    const options = await settings();
    await options.getByLabel('Once in each paragraph').check();
    await options.getByRole('combobox').selectOption('1500');
    await options.getByLabel('Dark', { exact: true }).check();
    await expect.poll(() => options.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await options.reload();
    await options.getByLabel('Once in each paragraph').waitFor();
    expect(await options.getByLabel('Once in each paragraph').isChecked()).toBe(true);
    expect(await options.getByRole('combobox').inputValue()).toBe('1500');
    await options.getByLabel('Every time').check();
    await options.getByRole('combobox').selectOption('500');
    await options.getByLabel('As the system').check();
    await options.close();
  });

  test('list a site that was switched off in the popup; taking it back switches it on', async () => {
    const page = await backfile.open('/article.html');
    await waitForPainted(page, 'Benjamin Netanyahu');
    const popup = await popupBehind(page);
    await popup.locator('.found').first().waitFor();
    await switchOf(popup, 'Highlight names on 127.0.0.1').click();
    await popup.getByText('Backfile is off on this site.').waitFor();
    await expect.poll(async () => (await readPaintedNames(page)).length, { timeout: 10_000 }).toBe(0);
    const options = await settings();
    await options.getByRole('button', { name: 'Take back: 127.0.0.1' }).click();
    await options.getByText('Taken back.').waitFor();
    await page.bringToFront();
    await waitForPainted(page, 'Benjamin Netanyahu');
    for (const one of [options, popup, page]) await one.close();
  });

  test('have nothing that axe objects to, in light and dark', async () => {
    const options = await settings();
    await options.getByRole('heading', { level: 1 }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await options.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page: options }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
    }
    await options.close();
  });
});

describe('the popup', () => {
  test('lists the most named first, and says what its numbers and buttons mean', async () => {
    const page = await backfile.open('/article.html');
    await waitForPainted(page, 'Benjamin Netanyahu');
    const popup = await popupBehind(page);
    await popup.locator('.found').first().waitFor();
    await popup.getByText('The page is still being read.').waitFor({ state: 'detached' });
    const shown = await popup.locator('.found .tally > [aria-hidden]').allTextContents();
    const numbers = shown.map((text) => Number(/^(\d+)×$/.exec(text)?.[1]));
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    const [most] = numbers;
    expect(most).toBeGreaterThan(1);
    const row = popup.locator('.found').first();
    const jump = row.getByRole('button', { name: `${most} times on this page` });
    await row.getByRole('link', { name: /^\d+ articles? on .+ in the archive$/ }).waitFor();
    await jump.click();
    await row.getByRole('button', { name: `shown: place 1 of ${most}` }).waitFor();
    await popup.close();
    await page.close();
  });

  test('cuts nothing off at 320 px, nor where text is twice as large', async () => {
    const page = await backfile.open('/article.html');
    await waitForPainted(page, 'Benjamin Netanyahu');
    const popup = await popupBehind(page);
    await popup.setViewportSize({ width: 320, height: 580 });
    await popup.locator('.found').first().waitFor();
    const hidden = () => popup.locator('.popup-main').evaluate((area) => area.scrollWidth - area.clientWidth);
    expect(await hidden()).toBeLessThanOrEqual(0);
    await popup.setViewportSize({ width: 400, height: 580 });
    await popup.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await hidden()).toBeLessThanOrEqual(0);
    await popup.close();
    await page.close();
  });

  test('asks for leave where the browser does not let it read', async () => {
    const popup = await backfile.chromium.context.newPage();
    await popup.addInitScript(() => {
      const { permissions } = (globalThis as unknown as { chrome: { permissions: Record<string, unknown> } })
        .chrome;
      permissions.contains = async () => false;
      permissions.request = async (asked: object) => {
        document.body.dataset.asked = JSON.stringify(asked);
        permissions.contains = async () => true;
        return true;
      };
    });
    await popup.goto(backfile.chromium.extensionUrl('popup.html'));
    await popup.getByText('The browser does not let Backfile read this page.').waitFor();
    await popup.getByRole('button', { name: 'Allow on all sites' }).click();
    await popup.getByText('This page cannot be read by extensions.').waitFor();
    expect(await popup.evaluate(() => document.body.dataset.asked)).toBe('{"origins":["<all_urls>"]}');
    await popup.close();
  });
});

describe('the card beside an article', () => {
  test('takes the focus, closes with Escape and gives the focus back', async () => {
    const reader = await openArticle();
    const mention = reader.locator('a.mention').first();
    await mention.focus();
    await reader.keyboard.press('Enter');
    await reader.locator('.card-title').waitFor();
    const inCard = () => reader.evaluate(() => document.activeElement?.closest('.side-card') !== null);
    expect(await inCard()).toBe(true);
    await reader.keyboard.press('Escape');
    await expect.poll(() => reader.locator('.side-card').count()).toBe(0);
    expect(await mention.evaluate((element) => element === document.activeElement)).toBe(true);
    await reader.close();
  });

  test('leads to everything that the archive says, each sentence with its source', async () => {
    const reader = await openArticle();
    await reader.locator('.named').first().click();
    await reader.getByRole('button', { name: 'Everything the archive has' }).click();
    await reader.waitForURL(/entity=/);
    await reader.locator('.said').first().waitFor();
    const said = await reader.locator('.said').evaluateAll((items) =>
      items.map((item) => ({
        attribution: item.querySelector('.attribution')?.textContent ?? '',
        quotations: item.querySelectorAll('blockquote .mention').length,
      })),
    );
    for (const { attribution, quotations } of said) {
      expect(attribution).toMatch(/\d{4}|not stated/);
      expect(quotations).toBeGreaterThan(0);
    }
    await reader.close();
  });
});

describe('every screen', () => {
  const paths = [
    'popup.html',
    'options.html',
    'reader.html',
    'reader.html?view=entities',
    'reader.html?q=gaza',
  ];

  test.each(paths)('%s fits a window of 320 px without scrolling sideways', async (path) => {
    const page = await backfile.chromium.openExtensionPage(path);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.locator('main').first().waitFor();
    await page.waitForTimeout(300);
    const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(wide)).toBeLessThanOrEqual(0);
    await page.close();
  });

  test('says the language of what the archive quotes', async () => {
    const reader = await openArticle();
    expect(await reader.locator('.article-body').getAttribute('lang')).toBe('en');
    expect(await reader.locator('h1 .headline').getAttribute('lang')).toBe('en');
    expect(await reader.evaluate(() => document.documentElement.lang)).toMatch(/^en/);
    await reader.close();
  });

  test('has controls of at least 24 px, but for links within a sentence', async () => {
    const page = await openArticle();
    await page.locator('.named').first().click();
    await page.locator('.card-title').waitFor();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, input, select, a:not(.mention, .skip)')]
        .map((element) => ({ box: element.getBoundingClientRect(), name: element.textContent }))
        .filter(({ box }) => box.height > 0 && (box.height < 23.5 || box.width < 23.5))
        .map(({ name, box }) => `${name} ${box.width} x ${box.height}`),
    );
    expect(small).toEqual([]);
    await page.close();
  });
});

test('an article, a name or a page that is not there is told in words', async () => {
  const cases = [
    ['reader.html?article=nonsense', 'The archive has no such article.'],
    ['reader.html?entity=nonsense', 'The archive knows no such name.'],
    ['popup.html', 'This page cannot be read by extensions.'],
  ] as const;
  for (const [path, words] of cases) {
    const page = await backfile.chromium.openExtensionPage(path);
    await page.getByText(words).waitFor();
    await page.close();
  }
});
