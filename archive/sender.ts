import type { Runtime } from 'webextension-polyfill';

/** The page that a message comes from, as the browser says: never as the message says. */
export interface SenderPage {
  /** Of the frame; of the tab where the frame has none of its own (about:blank, srcdoc). */
  address: string;
  /** Of the page in the tab, which the reader sees in the address bar. */
  topAddress: string;
  /** Of the tab, where the browser tells it. */
  title?: string;
  tabId: number;
  frameId: number;
  incognito: boolean;
}

export type Sender = { kind: 'page'; page: SenderPage } | { kind: 'extension' };

const OWN_ADDRESS = /^(https?|file|ftp):/;

/**
 * Who sent a message: one of the extension's own pages, a content script in a page, or null for a stranger. A content
 * script can have no address of the extension's: the manifest's patterns do not match it.
 */
export function senderOf(
  sender: Runtime.MessageSender,
  extension: { id: string; origin: string },
): Sender | null {
  if (sender.id !== undefined && sender.id !== extension.id) return null;
  if (sender.url?.startsWith(extension.origin)) return { kind: 'extension' };
  const tab = sender.tab;
  if (tab?.id === undefined) return null;
  const topAddress = tab.url ?? sender.url ?? '';
  const address = sender.url && OWN_ADDRESS.test(sender.url) ? sender.url : topAddress;
  if (!OWN_ADDRESS.test(address)) return null;
  return {
    kind: 'page',
    page: {
      address,
      topAddress,
      title: tab.title,
      tabId: tab.id,
      frameId: sender.frameId ?? 0,
      incognito: tab.incognito,
    },
  };
}

/** The host of an address in lower case, '' where it has none (file:). */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}
