import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  annotate,
  clickOurs,
  selectText,
  waitForAnnotation,
  waitForOurs,
} from '../../browsers/annotation-tools.ts';
import { openPopup } from '../../browsers/open-popup.ts';
import { buildHarness } from '../faults/build-harness.ts';
import type { Harness } from '../faults/harness.ts';
import type { StoredDatabase } from '../faults/older-database.ts';
import { wait } from '../faults/rounds.ts';
import { idOf, readStored, seedAnnotations } from './seed-annotations.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

declare const harness: Harness;
declare const chrome: {
  storage: {
    local: {
      get(keys: null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      remove(key: string): Promise<void>;
      getBytesInUse(): Promise<number>;
      QUOTA_BYTES: number;
    };
  };
};

const older = JSON.parse(
  readFileSync(new URL('../fixtures/reader-databases/version-1.json', import.meta.url), 'utf8'),
) as StoredDatabase;

const body = `<!doctype html><html lang="en"><title>Log</title><body style="padding: 80px">
  <p id="one">The light was lit at dusk, and the keeper wrote it down.</p>
  <p id="two">At dawn it was put out, and that was written down too.</p>`;

/** Pictures for whoever wants to see what the reader sees. */
const pictures = process.env.BACKFILE_FAULT_PICTURES;

let extension: string;
let backfile: Backfile;

beforeAll(async () => {
  extension = await buildHarness(inject('chromeBuild'), { limited: true });
  if (pictures) mkdirSync(pictures, { recursive: true });
});

afterAll(() => rmSync(extension, { recursive: true, force: true, maxRetries: 5 }));

beforeEach(async () => {
  backfile = await startBackfile({ extension, pages: { '/log': { body } } });
});

afterEach(() => backfile?.close());

const openOwn = (path: string) => backfile.chromium.openExtensionPage(path);
const colour = (page: Page) => clickOurs(page, 'button', /Highlight: Yellow/);

async function openHarness(): Promise<Page> {
  const page = await openOwn('harness.html');
  await page.waitForFunction(() => 'harness' in globalThis);
  return page;
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
}

async function quotesStored(page: Page): Promise<string[]> {
  const stored = Object.values(await readStored(page));
  return stored.flatMap(({ target }) =>
    (target.selectors ?? []).flatMap((selector) =>
      selector.type === 'TextQuoteSelector' ? [selector.exact] : [],
    ),
  );
}

/** Sets the browser's own limit for the extension's origin to a byte; the answer lifts it. */
async function leaveNoRoom(page: Page): Promise<() => Promise<void>> {
  // The limit holds as long as its session.
  const session = await page.context().newCDPSession(page);
  const origin = backfile.chromium.extensionUrl('').replace(/\/$/, '');
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  return async () => {
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await session.detach();
  };
}

/** Fills what is left of `storage.local` to the last bytes. */
const fillLocal = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { local } = chrome.storage;
    const left = local.QUOTA_BYTES - (await local.getBytesInUse());
    // JSON's quotation marks and the key count too.
    await local.set({ filling: 'x'.repeat(left - 'filling'.length - 2 - 40) });
    return local.QUOTA_BYTES - (await local.getBytesInUse());
  });

describe('IndexedDB that is full', () => {
  test('is told in the tools and in the manager, which keep what was written; once there is room it is saved, once', async () => {
    const manager = await openOwn('manager.html');
    await manager.locator('.list-count').waitFor();
    await seedAnnotations({ page: manager, count: 5 });
    await manager.reload();
    await manager.locator('[role=row]').first().locator('.annotation-summary').click();
    const makeRoom = await leaveNoRoom(manager);
    // Chromium remembers for so long how much room there was.
    await wait(31_000);
    await manager.locator('textarea').fill('A note that finds no room.');
    await manager.getByRole('button', { name: 'Save', exact: true }).click();
    await manager.getByText('no space left for Backfile').first().waitFor();
    await picture(manager, 'full-manager');
    expect(await manager.locator('textarea').inputValue()).toBe('A note that finds no room.');
    const page = await backfile.open('/log');
    await selectText(page, '#one', 'lit at dusk');
    await clickOurs(page, 'button', /^Note$/);
    await clickOurs(page, 'textbox', /^Note$/);
    await page.keyboard.type('So said the keeper of the light.');
    await clickOurs(page, 'button', /^Save$/);
    await waitForOurs(page, 'StaticText', /no space left for Backfile/);
    await picture(page, 'full-tools');
    expect(await quotesStored(manager)).not.toContain('lit at dusk');
    await makeRoom();
    await clickOurs(page, 'button', /^Save$/);
    await waitForOurs(page, 'StaticText', /^Saved$/);
    const stored = await quotesStored(manager);
    expect(stored.filter((quote) => quote === 'lit at dusk')).toHaveLength(1);
    await manager.bringToFront();
    await manager.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(async () => (await readStored(manager))[idOf(0)]?.note).toContain('finds no room');
  }, 120_000);
});

describe('storage.local at its quota', () => {
  test('is told at once, in the popup and in the manager; the copies follow when there is room again', async () => {
    const own = await openOwn('reader.html');
    expect(await fillLocal(own)).toBeLessThan(100);
    const page = await backfile.open('/log');
    await selectText(page, '#one', 'lit at dusk');
    await colour(page);
    await waitForOurs(page, 'StaticText', /^Saved, but the second copy could not be written$/);
    await picture(page, 'local-full-tools');
    // The worker looks after the copies whenever it starts.
    await backfile.chromium.stopWorker();
    await page.reload();
    await waitForAnnotation(page, 'lit at dusk');
    const manager = await openOwn('manager.html');
    await manager.getByText('the browser does not take the second copy').waitFor();
    await picture(manager, 'local-full-manager');
    await page.bringToFront();
    const popup = await openPopup(backfile.chromium, page);
    await popup.until(() => document.body.textContent.includes('not safe in two places'), 5_000);
    if (pictures) await popup.screenshot(`${pictures}/local-full-popup.png`);
    await popup.close();
    await own.evaluate(() => chrome.storage.local.remove('filling'));
    await backfile.chromium.stopWorker();
    await page.reload();
    const copies = () =>
      own.evaluate(
        async () =>
          Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('annotation:'))
            .length,
      );
    await expect.poll(copies, { timeout: 10_000 }).toBe(1);
    await manager.reload();
    await manager.locator('[role=row]').first().waitFor();
    await expect.poll(() => manager.getByText('second copy').count()).toBe(0);
  });
});

describe('an old tab that does not let go of the older database', () => {
  test('is named in the tools and in the manager; once it is closed everything is there', async () => {
    const page = await backfile.open('/log');
    await selectText(page, '#one', 'lit at dusk');
    await waitForOurs(page, 'toolbar', /Annotate/);
    const tab = await openHarness();
    await tab.evaluate(async () => {
      await harness.save('save-0', 'from before', async () => {});
    });
    await backfile.chromium.stopWorker();
    await tab.evaluate(async (database) => {
      // Held open, and deaf to the wish for an upgrade, as a tab that hangs.
      Object.assign(globalThis, { held: await harness.becomeOlder(database) });
    }, older);
    await page.bringToFront();
    await colour(page);
    await waitForOurs(page, 'StaticText', /Another tab of Backfile holds the stored data/);
    await picture(page, 'blocked-tools');
    const manager = await openOwn('manager.html');
    await manager.getByText('Another tab of Backfile holds the stored data').first().waitFor();
    await picture(manager, 'blocked-manager');
    await tab.close();
    await page.bringToFront();
    await colour(page);
    await waitForOurs(page, 'StaticText', /^Saved$/);
    await manager.bringToFront();
    await manager.getByText('from before').first().waitFor();
    await expect
      .poll(() => quotesStored(manager))
      .toEqual(expect.arrayContaining(['from before', 'lit at dusk']));
    expect(await quotesStored(manager)).toHaveLength(2);
  });
});

describe('a database that is deleted while it is open', () => {
  test('between two saves of a page loses neither', async () => {
    const page = await backfile.open('/log');
    await annotate(page, '#one', 'lit at dusk');
    await page.mouse.click(5, 5);
    const own = await openOwn('manifest.json');
    await own.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase('backfile-reader');
          request.onsuccess = resolve;
          request.onerror = () => reject(request.error);
        }),
    );
    await page.bringToFront();
    await annotate(page, '#two', 'put out');
    await page.reload();
    await waitForAnnotation(page, 'put out');
    await waitForAnnotation(page, 'lit at dusk');
    const popup = await openPopup(backfile.chromium, page);
    await popup.until(() => document.body.textContent.includes('had lost 1 annotation'), 5_000);
    if (pictures) await popup.screenshot(`${pictures}/deleted-popup.png`);
    await popup.close();
  });
});

describe('IndexedDB that throws', () => {
  test('is told in the tools, and in the manager', async () => {
    const [worker] = backfile.chromium.context.serviceWorkers();
    if (!worker) throw new Error('There is no worker');
    const breakIt = () => {
      const fail = () => {
        throw new DOMException('Internal error.', 'UnknownError');
      };
      const { put, getAll } = IDBObjectStore.prototype;
      Object.assign(globalThis, { whole: { put, getAll } });
      Object.assign(IDBObjectStore.prototype, { put: fail, getAll: fail });
    };
    const page = await backfile.open('/log');
    await selectText(page, '#one', 'lit at dusk');
    await waitForOurs(page, 'toolbar', /Annotate/);
    await worker.evaluate(breakIt);
    await colour(page);
    await waitForOurs(page, 'StaticText', /storage did not take it/);
    await picture(page, 'throws-tools');
    await worker.evaluate(() => {
      Object.assign(IDBObjectStore.prototype, (globalThis as never as { whole: object }).whole);
    });
    await colour(page);
    await waitForOurs(page, 'StaticText', /^Saved$/);
    const manager = await openOwn('manifest.json');
    await manager.addInitScript(breakIt);
    await manager.goto(backfile.chromium.extensionUrl('manager.html'));
    await manager.getByText('storage failed').first().waitFor();
    await picture(manager, 'throws-manager');
  });
});
