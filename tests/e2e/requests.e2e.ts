import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { annotate } from '../../browsers/annotation-tools.ts';
import { hoverName, waitForCard } from '../../browsers/entity-card.ts';
import { type LoggedRequest, readNetLog } from '../../browsers/net-log.ts';
import { waitForPainted } from '../../browsers/painted-names.ts';
import { startBackfile } from './start-backfile.ts';

const folder = mkdtempSync(join(tmpdir(), 'backfile-netlog-'));
const file = join(folder, 'net.json');
let requests: LoggedRequest[] = [];
let asked: string[] = [];
let origin = '';

/** Chromium's own services, which the extension can neither cause nor prevent. */
const isOfTheBrowser = ({ url, initiator }: LoggedRequest) =>
  initiator === 'not an origin' && /(?:^|\.)(?:google|googleapis|gstatic)\.com$/.test(new URL(url).hostname);

beforeAll(async () => {
  const backfile = await startBackfile({ netLog: file });
  try {
    origin = backfile.server.origin;
    const page = await backfile.open('/article.html');
    await hoverName(page, await waitForPainted(page, 'Benjamin Netanyahu'));
    await waitForCard(page, /Netanyahu/);
    const popup = await backfile.chromium.openExtensionPage('popup.html');
    await popup.locator('input[type="search"]').fill('netanyahu');
    await popup.waitForTimeout(500);
    await backfile.chromium.openExtensionPage('reader.html');
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await annotate(page, 'h1', (await page.locator('h1').textContent()) ?? '');
    for (const view of ['list', 'bin', 'import', 'backup']) {
      const manager = await backfile.chromium.openExtensionPage(`manager.html?view=${view}`);
      await manager.locator('main').waitFor();
      if (view === 'list') await manager.locator('[role=row]').first().click();
      await manager.waitForTimeout(300);
    }
    asked = backfile.server.requests;
  } finally {
    await backfile.close();
  }
  requests = readNetLog(file);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the log shows what the page itself asked for', () => {
  expect(requests.map(({ url }) => url)).toContain(`${origin}/article.html`);
});

test('no context of the extension sends a request', () => {
  expect(requests.filter(({ initiator }) => initiator.startsWith('chrome-extension:'))).toEqual([]);
  const elsewhere = requests.filter((request) => !isOfTheBrowser(request) && !request.url.startsWith(origin));
  expect(elsewhere.map(({ url }) => url)).toEqual([]);
});

test('the page asks its own server for nothing more than without the extension', () => {
  expect(new Set(asked)).toEqual(new Set(['/article.html', '/favicon.ico']));
});
