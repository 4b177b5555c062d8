import { browser } from 'wxt/browser';
import type { OpenReaderRequest } from './contract.ts';

/** Tabs that show a page of the extension. Missing in older browsers, and in the polyfill's types. */
type GetContexts = (filter: {
  contextTypes: ['TAB'];
}) => Promise<{ tabId: number; windowId: number; documentUrl?: string }[]>;

const runtime: typeof browser.runtime & { getContexts?: GetContexts } = browser.runtime;

const readerPage = (): string => `${browser.runtime.getURL('/')}reader.html`;

/** The reader's address for an article, and for a mention in it. */
export function readerAddress({ articleId, block, start }: OpenReaderRequest): string {
  const query = new URLSearchParams({ article: articleId });
  if (block !== undefined) query.set('block', String(block));
  if (start !== undefined) query.set('start', String(start));
  return `${readerPage()}?${query}`;
}

const articleAt = (address: string | undefined): string | null =>
  address?.startsWith(readerPage()) ? new URL(address).searchParams.get('article') : null;

async function tabWith(articleId: string): Promise<{ tabId: number; windowId: number } | undefined> {
  const contexts = (await runtime.getContexts?.({ contextTypes: ['TAB'] })) ?? [];
  return contexts.find((context) => articleAt(context.documentUrl) === articleId);
}

/** Shows an article in the tab that has it open already, or in a new one beside `openerTabId`. */
export async function openReader(request: OpenReaderRequest, openerTabId?: number): Promise<void> {
  const url = readerAddress(request);
  const open = await tabWith(request.articleId);
  if (!open) {
    await browser.tabs.create({ url, openerTabId });
    return;
  }
  await browser.tabs.update(open.tabId, { url, active: true });
  await browser.windows.update(open.windowId, { focused: true });
}
