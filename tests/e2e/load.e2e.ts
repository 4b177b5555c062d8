import { afterEach, expect, inject, test } from 'vitest';
import { waitForArchive } from '../../browsers/archive-state.ts';
import { requireChromium } from '../../browsers/install-browser.ts';
import { type ChromiumRun, launchChromium } from '../../browsers/launch-chromium.ts';

let chromium: ChromiumRun;

afterEach(() => chromium?.close());

test('the background starts with the browser and can be stopped', async () => {
  chromium = await launchChromium({ extension: inject('chromeBuild') });
  expect(chromium.extensionId).toMatch(/^[a-p]{32}$/);
  // While the archive is being installed, open tabs and pages wake the worker again at once.
  await waitForArchive(chromium);
  await chromium.stopWorker();
  expect(await chromium.isWorkerRunning()).toBe(false);
});

test('the extension can be loaded over the protocol, as branded Chrome wants it', async () => {
  const browser = { ...requireChromium(), loading: 'protocol' as const };
  chromium = await launchChromium({ browser, extension: inject('chromeBuild') });
  const page = await chromium.openExtensionPage('manifest.json');
  expect(JSON.parse((await page.textContent('body')) ?? '')).toMatchObject({ manifest_version: 3 });
});
