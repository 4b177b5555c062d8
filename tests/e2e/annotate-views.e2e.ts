import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAccessibilityTree, spokenText } from '../../browsers/accessibility-tree.ts';
import {
  annotate,
  clickOurs,
  readPaintedAnnotations,
  selectText,
  waitForAnnotation,
  waitForOurs,
} from '../../browsers/annotation-tools.ts';
import { hoverName, waitForCard } from '../../browsers/entity-card.ts';
import { openPopup } from '../../browsers/open-popup.ts';
import { waitForPainted } from '../../browsers/painted-names.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><body style="padding: 60px">${body}</body></html>`;

const names = page(
  'Names',
  '<p id="one">Prime Minister Benjamin Netanyahu spoke with President Donald Trump at the White House.</p>',
);
const elsewhere = page(
  'Elsewhere',
  '<p>On Tuesday Prime Minister Benjamin Netanyahu said nothing of it.</p>',
);
const listed = page(
  'Listed',
  '<p id="one">A first line to be kept.</p><div style="height: 3000px"></div><p id="two">A last line, far below.</p><p id="three">And one that goes.</p>',
);

let backfile: Backfile;

beforeAll(async () => {
  backfile = await startBackfile({
    pages: {
      '/names': { body: names },
      '/elsewhere': { body: elsewhere },
      '/listed': { body: listed },
      '/whole': { body: listed },
    },
  });
});

afterAll(() => backfile?.close());

describe('the popup', () => {
  test('lists the annotations of the page, leads to each, and shows the quotation of one that is not found', async () => {
    const open = await backfile.open('/listed');
    await annotate(open, '#three', 'one that goes');
    await open.mouse.click(5, 5);
    await annotate(open, '#two', 'far below', 'Blue');
    await open.mouse.click(5, 5);
    await annotate(open, '#one', 'A first line');
    await open.mouse.click(5, 5);
    await open.evaluate(() => {
      document.querySelector('#three')?.remove();
      scrollTo(0, 0);
    });
    await expect.poll(async () => (await readPaintedAnnotations(open)).length).toBeLessThan(3);
    const popup = await openPopup(backfile.chromium, open);
    await popup.until(() => document.querySelectorAll('.annotation-jump').length === 3, 5_000);
    await popup.until(() => document.querySelector('.annotation-lost') !== null, 5_000);
    const rows = await popup.evaluate(() =>
      [...document.querySelectorAll('.annotation-jump bdi')].map((row) => row.textContent),
    );
    expect(rows).toEqual(['A first line', 'far below', 'one that goes']);
    await popup.evaluate(() => (document.querySelectorAll('.annotation-jump')[1] as HTMLElement).click());
    await expect.poll(() => open.evaluate(() => scrollY)).toBeGreaterThan(1_000);
    await waitForOurs(open, 'dialog', /Your annotation/);
    await open.close();
  });

  test('opens a note on the whole page', async () => {
    const open = await backfile.open('/whole');
    const popup = await openPopup(backfile.chromium, open);
    await popup.until(() => document.querySelector('.annotations-here .text-button') !== null, 5_000);
    await popup.evaluate(() =>
      (document.querySelector('.annotations-here .text-button') as HTMLElement).click(),
    );
    await open.bringToFront();
    await clickOurs(open, 'textbox', /^Note$/);
    await open.keyboard.type('Of the whole page.');
    await clickOurs(open, 'button', /^Save$/);
    await waitForOurs(open, 'StaticText', /^Saved$/);
    await open.reload();
    await open.waitForTimeout(500);
    const again = await openPopup(backfile.chromium, open);
    await again.until(
      () => document.querySelector('.annotation-note')?.textContent === 'Of the whole page.',
      5_000,
    );
    await again.close();
    await open.close();
  });
});

describe('a note on an entity', () => {
  test('comes back in the card of the entity on another page', async () => {
    const open = await backfile.open('/names');
    await waitForPainted(open, 'Benjamin Netanyahu');
    await selectText(open, '#one', 'Benjamin Netanyahu spoke');
    await clickOurs(open, 'button', /^Note$/);
    await clickOurs(open, 'textbox', /^Note$/);
    await open.keyboard.type('Ask for the minutes.');
    await clickOurs(open, 'checkbox', /Benjamin Netanyahu/);
    await clickOurs(open, 'button', /^Save$/);
    await waitForOurs(open, 'StaticText', /^Saved$/);
    const other = await backfile.open('/elsewhere');
    await hoverName(other, await waitForPainted(other, 'Benjamin Netanyahu'));
    const card = await waitForCard(other, /Netanyahu/);
    expect(spokenText(card)).toMatch(/Ask for the minutes\..*Benjamin Netanyahu spoke/);
    expect(spokenText(card)).not.toContain('/names');
    await other.close();
    await open.close();
  });
});

describe('an article in the reader', () => {
  test('is annotated like any page, and found again', async () => {
    const reader = await backfile.chromium.openExtensionPage('reader.html');
    await reader.locator('main a[href*="article="]').first().click();
    await reader.waitForSelector('.article-body p');
    const text = await reader.evaluate(() => {
      // A drag that begins on a link carries the link away.
      const paragraph = [...document.querySelectorAll('.article-body p')].find(
        ({ textContent, firstChild }) => textContent.length > 120 && firstChild instanceof Text,
      );
      paragraph?.setAttribute('id', 'chosen');
      return paragraph?.textContent.slice(0, 50).trim() ?? '';
    });
    await annotate(reader, '#chosen', text, 'Violet');
    await reader.reload();
    expect(await waitForAnnotation(reader, text)).toMatchObject({ color: 'violet' });
    expect(spokenText(await readAccessibilityTree(reader))).toContain(text.split(' ')[1]);
    await reader.close();
  });
});
