import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articlesOf, clickInCard, hoverName, waitForCard } from '../../browsers/entity-card.ts';
import { waitForPainted } from '../../browsers/painted-names.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

let backfile: Backfile;

beforeAll(async () => {
  backfile = await startBackfile();
});

afterAll(() => backfile?.close());

async function openFromCard(): Promise<Page> {
  const page = await backfile.open('/article.html');
  await hoverName(page, await waitForPainted(page, 'Benjamin Netanyahu'));
  const [first] = articlesOf(await waitForCard(page, /Netanyahu/));
  const opened = backfile.chromium.context.waitForEvent('page', { timeout: 10_000 });
  if (first) await clickInCard(page, first);
  const reader = await opened;
  await reader.locator('h1').first().waitFor();
  await page.close();
  return reader;
}

describe('the reader', () => {
  test('opens from a card at the mention that was cited', async () => {
    const reader = await openFromCard();
    expect(reader.url()).toMatch(/reader\.html\?article=[^&]+&block=\d+&start=\d+/);
    const cited = reader.locator('[data-cited]');
    await cited.waitFor({ state: 'visible' });
    expect(await cited.count()).toBe(1);
    const text = await cited.textContent();
    expect(text).toMatch(/Netanyahu/);
    await expect
      .poll(() =>
        cited.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
      )
      .toBe(true);
    await reader.close();
  });

  test('shows what the document says of itself, its names, and the way back to its source', async () => {
    const reader = await openFromCard();
    await reader.locator('a.mention-person').first().waitFor();
    expect(await reader.locator('a.mention-organization').count()).toBeGreaterThan(0);
    const text = (await reader.locator('main').first().textContent())?.replace(/\s+/g, ' ');
    expect(text).toMatch(/World Socialist Web Site|Radio Habana Cuba|not stated/);
    await reader.close();
  });

  test('lists all five articles and all names of the archive', async () => {
    const list = await backfile.chromium.openExtensionPage('reader.html?view=articles');
    await expect.poll(() => list.locator('a[href*="article="]').count()).toBe(5);
    const names = await backfile.chromium.openExtensionPage('reader.html?view=entities&kind=person');
    await names.getByText('Benjamin Netanyahu').first().waitFor();
    await list.close();
    await names.close();
  });

  test('keeps its place in the history: back leads to the view before', async () => {
    const reader = await backfile.chromium.openExtensionPage('reader.html?view=articles');
    await reader.locator('a[href*="article="]').first().click();
    await reader.waitForURL(/article=/);
    await reader.goBack();
    await expect.poll(() => reader.locator('a[href*="article="]').count()).toBe(5);
    await reader.close();
  });
});
