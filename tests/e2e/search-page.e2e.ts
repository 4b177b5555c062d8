import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Backfile, startBackfile } from './start-backfile.ts';

let backfile: Backfile;
/** What went wrong unseen, in any page that was opened. */
let errors: string[];

beforeAll(async () => {
  backfile = await startBackfile();
});

afterAll(() => backfile?.close());

async function open(query = ''): Promise<Page> {
  const page = await backfile.chromium.context.newPage();
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(
    backfile.chromium.extensionUrl(`search.html${query && `?${new URLSearchParams({ q: query })}`}`),
  );
  await page.locator('input[type="search"]').waitFor();
  return page;
}

const typed = (page: Page) => page.locator('input[type="search"]').inputValue();
const titles = (page: Page) => page.locator('.search-found a.result-title').allTextContents();
const facet = (page: Page, name: RegExp) => page.locator('button.facet', { hasText: name });

describe('the page of the search', () => {
  test('finds what its address asks for, and the address follows what is typed', async () => {
    const page = await open('ceasefire');
    await page.locator('.snippet mark').first().waitFor();
    await page.locator('input[type="search"]').fill('netanyahu ');
    await page.locator('.result-entity', { hasText: 'Benjamin Netanyahu' }).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('netanyahu ');
    await page.close();
  });

  test('narrows by a facet that is written into the query, and widens again', async () => {
    const page = await open('netanyahu ');
    const chosen = facet(page, /^World Socialist/);
    await chosen.waitFor();
    const count = Number(await chosen.locator('.tally [aria-hidden]').textContent());
    await chosen.click();
    await expect.poll(() => typed(page)).toContain('source:"World Socialist Web Site"');
    await expect.poll(async () => (await titles(page)).length).toBe(count);
    expect(await chosen.getAttribute('aria-pressed')).toBe('true');
    await page.goBack();
    await expect.poll(() => typed(page)).toBe('netanyahu ');
    await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(count);
    await page.close();
  });

  test('a name as a facet leaves as many articles as it says', async () => {
    const page = await open('netanyahu ');
    const chosen = facet(page, /^Hamas/);
    const count = Number(await chosen.locator('.tally [aria-hidden]').textContent());
    await chosen.click();
    await expect.poll(() => typed(page)).toContain('org:Hamas');
    await expect.poll(async () => (await titles(page)).length).toBe(count);
    await page.close();
  });

  test('limits the time by keyboard, and lets go of it', async () => {
    const page = await open('netanyahu ');
    const from = page.getByRole('slider', { name: 'From' });
    await from.waitFor();
    const before = (await titles(page)).length;
    await from.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => typed(page)).toMatch(/after:\d{4}/);
    await expect.poll(async () => (await titles(page)).length).toBeLessThan(before);
    // The handle stays under the fingers.
    expect(await from.evaluate((handle) => handle === document.activeElement)).toBe(true);
    await page.keyboard.press('Home');
    await expect.poll(() => typed(page)).toBe('netanyahu ');
    await expect.poll(async () => (await titles(page)).length).toBe(before);
    await page.close();
  });

  test('limits the time by dragging over the bars', async () => {
    const page = await open('netanyahu ');
    const plot = page.locator('.histogram-plot');
    await plot.waitFor();
    const box = await plot.boundingBox();
    if (!box) throw new Error('The histogram has no box');
    await page.mouse.move(box.x + box.width * 0.4, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.8, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => typed(page)).toMatch(/after:\d{4}\S* before:\d{4}/);
    await page.getByRole('button', { name: 'Any time' }).click();
    await expect.poll(() => typed(page)).toBe('netanyahu ');
    await page.close();
  });

  test('sorts by date, in both directions', async () => {
    const page = await open('netanyahu ');
    await page.locator('a.result-title').first().waitFor();
    const order = page.getByRole('combobox', { name: 'Order of the articles' });
    await order.selectOption('newest');
    await expect.poll(async () => (await titles(page))[0]).toContain('On 17 November');
    await order.selectOption('oldest');
    await expect.poll(async () => (await titles(page))[0]).toContain('hostage swap');
    expect(new URL(page.url()).searchParams.get('sort')).toBe('oldest');
    await page.close();
  });

  test('says what a mistyped word was taken for, and takes the offer', async () => {
    const page = await open('cesefire ');
    await page.getByRole('button', { name: 'ceasefire', exact: true }).click();
    await expect.poll(() => typed(page)).toBe('ceasefire ');
    await expect.poll(() => page.locator('.search-problems').count()).toBe(0);
    await page.close();
  });

  test('remembers a search of which a result was opened, and forgets it when told to', async () => {
    const page = await open('hostages');
    await page.locator('a.result-title').first().click();
    await page.waitForURL(/reader\.html/);
    await page.goto(backfile.chromium.extensionUrl('search.html'));
    const recent = page.locator('.recent-searches').getByRole('button', { name: 'hostages' });
    await recent.click();
    await expect.poll(() => typed(page)).toBe('hostages');
    await page.goBack();
    await page.getByRole('button', { name: 'Forget them' }).click();
    await expect.poll(() => page.locator('.recent-searches').count()).toBe(0);
    await page.close();
  });

  test('shows the newest before anything is asked, and one kind alone when asked', async () => {
    const page = await open();
    expect(await page.locator('.search-start a.result-title').first().textContent()).toContain(
      'On 17 November',
    );
    await page.locator('input[type="search"]').fill('netanyahu ');
    await page.getByRole('button', { name: /^Names/ }).click();
    await expect.poll(() => typed(page)).toBe('netanyahu in:names ');
    await expect.poll(() => page.locator('.result-article').count()).toBe(0);
    expect(await page.locator('.result-entity').count()).toBeGreaterThan(1);
    await page.close();
  });
});

describe('hostile input', () => {
  test.each([
    ['ten thousand characters', 'ceasefire '.repeat(1000)],
    ['control characters', 'cease\u0000fire \u0001\u0002person:x\u001f "'],
    ['a regular expression', '(a+)+$ [ \\ ^.*'],
    ['HTML', '<img src=x onerror="document.title=\'broken\'"><script>1</script>'],
    ['half a pair of surrogates', '\ud800 ceasefire'],
    ['fields without end', 'person: org:" before:x after:99999 in: -" OR OR'],
  ])('%s is answered in a clear state', async (_, text) => {
    const page = await open();
    await page.locator('input[type="search"]').fill(text);
    await page.locator('.search-results').waitFor();
    expect(await page.locator('#results img, #results script').count()).toBe(0);
    expect(await page.locator('.state-error').count()).toBe(0);
    expect(await page.title()).not.toBe('broken');
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test('there is nothing that axe objects to', async () => {
    const page = await open('netanyahu ');
    await page.emulateMedia({ colorScheme });
    await facet(page, /^Hamas/).waitFor();
    const found = await new AxeBuilder({ page }).analyze();
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
    await page.close();
  });
});

describe('damaged blocks', () => {
  test('are said, and searched without', async () => {
    const page = await open();
    await page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('backfile-archive-bundled');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const store = db.transaction('post', 'readwrite').objectStore('post');
      await new Promise<void>((resolve) => {
        const request = store.openCursor();
        request.onsuccess = () => {
          const cursor = request.result;
          if (!cursor) return resolve();
          cursor.update((cursor.value as Uint8Array).map((byte) => byte ^ 255)); // as they are stored
          cursor.continue();
        };
      });
      db.close();
    });
    await page.reload();
    await page.locator('input[type="search"]').fill('ceasefire ');
    await page.locator('.search-results').waitFor();
    await page.locator('.search-problems').waitFor();
    // The index is rebuilt from the stored articles meanwhile.
    let asked = 0;
    const foundNow = async () => {
      asked += 1;
      await page.locator('input[type="search"]').fill(asked % 2 ? 'hostages ' : 'ceasefire ');
      await page.waitForTimeout(300);
      return page.locator('a.result-title').count();
    };
    await expect.poll(foundNow, { timeout: 30_000 }).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await page.close();
  });
});
