import { browser } from 'wxt/browser';
import { makerCall, readyBackup } from '../../archive/backup-download.ts';

// Never shown: the background opens it where a worker cannot make the address of a file.
browser.runtime.onMessage.addListener((message: unknown, sender) => {
  // Only the extension itself: a content script speaks from a tab.
  if (sender.tab !== undefined || sender.id !== browser.runtime.id) return undefined;
  const call = message as { to?: unknown; now?: unknown } | null;
  if (call?.to !== makerCall || typeof call.now !== 'number') return undefined;
  return readyBackup(call.now);
});
