import { browser } from 'wxt/browser';
import { commands } from './messages.ts';
import { callTab } from './tab.ts';

async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

/** Hands the browser's shortcuts to the page in the active tab. A page without us does nothing. */
export function forwardCommands(): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    const name = commands.find((known) => known === command);
    const tabId = tab?.id ?? (await activeTab());
    if (name !== undefined && tabId !== undefined) await callTab({ tabId }, 'command', { name });
  });
}
