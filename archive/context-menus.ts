import { browser } from 'wxt/browser';
import { openReader } from './open-reader.ts';
import { callTab } from './tab.ts';

/** UTF-16 units of a name in the menu. */
const LONGEST_NAME = 60;
/** UTF-16 units of selected text that are searched for. */
const LONGEST_SEARCH = 200;

export interface MenuOptions {
  /** `search`: with %s where the selected text is to stand. */
  titles: { annotate: string; search: string; searchLink: string; entity(name: string): string };
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
  // Shown while the menu is opened on a name: browsers know no highlights.
  browser.contextMenus.create({
    id: 'entity',
    title: titles.entity(''),
    contexts: ['page', 'link', 'selection'],
    visible: false,
  });
  if (tellsLinkText)
    browser.contextMenus.create({ id: 'search-link', title: titles.searchLink, contexts: ['link'] });
}

/** The menu is about to open on a name of the page, or (null) on none. */
export async function offerName(surface: string | null): Promise<void> {
  if (!('contextMenus' in browser)) return;
  // An ampersand would underline the letter after it.
  const name = surface?.slice(0, LONGEST_NAME).replaceAll('&', '&&');
  const title = name === undefined ? {} : { title: titleOf(name) };
  // Entries are made at the install; where this one is not there yet, the menu opens without it.
  await browser.contextMenus.update('entity', { visible: surface !== null, ...title }).catch(() => null);
}

async function openEntity(tabId: number, frameId: number | undefined, openerTabId?: number): Promise<void> {
  const answer = await callTab({ tabId, frameId }, 'nameAtMenu');
  if (answer.ok && answer.value.entityId !== null)
    await openReader({ entityId: answer.value.entityId }, openerTabId);
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
  const openerTabId = tab.incognito ? undefined : tab.id;
  if (menuItemId === 'entity') return openEntity(tab.id, frameId, openerTabId);
  const text = (menuItemId === 'search' ? selectionText : linkText)?.replace(/\s+/g, ' ').trim();
  if (text) await openReader({ text: text.slice(0, LONGEST_SEARCH) }, openerTabId);
}

let titleOf: MenuOptions['titles']['entity'] = (name) => name;

/** Entries of the browser's menu on selected text and on links. The browser keeps them between its starts. */
export function offerMenus(options: MenuOptions): void {
  // Browsers of phones have none.
  if (!('contextMenus' in browser)) return;
  titleOf = options.titles.entity;
  browser.runtime.onInstalled.addListener(() => void create(options));
  browser.contextMenus.onClicked.addListener((info, tab) => void onChosen(info, tab));
}
