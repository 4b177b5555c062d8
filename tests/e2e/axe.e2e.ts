import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Backfile, startBackfile } from './start-backfile.ts';

const schemes = ['light', 'dark'] as const;
let backfile: Backfile;

beforeAll(async () => {
  backfile = await startBackfile();
});

afterAll(() => backfile?.close());

/** What axe objects to, each with the element that shows it. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`,
  );
}

describe.each(schemes)('in %s colours', (colorScheme) => {
  async function open(path: string): Promise<Page> {
    const page = await backfile.chromium.openExtensionPage(path);
    await page.emulateMedia({ colorScheme });
    return page;
  }

  test('the popup has nothing that axe objects to', async () => {
    const page = await open('popup.html');
    const input = page.locator('input[type="search"]');
    await input.waitFor();
    expect(await violations(page)).toEqual([]);
    await input.fill('netanyahu');
    await page.locator('a.result-title').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test.each(['reader.html?view=articles', 'reader.html?view=entities', 'reader.html?q=ceasefire'])(
    'the view %s has nothing that axe objects to',
    async (path) => {
      const page = await open(path);
      await page.locator('main a').first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.close();
    },
  );

  test('an article, and the card beside it, have nothing that axe objects to', async () => {
    const page = await open('reader.html?view=articles');
    await page.locator('a[href*="article="]').first().click();
    await page.locator('a.mention-person').first().waitFor();
    expect(await violations(page)).toEqual([]);
    // The same component as in the popover on a page.
    await page.locator('a.mention-person').first().click();
    await page.locator('.card .card-title').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});
