import { browser } from 'wxt/browser';

/** Shows an annotation in the manager, in a tab of its own. */
export async function openManager(id: string): Promise<void> {
  const page = `${browser.runtime.getURL('/')}manager.html`;
  await browser.tabs.create({ url: `${page}?${new URLSearchParams({ annotation: id })}` });
}
