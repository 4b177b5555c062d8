import { browser } from 'wxt/browser';
import { sendCall } from './call.ts';
import type { Answer, TabCalls } from './contract.ts';
import type { WireCall } from './wire.ts';

/** Where a call goes: the top frame unless said otherwise. */
export interface TabTarget {
  tabId: number;
  frameId?: number;
  /** ms for one try. */
  deadline?: number;
}

const DEADLINE = 2_000;

type Request<K extends keyof TabCalls> = Parameters<TabCalls[K]>;

/** Asks the content script of a tab. A page without one (store, settings, refused by the reader) is `no-answer`. */
export function callTab<K extends keyof TabCalls>(
  target: TabTarget,
  call: K,
  ...[request]: Request<K>
): Answer<ReturnType<TabCalls[K]>> {
  const { tabId, frameId = 0, deadline = DEADLINE } = target;
  const options = {
    send: (message: WireCall) => browser.tabs.sendMessage(tabId, message, { frameId }),
    to: 'backfile-tab' as const,
    alive: () => true,
    deadline,
    pauses: [],
  };
  // Typed as the contract says: both sides are built from it, and sent together.
  return sendCall(options, call, request) as Answer<ReturnType<TabCalls[K]>>;
}

/** Every frame of a tab that an extension may enter, the top one first; [0] where the browser refuses. */
export async function framesOf(tabId: number): Promise<number[]> {
  try {
    const target = { tabId, allFrames: true };
    const entered = await browser.scripting.executeScript({
      target,
      func: () => null,
      injectImmediately: true,
    });
    return entered.map(({ frameId }) => frameId).sort((a, b) => a - b);
  } catch {
    return [0];
  }
}

/** Tells every frame of every tab that something changed. Tabs without a content script do not mind. */
export async function tellTabs(
  call: 'settingsChanged' | 'annotationsChanged' = 'settingsChanged',
): Promise<void> {
  const tabs = await browser.tabs.query({});
  const message: WireCall = { to: 'backfile-tab', call };
  await Promise.allSettled(
    tabs.map(async (tab) => tab.id !== undefined && browser.tabs.sendMessage(tab.id, message)),
  );
}
