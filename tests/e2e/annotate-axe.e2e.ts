import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  annotate,
  clickOurs,
  selectText,
  waitForAnnotation,
  waitForOurs,
} from '../../browsers/annotation-tools.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

let backfile: Backfile;

beforeAll(async () => {
  backfile = await startBackfile();
});

afterAll(() => backfile?.close());

const violationsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).include('[data-backfile-host]').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};

/** An article in the reader: a page of ours, in which the closed root of the tools can be opened for axe to look in. */
async function openArticle(colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await backfile.chromium.context.newPage();
  await page.emulateMedia({ colorScheme });
  await page.addInitScript(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      return attach.call(this, { ...init, mode: 'open' });
    };
  });
  await page.goto(backfile.chromium.extensionUrl('reader.html'));
  await page.locator('main a[href*="article="]').first().click();
  await page.waitForSelector('.article-body p');
  await page.evaluate(() => {
    // A drag that begins on a link carries the link away.
    const paragraphs = [...document.querySelectorAll('.article-body p')].filter(
      ({ textContent, firstChild }) =>
        textContent.length > 120 && firstChild instanceof Text && firstChild.data.length > 60,
    );
    paragraphs[0]?.setAttribute('id', 'one');
  });
  return page;
}

const textIn = (page: Page, from: number, to: number) =>
  page.evaluate(
    ([start, end]) => document.querySelector('#one')?.textContent.slice(start, end).trim() ?? '',
    [from, to] as const,
  );

describe.each(['light', 'dark'] as const)('in %s colours axe objects to nothing', (colorScheme) => {
  test('in the tools, their editor and the card of an annotation', async () => {
    const page = await openArticle(colorScheme);
    const text = await textIn(page, 0, 40);
    await selectText(page, '#one', text);
    await waitForOurs(page, 'toolbar', /Annotate/);
    expect(await violationsOf(page)).toEqual([]);
    await clickOurs(page, 'button', /^Note$/);
    await clickOurs(page, 'searchbox', /Find a name or an article/);
    await page.keyboard.type('council');
    await page.waitForTimeout(800);
    expect(await violationsOf(page)).toEqual([]);
    await clickOurs(page, 'button', /^Cancel$/);
    await page.mouse.click(5, 5);
    await annotate(page, '#one', text, colorScheme === 'light' ? 'Yellow' : 'Pink');
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 5);
    const { x, y } = await waitForAnnotation(page, text);
    await page.mouse.click(x, y);
    await waitForOurs(page, 'dialog', /Your annotation/);
    expect(await violationsOf(page)).toEqual([]);
    await clickOurs(page, 'button', /^Delete$/);
    await waitForOurs(page, 'button', /^Undo$/);
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });
});
