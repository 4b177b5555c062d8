import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  annotate,
  clickOurs,
  readOurs,
  readPaintedAnnotations,
  selectText,
  waitForAnnotation,
  waitForOurs,
} from '../../browsers/annotation-tools.ts';
import { hoverName, waitForCard } from '../../browsers/entity-card.ts';
import { waitForPainted } from '../../browsers/painted-names.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

const plain = (title: string, body: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><body>${body}</body></html>`;

const harbour = plain(
  'Harbour',
  `<main style="padding: 60px; line-height: 2">
  <p id="one">The harbour master counted forty boats before the storm, and thirty after it had gone.</p>
  <p id="two">Nobody on the quay could say <em>where the others</em> were, though many had a theory.</p>
  <p id="three">Of the thirty, eleven had lost a mast. The rest were sound.</p>
  <textarea id="field">Text in a field is left alone.</textarea></main>`,
);

const strict = plain('Strict', '<p id="one">Under a policy that forbids everything, notes are kept.</p>');

/** Writes down every key and letter that it can see. */
const listening = plain(
  'Listening',
  `<script>
  window.heard = [];
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'compositionend'])
    for (const target of [window, document])
      target.addEventListener(type, (event) => heard.push(event.key ?? event.data ?? type), true);
  </script><p id="one">A page that listens to what is typed.</p><input id="own">`,
);

let backfile: Backfile;

beforeAll(async () => {
  backfile = await startBackfile({
    pages: Object.fromEntries([
      ...[
        '/colours',
        '/note',
        '/edit',
        '/delete',
        '/unchanged',
        '/worker',
        '/keyboard',
        '/undo',
        '/field',
        '/overlap',
      ].map((path) => [path, { body: harbour }] as const),
      ['/listening', { body: listening }],
      [
        '/names',
        { body: plain('Names', '<p id="one">On Monday Prime Minister Benjamin Netanyahu spoke.</p>') },
      ],
      ['/strict', { body: strict, headers: { 'content-security-policy': "default-src 'none'" } }],
    ]),
  });
});

afterAll(() => backfile?.close());

async function type(page: Page, name: RegExp, text: string) {
  await clickOurs(page, 'textbox', name);
  await page.keyboard.type(text);
}

describe('selected text', () => {
  test('is saved in a colour, and found and painted after a reload', async () => {
    const page = await backfile.open('/colours');
    await annotate(page, '#one', 'forty boats before the storm');
    await page.mouse.click(5, 5);
    await expect.poll(() => readOurs(page, 'toolbar')).toBeNull();
    await annotate(page, '#two', 'could say where the others were', 'Green');
    await page.reload();
    expect(await waitForAnnotation(page, 'forty boats before the storm')).toMatchObject({ color: 'yellow' });
    expect(await waitForAnnotation(page, 'could say where the others were')).toMatchObject({
      color: 'green',
    });
    await page.close();
  });

  test('is saved with a note and tags, and the tags in use complete what is typed', async () => {
    const page = await backfile.open('/note');
    await selectText(page, '#one', 'forty boats');
    await clickOurs(page, 'button', /^Note$/);
    await type(page, /^Note$/, 'Who *counted* them?');
    await clickOurs(page, 'combobox', /Add a tag/);
    await page.keyboard.type('harbours,');
    await clickOurs(page, 'button', /^Save$/);
    await waitForOurs(page, 'StaticText', /^Saved$/);
    await page.mouse.click(5, 5);
    await selectText(page, '#three', 'lost a mast');
    await clickOurs(page, 'button', /^Note$/);
    await clickOurs(page, 'combobox', /Add a tag/);
    await page.keyboard.type('har');
    await clickOurs(page, 'option', /^harbours$/);
    await clickOurs(page, 'button', /^Save$/);
    await waitForOurs(page, 'StaticText', /^Saved$/);
    await page.reload();
    const { x, y } = await waitForAnnotation(page, 'forty boats');
    await page.mouse.click(x, y);
    await waitForOurs(page, 'emphasis', /.*/);
    await waitForOurs(page, 'StaticText', /^harbours$/);
    await page.close();
  });

  test('offers its tools to the keyboard too, and never moves the selection or the focus by itself', async () => {
    const page = await backfile.open('/keyboard');
    await selectText(page, '#three', 'eleven had lost a mast');
    await waitForOurs(page, 'toolbar', /Annotate/);
    expect(await page.evaluate(() => [String(getSelection()), document.activeElement?.localName])).toEqual([
      'eleven had lost a mast',
      'body',
    ]);
    await page.keyboard.press('Alt+F10');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await waitForOurs(page, 'StaticText', /^Saved$/);
    expect(await waitForAnnotation(page, 'eleven had lost a mast')).toMatchObject({ color: 'green' });
    await page.keyboard.press('Escape');
    await expect.poll(() => readOurs(page, 'toolbar')).toBeNull();
    expect(await page.evaluate(() => String(getSelection()))).toBe('eleven had lost a mast');
    await page.close();
  });

  test('is annotated in words that the page does not hear', async () => {
    const page = await backfile.open('/listening');
    const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
    await selectText(page, '#one', 'what is typed');
    await clickOurs(page, 'button', /^Note$/);
    await clickOurs(page, 'textbox', /^Note$/);
    await page.keyboard.type('Secret.');
    await clickOurs(page, 'combobox', /Add a tag/);
    await page.keyboard.type('quiet');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await waitForOurs(page, 'StaticText', /^Saved$/);
    expect(await heard()).toEqual([]);
    await page.click('#own');
    await page.keyboard.type('x');
    expect(await heard()).toContain('x');
    await page.reload();
    const { x, y } = await waitForAnnotation(page, 'what is typed');
    await page.mouse.click(x, y);
    await waitForOurs(page, 'StaticText', /^Secret\.$/);
    await waitForOurs(page, 'StaticText', /^quiet$/);
    await page.close();
  });

  test('in a field is left alone', async () => {
    const page = await backfile.open('/field');
    await page.locator('#field').dblclick();
    await page.waitForTimeout(600);
    expect(await page.locator('[data-backfile-host]').count()).toBe(0);
    await page.close();
  });

  test('is annotated under a policy that forbids everything', async () => {
    const page = await backfile.open('/strict');
    await annotate(page, '#one', 'forbids everything');
    await page.reload();
    await waitForAnnotation(page, 'forbids everything');
    await page.close();
  });

  test('is saved by a service worker that had been stopped', async () => {
    const page = await backfile.open('/worker');
    await selectText(page, '#one', 'forty boats');
    await waitForOurs(page, 'toolbar', /Annotate/);
    await backfile.chromium.stopWorker();
    await page.bringToFront();
    await clickOurs(page, 'button', /Highlight: Blue/);
    await waitForOurs(page, 'StaticText', /^Saved$/);
    await page.reload();
    await waitForAnnotation(page, 'forty boats');
    await page.close();
  });
});

describe('an annotation', () => {
  test('is edited and coloured anew in its card', async () => {
    const page = await backfile.open('/edit');
    await annotate(page, '#one', 'forty boats');
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 5);
    const { x, y } = await waitForAnnotation(page, 'forty boats');
    await page.mouse.click(x, y);
    await clickOurs(page, 'button', /Highlight: Violet/);
    await expect
      .poll(async () => (await readPaintedAnnotations(page)).map(({ color }) => color))
      .toContain('violet');
    await clickOurs(page, 'button', /^Edit$/);
    await type(page, /^Note$/, 'Changed.');
    await clickOurs(page, 'button', /^Save$/);
    await waitForOurs(page, 'StaticText', /^Changed\.$/);
    await page.reload();
    expect(await waitForAnnotation(page, 'forty boats')).toMatchObject({ color: 'violet' });
    await page.close();
  });

  test('is deleted from its card, and taken back', async () => {
    const page = await backfile.open('/delete');
    await annotate(page, '#one', 'forty boats');
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 5);
    const { x, y } = await waitForAnnotation(page, 'forty boats');
    await page.mouse.click(x, y);
    await clickOurs(page, 'button', /^Delete$/);
    await expect.poll(() => readPaintedAnnotations(page)).toEqual([]);
    await clickOurs(page, 'button', /^Undo$/);
    await waitForAnnotation(page, 'forty boats');
    await clickOurs(page, 'button', /^Delete$/);
    await waitForOurs(page, 'button', /^Undo$/);
    await page.reload();
    await page.waitForTimeout(800);
    expect(await readPaintedAnnotations(page)).toEqual([]);
    await page.close();
  });

  test('is taken back where it was made', async () => {
    const page = await backfile.open('/undo');
    await annotate(page, '#one', 'forty boats');
    await clickOurs(page, 'button', /^Undo$/);
    await expect.poll(() => readPaintedAnnotations(page)).toEqual([]);
    await page.close();
  });

  test('that lies over another can be reached', async () => {
    const page = await backfile.open('/overlap');
    await annotate(page, '#three', 'eleven had lost a mast');
    await page.mouse.click(5, 5);
    await annotate(page, '#three', 'had lost', 'Pink');
    await page.mouse.click(5, 5);
    const { x, y } = await waitForAnnotation(page, 'had lost');
    await page.mouse.click(x, y);
    await waitForOurs(page, 'button', /^Yellow: eleven had lost a mast$/);
    await clickOurs(page, 'button', /^Pink: had lost$/);
    await clickOurs(page, 'button', /^Delete$/);
    await expect
      .poll(async () => (await readPaintedAnnotations(page)).map(({ text }) => text))
      .toEqual(['eleven had lost a mast']);
    await page.close();
  });

  test('over a name is reached from the card of the name', async () => {
    const page = await backfile.open('/names');
    const name = await waitForPainted(page, 'Benjamin Netanyahu');
    await annotate(page, '#one', 'Benjamin Netanyahu spoke');
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 5);
    await hoverName(page, name);
    await waitForCard(page, /Netanyahu/);
    await clickOurs(page, 'button', /^1 annotation here$/);
    await waitForOurs(page, 'dialog', /Your annotation/);
    await page.close();
  });

  test('leaves the document as it is', async () => {
    const page = await backfile.open('/unchanged');
    const html = () => page.evaluate(() => document.documentElement.outerHTML);
    const before = await html();
    await annotate(page, '#two', 'could say where the others were');
    await page.keyboard.press('Escape');
    await expect.poll(html).toBe(before);
    await page.reload();
    await waitForAnnotation(page, 'could say where the others were');
    expect(await html()).toBe(before);
    await page.close();
  });
});
