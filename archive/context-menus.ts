import { browser } from 'wxt/browser';
import { openReader } from './open-reader.ts';
import { callTab } from './tab.ts';

/** UTF-16 units of selected text that are searched for. */
const LONGEST_SEARCH = 200;

export interface MenuOptions {
  /** `search`: with %s where the selected text is to stand. */
  titles: { annotate: string; search: string; searchLink: string };
  /** Firefox tells the text of a link that the menu is opened on; Chromium does not. */
  tellsLinkText: boolean;
}

/** What the browser tells of an entry that was chosen. */
export interface Chosen {
  menuItemId: string | number;
  selectionText?: string;
  linkText?: string;
  frameId?: number;
}

async function create({ titles, tellsLinkText }: MenuOptions): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'annotate', title: titles.annotate, contexts: ['selection'] });
  browser.contextMenus.create({ id: 'search', title: titles.search, contexts: ['selection'] });
  if (tellsLinkText)
    browser.contextMenus.create({ id: 'search-link', title: titles.searchLink, contexts: ['link'] });
}

/** Acts on what was chosen: a search opens the reader, the page is asked for nothing but to open its tools. */
export async function onChosen(
  { menuItemId, selectionText, linkText, frameId }: Chosen,
  tab: { id?: number; incognito: boolean } | undefined,
): Promise<void> {
  if (tab?.id === undefined) return;
  if (menuItemId === 'annotate') {
    await callTab({ tabId: tab.id, frameId }, 'annotate', { what: 'selection' });
    return;
  }
  const text = (menuItemId === 'search' ? selectionText : linkText)?.replace(/\s+/g, ' ').trim();
  if (text) await openReader({ text: text.slice(0, LONGEST_SEARCH) }, tab.incognito ? undefined : tab.id);
}

/** Entries of the browser's menu on selected text and on links. The browser keeps them between its starts. */
export function offerMenus(options: MenuOptions): void {
  // Browsers of phones have none.
  if (!('contextMenus' in browser)) return;
  browser.runtime.onInstalled.addListener(() => void create(options));
  browser.contextMenus.onClicked.addListener((info, tab) => void onChosen(info, tab));
}
