import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickOurs, readPaintedAnnotations, waitForOurs } from '../../browsers/annotation-tools.ts';
import { readPaintedNames } from '../../browsers/painted-names.ts';
import { canonicalAddress } from '../../core/annotations/address.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

const lines = 260;
const line = (n: number) => `Joe Biden was asked about matter ${n} of the list.`;

/** All of it fits into one window. */
const many = `<!doctype html><html lang="en"><title>Many</title>
<body style="margin: 4px"><ol style="columns: 5; margin: 0; padding: 0; font: 9px/11px sans-serif">
${Array.from({ length: lines }, (_, n) => `<li>${line(n)}</li>`).join('')}</ol></body></html>`;

const layers = `<!doctype html><html lang="en"><title>Layers</title><body style="padding: 90px">
<p>The tide table on the wall was wrong by an hour, and had been for years.</p></body></html>`;

interface Given {
  exact: string;
  color: string;
}

/** Writes annotations of one page as they are stored. */
async function write({ url, address, given }: { url: string; address: string; given: Given[] }) {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('backfile-reader');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const stamp = { ms: 1, counter: 0, by: 'test' };
  const stamps = { color: stamp, note: stamp, tags: stamp, about: stamp, target: stamp, deleted: stamp };
  const store = db.transaction('annotations', 'readwrite').objectStore('annotations');
  for (const [n, { exact, color }] of given.entries()) {
    const id = `urn:uuid:${crypto.randomUUID()}`;
    const selectors = [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }];
    const target = { address, url, title: 'Many', selectors };
    const annotation = { id, created: 1_000 + n, target, color, note: '', tags: [], about: [], stamps };
    const whole = { ...annotation, deleted: null, earlier: [], replaced: [] };
    store.put({ id, page: address, modified: 1_000 + n, entities: [], annotation: whole });
  }
  await new Promise((resolve) => {
    store.transaction.oncomplete = resolve;
  });
  db.close();
}

/** The states that were reported, each as often as it was. */
async function reported(manager: Page): Promise<string[]> {
  return manager.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('backfile-reader');
      request.onsuccess = () => resolve(request.result);
    });
    const rows = await new Promise<{ state: string }[]>((resolve) => {
      const request = db.transaction('anchors').objectStore('anchors').getAll();
      request.onsuccess = () => resolve(request.result);
    });
    db.close();
    return rows.map(({ state }) => state);
  });
}

let backfile: Backfile;
let manager: Page;

beforeAll(async () => {
  backfile = await startBackfile({ pages: { '/many': { body: many }, '/layers': { body: layers } } });
  manager = await backfile.chromium.openExtensionPage('manager.html');
  await manager.waitForLoadState('networkidle');
});

afterAll(() => backfile?.close());

async function openWith(path: string, given: Given[]): Promise<Page> {
  const url = `${backfile.server.origin}${path}`;
  await manager.evaluate(write, { url, address: canonicalAddress(url) ?? url, given });
  return backfile.open(path);
}

describe('many annotations', () => {
  test('and many names are painted by few ranges, none of them live, and each annotation is found', async () => {
    const given = Array.from({ length: 150 }, (_, n) => ({
      exact: `about matter ${n} of the list`,
      color: 'yellow',
    }));
    const page = await openWith('/many', given);
    await expect.poll(async () => (await readPaintedAnnotations(page)).length, { timeout: 10_000 }).toBe(100);
    await expect.poll(async () => (await readPaintedNames(page)).length).toBeGreaterThan(100);
    await page.waitForTimeout(500);
    const painted = await page.evaluate(() =>
      [...CSS.highlights].flatMap(([name, highlight]) =>
        name.startsWith('backfile-') ? [...highlight].map((range) => range instanceof StaticRange) : [],
      ),
    );
    expect(painted.length).toBeLessThanOrEqual(300);
    expect(painted).not.toContain(false);
    await expect.poll(() => reported(manager)).toEqual(given.map(() => 'anchored'));
    await page.close();
  });

  test('over the same words can each be reached', async () => {
    const page = await openWith('/layers', [
      { exact: 'The tide table on the wall was wrong by an hour', color: 'yellow' },
      { exact: 'on the wall was wrong', color: 'green' },
      { exact: 'wall', color: 'pink' },
    ]);
    await expect.poll(async () => (await readPaintedAnnotations(page)).length, { timeout: 10_000 }).toBe(3);
    const wall = (await readPaintedAnnotations(page)).find(({ text }) => text === 'wall');
    await page.mouse.click(wall?.x ?? 0, wall?.y ?? 0);
    await clickOurs(page, 'button', /^Green: on the wall was wrong$/);
    await waitForOurs(page, 'button', /^Yellow: The tide table/);
    await clickOurs(page, 'button', /^Pink: wall$/);
    await clickOurs(page, 'button', /^Delete$/);
    await expect
      .poll(async () => (await readPaintedAnnotations(page)).map(({ color }) => color).sort())
      .toEqual(['green', 'yellow']);
    await page.close();
  });
});
