import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../browsers/launch-chromium.ts';
import { readPaintedNames, waitForPainted, waitForRest } from '../../browsers/painted-names.ts';
import { demoPages } from '../../demo/serve-pages.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

const strict = `<!doctype html><html lang="en"><title>Strict</title>
  <p>Prime Minister Benjamin Netanyahu spoke with President Donald Trump at the White House.</p></html>`;

/** Highlights are few and near the viewport: a tall page is walked through. */
const tall = `<!doctype html><html lang="en"><title>Tall</title>${Array.from(
  { length: 600 },
  (_, i) =>
    `<p>Paragraph ${i}: Benjamin Netanyahu and Donald Trump spoke of the International Criminal Court.</p>`,
).join('')}</html>`;

let backfile: Backfile;

beforeAll(async () => {
  backfile = await startBackfile({
    pages: {
      '/strict': { body: strict, headers: { 'content-security-policy': "default-src 'none'" } },
      '/tall': { body: tall },
    },
  });
});

afterAll(() => backfile?.close());

const textsOf = (names: { kind: string; text: string }[], kind: string) =>
  names.filter((name) => name.kind === kind).map((name) => name.text);

describe('names on a page', () => {
  test('are painted by kind', async () => {
    const page = await backfile.open('/article.html');
    await page.setViewportSize({ width: 1280, height: 4000 });
    await waitForPainted(page, 'October 7 attack');
    const names = await waitForRest(page);
    expect(textsOf(names, 'person')).toEqual(
      expect.arrayContaining([
        'Benjamin Netanyahu',
        'Donald Trump',
        'Marco Rubio',
        'Steve Witkoff',
        'Jihad Taha',
      ]),
    );
    expect(textsOf(names, 'organization')).toEqual(
      expect.arrayContaining(['White House', 'Hamas', 'International Criminal Court', 'Reuters', 'Haaretz']),
    );
    expect(textsOf(names, 'event')).toContain('October 7 attack');
    await page.close();
  });

  test('of other people and places are left alone', async () => {
    const page = await backfile.open('/article.html');
    await page.setViewportSize({ width: 1280, height: 4000 });
    const texts = (await waitForRest(page)).map(({ text }) => text).join(' | ');
    for (const name of ['Imke Sandfort', 'Harbour Ledger', 'Doha', 'Washington', 'Blue Room'])
      expect(texts).not.toContain(name);
    await page.close();
  });

  test('inside fields and code are left alone', async () => {
    const page = await backfile.open('/article.html');
    await page.locator('pre').scrollIntoViewIfNeeded();
    const inside = (await waitForRest(page)).filter((name) => name.inside);
    expect(inside).toEqual([]);
    await page.close();
  });

  test('are painted under a policy that forbids everything', async () => {
    const page = await backfile.open('/strict');
    const name = await waitForPainted(page, 'Benjamin Netanyahu');
    expect(name.width).toBeGreaterThan(20);
    await page.close();
  });

  test('are painted in what arrives later', async () => {
    const page = await backfile.open('/live.html');
    await waitForPainted(page, 'Marco Rubio');
    // The first entries have the full name only.
    await waitForPainted(page, 'Netanyahu', { timeout: 8_000 });
    await page.close();
  });

  test('follow the views of a single-page application', async () => {
    const page = await backfile.open('/app.html');
    await waitForPainted(page, 'Donald Trump');
    await page.click('[data-route="people"]');
    await waitForPainted(page, 'Marco Rubio');
    expect((await readPaintedNames(page)).map(({ text }) => text)).not.toContain('Donald Trump');
    await page.click('[data-route="events"]');
    await waitForPainted(page, 'Yoav Gallant');
    await page.goBack();
    await waitForPainted(page, 'Marco Rubio');
    await page.close();
  });

  test('never need more than 300 live ranges, wherever the reader scrolls to', async () => {
    const page = await backfile.open('/tall');
    await waitForPainted(page, 'Benjamin Netanyahu');
    for (const share of [0.5, 1, 0.25]) {
      await page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), share);
      await expect
        .poll(async () => (await readPaintedNames(page)).filter(({ y }) => y > 0 && y < 800).length, {
          timeout: 5_000,
        })
        .toBeGreaterThan(20);
      expect((await waitForRest(page)).length).toBeLessThanOrEqual(300);
    }
    await page.close();
  });

  test('are found by a service worker that had been stopped', async () => {
    await backfile.chromium.stopWorker();
    const page = await backfile.open('/article.html');
    await waitForPainted(page, 'Benjamin Netanyahu');
    await page.close();
  });
});

describe('the page', () => {
  test('has the same HTML and throws nothing new, with the extension and without', async () => {
    const plain = await launchChromium();
    try {
      for (const { path } of demoPages.filter(({ path }) => path !== '/live.html')) {
        const errors: string[] = [];
        const page = await backfile.chromium.context.newPage();
        page.on('pageerror', (error) => errors.push(error.message));
        page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
        await page.goto(`${backfile.server.origin}${path}`);
        expect((await waitForRest(page)).length, path).toBeGreaterThan(0);
        const control = await plain.context.newPage();
        await control.goto(`${backfile.server.origin}${path}`);
        const html = () => document.documentElement.outerHTML;
        expect(await page.evaluate(html)).toBe(await control.evaluate(html));
        expect(errors).toEqual([]);
        await page.close();
      }
    } finally {
      await plain.close();
    }
  });
});
