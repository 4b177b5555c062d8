import type { Page } from 'playwright-core';
import type { ChromiumRun } from './launch-chromium.ts';

/** The calls of the browser's own page of extensions that are needed here. */
declare const chrome: {
  developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
    getExtensionInfo(id: string): Promise<{ state: string }>;
  };
  management: { setEnabled(id: string, enabled: boolean, done: () => void): void };
  windows: { create(options: { incognito: boolean; url: string }): Promise<unknown> };
};

/** ms between two looks; the browser loads the extension anew. */
const pollEvery = 100;
const patience = 10_000;

/** Lets the extension into private windows, as a reader does in the browser's list of extensions. */
export async function allowPrivateWindows({ context, extensionId }: ChromiumRun): Promise<void> {
  const list = await context.newPage();
  await list.goto('chrome://extensions');
  await list.evaluate(
    (id) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true }),
    extensionId,
  );
  const state = () => list.evaluate((id) => chrome.developerPrivate.getExtensionInfo(id), extensionId);
  const until = async (wanted: string) => {
    for (const deadline = Date.now() + patience; (await state()).state !== wanted; ) {
      if (Date.now() > deadline) throw new Error(`The extension is not ${wanted}`);
      await new Promise((resolve) => setTimeout(resolve, pollEvery));
    }
  };
  // An extension that was named at the command line goes off with the change, and stays so until it is switched on.
  await until('DISABLED');
  await list.evaluate(
    (id) => new Promise<void>((resolve) => chrome.management.setEnabled(id, true, resolve)),
    extensionId,
  );
  await until('ENABLED');
  await list.close();
}

/** Opens a private window at this address. The extension must be allowed there. */
export async function openPrivateWindow(chromium: ChromiumRun, url: string): Promise<Page> {
  const opener = await chromium.openExtensionPage('manifest.json');
  const opened = chromium.context.waitForEvent('page', { timeout: patience });
  await opener.evaluate((address) => chrome.windows.create({ incognito: true, url: address }), url);
  const page = await opened;
  await opener.close();
  await page.waitForLoadState('domcontentloaded');
  return page;
}
