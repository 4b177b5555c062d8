import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
import { callTab } from '../../browsers/call-tab.ts';
import { readStored } from './seed-annotations.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><body style="padding: 80px">${body}</body></html>`;

/** Its text is another one once it was rewritten. */
const rewritten = page(
  'Rewritten',
  `<p id="one">The harbour master counted forty boats before the storm.</p>
  <p id="two">Another paragraph, which stays as it is.</p><script>
  if (sessionStorage.rewritten) one.textContent = 'Before the gale came in, some two score vessels were listed.';
  </script>`,
);

const folder = mkdtempSync(join(tmpdir(), 'backfile-file-'));
let backfile: Backfile;

beforeAll(async () => {
  const plain = { body: page('Plain', '<p id="one">A line of a page that is known by its address.</p>') };
  backfile = await startBackfile({
    pages: {
      '/rewritten': { body: rewritten },
      '/menu': plain,
      '/known': plain,
      '/bond': plain,
      '/moved': { body: '', status: 302, headers: { location: '/known' } },
    },
  });
});

afterAll(async () => {
  await backfile?.close();
  rmSync(folder, { recursive: true, force: true });
});

const texts = async (open: Page) => (await readPaintedAnnotations(open)).map(({ text }) => text);

async function storedNow() {
  const own = await backfile.chromium.openExtensionPage('reader.html');
  const stored = Object.values(await readStored(own));
  await own.close();
  return stored;
}

describe('an annotation whose text is gone', () => {
  test('is attached to another passage that is selected anew, taken back, and found there from then on', async () => {
    const open = await backfile.open('/rewritten');
    await annotate(open, '#one', 'counted forty boats');
    await open.evaluate(() => sessionStorage.setItem('rewritten', 'yes'));
    await open.reload();
    await expect.poll(() => texts(open)).toEqual([]);
    await open.waitForTimeout(500);
    await selectText(open, '#one', 'two score vessels were listed');
    await clickOurs(open, 'button', /^Attach…$/);
    await clickOurs(open, 'button', /counted forty boats$/);
    await waitForOurs(open, 'StaticText', /^Attached$/);
    expect((await waitForAnnotation(open, 'two score vessels were listed')).color).toBe('yellow');
    await clickOurs(open, 'button', /^Undo$/);
    await expect.poll(() => texts(open)).toEqual([]);
    await clickOurs(open, 'button', /^Attach…$/);
    await clickOurs(open, 'button', /counted forty boats$/);
    await waitForOurs(open, 'StaticText', /^Attached$/);
    await open.reload();
    await waitForAnnotation(open, 'two score vessels were listed');
    const manager = await backfile.chromium.openExtensionPage('manager.html');
    await manager.getByText('two score vessels were listed').waitFor();
    await manager.getByRole('button', { name: /^Found/ }).waitFor();
    await manager.close();
    // There is nothing to be attached where all is found.
    await open.bringToFront();
    await selectText(open, '#two', 'stays as it is');
    await waitForOurs(open, 'toolbar', /Annotate/);
    await expect(waitForOurs(open, 'button', /^Attach…$/)).rejects.toThrow('There is no button');
    await open.close();
  });
});

describe('a note', () => {
  test('is bound by hand to an article and to a name that the text does not have', async () => {
    const open = await backfile.open('/bond');
    await selectText(open, '#one', 'known by its address');
    await clickOurs(open, 'button', /^Note$/);
    for (const [words, found] of [
      ['resolution ceasefire', /Security Council|ceasefire|resolution/i],
      ['netanyahu', /Benjamin Netanyahu/],
    ] as const) {
      await clickOurs(open, 'searchbox', /Find a name or an article/);
      await open.keyboard.type(words);
      await clickOurs(open, 'button', found);
      await waitForOurs(open, 'checkbox', found);
    }
    await clickOurs(open, 'button', /^Save$/);
    await waitForOurs(open, 'StaticText', /^Saved$/);
    const bound = (await storedNow()).find(({ target }) => target.title === 'Plain');
    expect(bound?.about.map(({ kind }) => kind)).toEqual(['article', 'entity']);
    expect(bound?.about[1]?.label).toBe('Benjamin Netanyahu');
    await open.close();
  });

  test('is bound in the manager too', async () => {
    const manager = await backfile.chromium.openExtensionPage('manager.html');
    await manager.locator('[role=row]').first().locator('.annotation-summary').click();
    await manager.getByRole('searchbox', { name: 'Find a name or an article' }).fill('trump');
    await manager.locator('.bond-choice').filter({ hasText: 'Donald Trump' }).first().click();
    await manager.getByRole('button', { name: 'Save', exact: true }).click();
    await manager.getByText('Saved.').waitFor();
    await manager.locator('.filter').filter({ hasText: 'Donald Trump' }).first().waitFor();
    await manager.close();
  });
});

test('the menu on selected text opens the tools, and the keyboard is in them', async () => {
  const open = await backfile.open('/menu');
  await selectText(open, '#one', 'known by its address');
  await waitForOurs(open, 'toolbar', /Annotate/);
  await open.keyboard.press('Escape');
  await expect.poll(() => readOurs(open, 'toolbar')).toBeNull();
  // The menu is the browser's own, which no driver opens: this is what the background does when it is chosen.
  await callTab(backfile.chromium, open, 'annotate', { what: 'selection' });
  await waitForOurs(open, 'toolbar', /Annotate/);
  await open.keyboard.press('Enter');
  await waitForOurs(open, 'StaticText', /^Saved$/);
  await waitForAnnotation(open, 'known by its address');
  await open.close();
});

test('a page is the same with tracking parameters, a fragment, or reached by way of another address', async () => {
  const open = await backfile.open('/known');
  await annotate(open, '#one', 'A line of a page');
  for (const path of ['/known?utm_source=letter&fbclid=7#place', '/moved']) {
    await open.goto(`${backfile.server.origin}${path}`);
    await waitForAnnotation(open, 'A line of a page');
  }
  await open.goto(`${backfile.server.origin}/known?page=2`);
  await open.waitForTimeout(600);
  expect(await texts(open)).toEqual([]);
  await open.close();
});

test('a file that the reader let us see is annotated, and found again', async () => {
  const file = join(folder, 'kept.html');
  writeFileSync(file, page('File', '<p id="one">A page that lies on the disk of its reader.</p>'));
  const open = await backfile.chromium.context.newPage();
  await open.goto(pathToFileURL(file).href);
  await annotate(open, '#one', 'lies on the disk');
  await open.reload();
  await waitForAnnotation(open, 'lies on the disk');
  const kept = (await storedNow()).find(({ target }) => target.title === 'File');
  expect(kept?.target.address).toBe(pathToFileURL(file).href);
  await open.close();
});
