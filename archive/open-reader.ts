import { browser } from 'wxt/browser';
import type { OpenReaderRequest } from './contract.ts';

/** Tabs that show a page of the extension. Missing in older browsers, and in the polyfill's types. */
type GetContexts = (filter: {
  contextTypes: ['TAB'];
}) => Promise<{ tabId: number; windowId: number; documentUrl?: string }[]>;

const runtime: typeof browser.runtime & { getContexts?: GetContexts } = browser.runtime;

const readerPage = (): string => `${browser.runtime.getURL('/')}reader.html`;

/** The reader's address for an article (and a mention in it), for an entity or for a search. */
export function readerAddress(request: OpenReaderRequest): string {
  if ('entityId' in request) return `${readerPage()}?${new URLSearchParams({ entity: request.entityId })}`;
  if ('text' in request)
    return `${browser.runtime.getURL('/')}search.html?${new URLSearchParams({ q: request.text })}`;
  const { articleId, block, start } = request;
  const query = new URLSearchParams({ article: articleId });
  if (block !== undefined) query.set('block', String(block));
  if (start !== undefined) query.set('start', String(start));
  return `${readerPage()}?${query}`;
}

/** What a tab of the reader shows: the mention to bring into view is not part of it. */
function shownAt(address: string | undefined): string | null {
  if (!address?.startsWith(readerPage())) return null;
  const query = new URL(address).searchParams;
  return query.get('article') ?? query.get('entity');
}

async function tabWith(id: string): Promise<{ tabId: number; windowId: number } | undefined> {
  const contexts = (await runtime.getContexts?.({ contextTypes: ['TAB'] })) ?? [];
  return contexts.find((context) => shownAt(context.documentUrl) === id);
}

const idOf = (request: Exclude<OpenReaderRequest, { text: string }>): string =>
  'entityId' in request ? request.entityId : request.articleId;

/** Shows an article or entity in the tab that has it open already, or in a new one beside `openerTabId`. */
export async function openReader(request: OpenReaderRequest, openerTabId?: number): Promise<void> {
  const url = readerAddress(request);
  const open = 'text' in request ? undefined : await tabWith(idOf(request));
  if (!open) {
    await browser.tabs.create({ url, openerTabId });
    return;
  }
  await browser.tabs.update(open.tabId, { url, active: true });
  await browser.windows.update(open.windowId, { focused: true });
}
