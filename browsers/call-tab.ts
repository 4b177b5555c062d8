import type { Page } from 'playwright-core';
import type { ChromiumRun } from './launch-chromium.ts';

/** The calls of the browser that are needed here; the script runs in a page of the extension. */
declare const chrome: {
  tabs: {
    query(filter: { url: string }): Promise<{ id?: number }[]>;
    sendMessage(tabId: number, message: unknown, options: { frameId: number }): Promise<unknown>;
  };
};

/**
 * Says to the content script of a page what popup and background say to it: the way of a keyboard shortcut, which
 * no driver can press because it belongs to the browser's window. Resolves to the content script's answer.
 */
export async function callTab(
  chromium: ChromiumRun,
  page: Page,
  call: string,
  data?: unknown,
): Promise<unknown> {
  const sender = await chromium.openExtensionPage('manifest.json');
  try {
    const message = { to: 'backfile-tab', call, data };
    return await sender.evaluate(
      async ([url, sent]) => {
        const [tab] = await chrome.tabs.query({ url });
        if (tab?.id === undefined) throw new Error(`No tab shows ${url}`);
        return chrome.tabs.sendMessage(tab.id, sent, { frameId: 0 });
      },
      [page.url(), message] as const,
    );
  } finally {
    await sender.close();
    await page.bringToFront();
  }
}
