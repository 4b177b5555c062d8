import { browser } from 'wxt/browser';

/** What the manifest asks for. A browser lets its user grant it for some sites only, or not at all. */
const everySite = '<all_urls>';

const isGranted = (origin: string): Promise<boolean> => browser.permissions.contains({ origins: [origin] });

/** Without leave for a page even its address is not told, so it looks like one that no extension may read. */
export async function whyClosed(): Promise<'closed' | 'refused'> {
  return (await isGranted(everySite)) ? 'closed' : 'refused';
}

/** Why a page that extensions may read does not answer. */
export async function whySilent(address: string): Promise<'silent' | 'file' | 'refused'> {
  const { protocol, hostname } = new URL(address);
  if (protocol === 'file:') return 'file';
  return (await isGranted(`${protocol}//${hostname}/*`)) ? 'silent' : 'refused';
}

/** Asks for leave to read every site; at a click only. The browser may close the popup over its question. */
export const askForSites = (): Promise<boolean> => browser.permissions.request({ origins: [everySite] });
