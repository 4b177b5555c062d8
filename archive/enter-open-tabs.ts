import { browser } from 'wxt/browser';

type ScriptPath = NonNullable<Parameters<typeof browser.scripting.executeScript>[0]['files']>[number];

/** What the manifest puts into pages that load from now on. */
function declared(): { js: string[]; css: string[] } {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  return { js: scripts.flatMap(({ js }) => js ?? []), css: scripts.flatMap(({ css }) => css ?? []) };
}

async function enter(tabId: number): Promise<void> {
  const { js, css } = declared();
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: css });
  await browser.scripting.executeScript({
    target,
    // WXT's type lists the entrypoints by hand; the manifest is the built one.
    files: js as unknown as ScriptPath[],
    injectImmediately: true,
  });
}

/** Kept by the browser until the extension ends: reloaded, updated, or closed with the browser. */
const ENTERED = 'entered-open-tabs';

/**
 * Puts the content script into the tabs that were open before the extension was installed, updated or reloaded: it
 * takes over from the silent copy there. Called at each start of the worker, it acts at the first only: no event tells
 * of a reload. Tabs that no extension may enter (the browser's own, the store) stay as they are.
 */
export async function enterOpenTabs(): Promise<void> {
  const { session } = browser.storage;
  if ((await session.get(ENTERED))[ENTERED]) return;
  await session.set({ [ENTERED]: true });
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? null : enter(id))));
}
