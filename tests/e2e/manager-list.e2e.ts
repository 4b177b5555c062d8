import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { idOf, readStored, seedAnnotations } from './seed-annotations.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

let backfile: Backfile;
let page: Page;

const open = (path = 'manager.html') => backfile.chromium.openExtensionPage(path);
const rows = (on = page) => on.getByRole('row');
const row = (n: number, on = page) => on.locator(`[data-id="${idOf(n)}"]`);
const search = (on = page) => on.getByRole('searchbox', { name: 'Search quotations, notes and pages' });
const status = (on = page) => on.locator('.list-count');
const done = (on = page) => on.locator('.manager-done');

beforeAll(async () => {
  backfile = await startBackfile();
});

afterAll(() => backfile?.close());

beforeEach(async () => {
  page = await open();
  await page.locator('.list-count').waitFor();
  await seedAnnotations({ page, count: 60 });
  await page.reload();
  await row(0).waitFor();
  return () => page.close();
});

describe('the list of annotations', () => {
  test('shows the newest first, without those in the bin', async () => {
    await expect.poll(() => status().textContent()).toBe('59 annotations');
    expect(await rows().first().getAttribute('data-id')).toBe(idOf(0));
    await page.getByLabel('Sorted by').selectOption('Oldest first');
    await expect.poll(() => rows().first().getAttribute('data-id')).toBe(idOf(59));
  });

  test('is searched in quotations, notes and pages, and narrowed by filters', async () => {
    await search().fill('number41');
    await expect.poll(() => rows().count()).toBe(1);
    await search().fill('note20');
    await expect.poll(() => rows().first().getAttribute('data-id')).toBe(idOf(20));
    await search().fill('no such words anywhere');
    await page.getByText('No annotation fits these words and filters.').waitFor();
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await page.getByRole('button', { name: /^Green/ }).click();
    await page.getByRole('button', { name: /^Not found/ }).click();
    await expect.poll(() => status().textContent()).toMatch(/^\d+ of 59$/);
    for (const id of await rows().evaluateAll((all) => all.map((one) => one.getAttribute('data-id'))))
      expect(Number(id?.slice(-4)) % 10).toBe(1);
  });

  test('is edited in place: colour, note and tags are stored, and shown', async () => {
    await row(1).locator('.annotation-quote').click();
    await row(1).getByLabel('Pink').check();
    await row(1).getByLabel('Note').fill('Written *here*');
    await row(1).getByLabel('Add a tag').fill('fresh');
    await row(1).getByLabel('Add a tag').press('Enter');
    await row(1).getByRole('button', { name: 'Save' }).click();
    await row(1).getByText('here', { exact: true }).waitFor();
    await expect
      .poll(async () => (await readStored(page))[idOf(1)])
      .toMatchObject({ color: 'pink', note: 'Written *here*', tags: ['fresh'] });
  });

  test('shows at once what another tab changes, and merges what both change', async () => {
    const other = await open();
    await row(3, other).waitFor();
    await row(3).locator('.annotation-quote').click();
    await row(3).getByLabel('Note').fill('from this tab');
    await row(3, other).locator('.annotation-quote').click();
    await row(3, other).getByLabel('Violet').check();
    await row(3, other).getByLabel('Note').fill('from the other tab');
    await row(3, other).getByRole('button', { name: 'Save' }).click();
    await row(3, other).getByText('from the other tab').waitFor();
    await row(3).getByRole('button', { name: 'Save' }).click();
    await row(3, other).getByText('A note was replaced').waitFor();
    expect((await readStored(page))[idOf(3)]).toMatchObject({
      note: 'from this tab',
      color: 'violet',
      earlier: [{ note: 'from the other tab' }],
    });
    await other.close();
  });

  test('gives a note that was replaced unseen back', async () => {
    await row(2).locator('.annotation-quote').click();
    await row(2).getByText('What the other window said').waitFor();
    await row(2).getByRole('button', { name: 'Use this one' }).click();
    await expect
      .poll(async () => (await readStored(page))[idOf(2)])
      .toMatchObject({ note: 'What the other window said', earlier: [] });
  });

  test('puts into the bin, takes back, and puts back from the bin', async () => {
    await row(4).locator('.annotation-quote').click();
    await row(4).getByRole('button', { name: 'Delete' }).click();
    await done().getByText('1 annotation is in the bin.').waitFor();
    await expect.poll(() => row(4).count()).toBe(0);
    await done().getByRole('button', { name: 'Undo' }).click();
    await row(4).waitFor();
    await page.getByRole('link', { name: /^Bin/ }).click();
    await row(49).getByRole('button', { name: 'Put back' }).click();
    await page.getByText('The bin is empty.').waitFor();
    expect((await readStored(page))[idOf(49)]?.deleted).toBeNull();
  });

  test('changes many at once, and takes it back', async () => {
    for (const n of [0, 1, 2]) await row(n).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Colour…' }).click();
    await page.locator('.bulk-bar').getByLabel('Violet').check();
    await done().getByText('3 annotations have their new colour.').waitFor();
    const colorsOf = async () => {
      const all = await readStored(page);
      return [0, 1, 2].map((n) => all[idOf(n)]?.color);
    };
    expect(await colorsOf()).toEqual(['violet', 'violet', 'violet']);
    await done().getByRole('button', { name: 'Undo' }).click();
    await expect.poll(colorsOf).toEqual(['yellow', 'green', 'blue']);
    await page.getByRole('button', { name: 'Tag…' }).click();
    await page.locator('.bulk-bar').getByLabel('Add a tag').fill('batch');
    await page.keyboard.press('Enter');
    await done().getByText('3 annotations were tagged.').waitFor();
    await page.locator('.bulk-bar').getByRole('button', { name: 'Delete' }).click();
    await done().getByText('3 annotations are in the bin.').waitFor();
    await expect.poll(() => status().textContent()).toBe('56 annotations');
  });

  test('shows an orphan in its remembered context, with ways to find it', async () => {
    await page.getByRole('button', { name: /^Not found/ }).click();
    await rows().first().locator('.annotation-quote').click();
    await page.getByText('This text was not found when its page was opened last.').waitFor();
    const place = page.getByRole('link', { name: 'Open at the quotation' });
    expect(await place.getAttribute('href')).toContain('#:~:text=');
    expect(await page.locator('.annotation-context mark').textContent()).toContain('number');
  });

  test('exports what is selected, and copies it as a quotation', async () => {
    await row(0).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Export as…' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Markdown' }).click();
    expect((await download).suggestedFilename()).toMatch(/^backfile-annotations-.*\.md$/);
    await backfile.chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.bulk-bar').getByRole('button', { name: 'Copy as quotation' }).click();
    await done().getByText('The quotation is on the clipboard.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^“.*number0”\n— Story 0/);
  });

  test('opens the annotation that an address names', async () => {
    const other = await open(`manager.html?annotation=${encodeURIComponent(idOf(6))}`);
    await row(6, other).getByLabel('Note').waitFor();
    await other.close();
  });
});

test('the list is used by keyboard alone', async () => {
  await search().focus();
  await rows().first().focus();
  for (const key of ['ArrowDown', ' ', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
  await page.getByText('3 selected').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.bulk-bar').count()).toBe(0);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await row(0).getByLabel('Note').waitFor();
  await row(0).getByLabel('Note').focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' and more');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await readStored(page))[idOf(0)]?.note).toMatch(/and more$/);
  await rows().first().focus();
  await page.keyboard.press('Delete');
  await done().getByText('1 annotation is in the bin.').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe(idOf(1));
  await page.keyboard.press('End');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-id')))
    .toBe(idOf(59));
  await page.keyboard.press('/');
  await expect.poll(() => search().evaluate((field) => field === document.activeElement)).toBe(true);
});

test('a list of thousands is there to its end, and wherever it is scrolled to', async () => {
  await seedAnnotations({ page, count: 4_000 });
  await page.reload();
  await status().getByText('3920 annotations').waitFor();
  await rows().first().focus();
  await page.keyboard.press('End');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-id'));
  await expect.poll(focused).toBe(idOf(3_998));
  const inWindow = () =>
    page.locator('.annotation-summary').evaluateAll((found) => {
      const boxes = found.map((one) => one.getBoundingClientRect());
      return boxes.filter(({ top, bottom }) => bottom > 0 && top < window.innerHeight).length;
    });
  await expect.poll(inWindow).toBeGreaterThan(3);
  for (const share of [0.5, 0.98, 0.02, 1]) {
    await page.evaluate((to) => window.scrollTo(0, document.documentElement.scrollHeight * to), share);
    await expect.poll(inWindow).toBeGreaterThan(2);
    // The entry that has the focus stays drawn, or the focus would be lost.
    expect(await focused()).toBe(idOf(3_998));
  }
  await page.keyboard.press('Home');
  await expect.poll(focused).toBe(idOf(0));
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeLessThan(200);
});
