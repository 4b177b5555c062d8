import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findNode, spokenText } from '../../browsers/accessibility-tree.ts';
import { readOurs, selectText } from '../../browsers/annotation-tools.ts';
import { clickInCard, hoverName, readCard, waitForCard } from '../../browsers/entity-card.ts';
import { waitForPainted } from '../../browsers/painted-names.ts';
import { allowPrivateWindows, openPrivateWindow } from '../../browsers/private-window.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

declare const chrome: {
  storage: Record<'local' | 'session' | 'sync', { get(): Promise<object> } | undefined>;
};

let backfile: Backfile;
let page: Page;

beforeAll(async () => {
  backfile = await startBackfile();
  await allowPrivateWindows(backfile.chromium);
  page = await openPrivateWindow(backfile.chromium, `${backfile.server.origin}/article.html`);
});

afterAll(() => backfile?.close());

/** All that the extension has stored of the reader, as text. */
async function stored(): Promise<string> {
  const looker = await backfile.chromium.openExtensionPage('manifest.json');
  const text = await looker.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await asked(indexedDB.open('backfile-reader'));
    const names = [...db.objectStoreNames];
    const stores = names.length ? db.transaction(names) : null;
    const rows = await Promise.all(names.map((name) => asked(stores!.objectStore(name).getAll()))); // not null here
    db.close();
    const areas = await Promise.all([chrome.storage.local?.get(), chrome.storage.sync?.get()]);
    return JSON.stringify({ names, rows, areas });
  });
  await looker.close();
  return text;
}

test('names are highlighted in a private window, and their cards open', async () => {
  await hoverName(page, await waitForPainted(page, 'Benjamin Netanyahu'));
  await waitForCard(page, /Netanyahu/);
});

test('nothing is stored of what is read there: not by cards, not by selecting, not by deciding', async () => {
  const before = await stored();
  await page.mouse.move(5, 5);
  await hoverName(page, await waitForPainted(page, 'Donald Trump'));
  const card = await waitForCard(page, /Trump/);
  const off = findNode(card, 'button', /not on this site/i);
  if (!off) throw new Error(`The card offers no decision: ${spokenText(card)}`);
  await clickInCard(page, off);
  await page.waitForTimeout(500);
  // The refusal is told, and the page is as it was.
  expect(findNode((await readCard(page)) ?? card, 'button', /undo/i)).toBeNull();
  await page.keyboard.press('Escape');
  await waitForPainted(page, 'Donald Trump');
  await selectText(page, 'h1', 'third time this year');
  await page.waitForTimeout(800);
  expect(await readOurs(page, 'toolbar')).toBeNull();
  expect(await stored()).toBe(before);
  expect(before).not.toContain('article.html');
});
