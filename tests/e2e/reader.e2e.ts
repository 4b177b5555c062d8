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
  if (!first) throw new Error('The card lists no article');
  await clickInCard(page, first);
  const reader = await opened;
  await reader.locator('h1').first().waitFor();
  await page.close();
  return reader;
}

async function openArticle(title: string): Promise<Page> {
  const reader = await backfile.chromium.openExtensionPage('reader.html?view=articles');
  await reader.getByRole('link', { name: title }).click();
  await reader.locator('.article-body').waitFor();
  return reader;
}

/** The lines under the title: label to text. */
async function facts(reader: Page): Promise<Record<string, string>> {
  const lines = await reader
    .locator('.fact')
    .evaluateAll((all) =>
      all.map((one) => [one.querySelector('dt')?.textContent, one.querySelector('dd')?.textContent]),
    );
  return Object.fromEntries(lines.map(([label, text]) => [label, text?.replace(/\s+/g, ' ').trim()]));
}

/** CSS px by which a page is wider than its window. */
const wideBy = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

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
    const reader = await openArticle('War criminal Netanyahu travels');
    expect(await reader.locator('a.mention-person').count()).toBeGreaterThan(0);
    expect(await reader.locator('a.mention-organization').count()).toBeGreaterThan(0);
    const factsShown = await facts(reader);
    expect(factsShown).toMatchObject({ Publisher: 'Radio Habana Cuba', Author: 'not stated' });
    expect(factsShown.Date).toMatch(
      /^2 February 2025 \(inferred: .* \(2023–2025\) only in 2025 was it a Sunday, /,
    );
    const source = reader.getByRole('link', { name: 'Original on www.radiohc.cu' });
    expect(await source.getAttribute('href')).toMatch(/^https:\/\/www\.radiohc\.cu\/.*-at-white-house$/);
    expect(await source.getAttribute('rel')).toBe('noreferrer noopener');
    await reader.close();
  });

  test('says what is not stated, and what was inferred from what, of an article without a source', async () => {
    const reader = await openArticle('Netanyahu gives Trump a progress report');
    expect(await facts(reader)).toMatchObject({
      Publisher: 'World Socialist Web Site (inferred: the contact line at the end links to wsws.org)',
      Author: 'Andre Damon',
      Date: '7 April 2025',
      Source: 'not stated',
    });
    expect(await reader.locator('.article-attribution a').count()).toBe(0);
    await reader.close();
  });

  test('prints the text under its source, black on white, and nothing of the page round it', async () => {
    const reader = await openArticle('War criminal Netanyahu travels');
    await reader.evaluate(() => {
      document.documentElement.dataset.theme = 'dark';
    });
    await reader.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    const head = reader.locator('.running-head-line');
    await expect.poll(() => head.isVisible()).toBe(true);
    await reader.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const round of ['.reader-header', '.beside', '.running-head-line'])
      expect(await reader.locator(round).isVisible(), round).toBe(false);
    for (const part of ['h1', '.article-attribution', '.article-body'])
      expect(await reader.locator(part).isVisible(), part).toBe(true);
    const [ink, address] = await reader.evaluate(() => {
      const source = document.querySelector('.fact a');
      return [getComputedStyle(document.body).color, source && getComputedStyle(source, '::after').content];
    });
    expect(ink).toBe('rgb(30, 29, 27)');
    expect(address).toContain('https://www.radiohc.cu/');
    await reader.close();
  });

  test('keeps the source in view above the text, but not where there is no room for it', async () => {
    const reader = await openArticle('Netanyahu gives Trump a progress report');
    const head = reader.locator('.running-head-line');
    expect(await head.isVisible()).toBe(false);
    await reader.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    await expect.poll(() => head.isVisible()).toBe(true);
    expect(await head.textContent()).toMatch(/progress report.*World Socialist Web Site.*7 April 2025/);
    // 1280 x 800 at 400 %: WCAG 1.4.10.
    await reader.setViewportSize({ width: 320, height: 200 });
    expect(await head.isVisible()).toBe(false);
    expect(await wideBy(reader)).toBeLessThanOrEqual(0);
    await reader.close();
  });

  test('leads to the source in a tab that learns nothing of the reader', async () => {
    const list = await backfile.chromium.openExtensionPage('reader.html?view=articles');
    const source = list.locator('.article-attribution a[href^="http"]');
    const titles = list.locator('a[href*="article="]');
    await titles.first().waitFor();
    const sources = [];
    for (let n = 0; n < 5; n++) {
      await titles.nth(n).click();
      await list.locator('.article-attribution').waitFor();
      if (await source.count())
        sources.push(
          await source.evaluate(({ href, target, rel }: HTMLAnchorElement) => ({ href, target, rel })),
        );
      await list.goBack();
      await titles.first().waitFor();
    }
    expect(sources.length).toBeGreaterThan(0);
    for (const { href, target, rel } of sources) {
      expect(new URL(href).hostname).toMatch(/\.(org|cu|com)$/);
      expect({ target, rel }).toEqual({ target: '_blank', rel: 'noreferrer noopener' });
    }
    await list.close();
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
