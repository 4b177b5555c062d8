import { browser } from 'wxt/browser';
import type { Decision, Settings } from '../../archive/contract.ts';
import { listDecisions } from '../../archive/decisions.ts';
import { getEntities } from '../../archive/entities.ts';
import { reasonAgainst } from '../../archive/page-settings.ts';
import { hostOf, type SenderPage } from '../../archive/sender.ts';
import { readSettings } from '../../archive/settings.ts';
import type { OpenPage } from '../../components/PageSection.tsx';
import { foundInFrames, joinFound } from './frames-of-page.ts';
import { whyClosed, whySilent } from './site-access.ts';

/** The page in the tab that the popup was opened over. */
export interface ActivePage {
  page: SenderPage;
  /** '' where the page has none. */
  host: string;
  /** A page that extensions may read. */
  open: boolean;
}

export async function activePage(): Promise<ActivePage | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const address = tab.url ?? '';
  const open = /^(https?|file):/.test(address);
  const page = { address, topAddress: address, tabId: tab.id, frameId: 0, incognito: tab.incognito };
  return { page, host: open ? hostOf(address) : '', open };
}

export interface ReaderChoices {
  settings: Settings;
  decisions: Decision[];
}

export async function readerChoices(): Promise<ReaderChoices> {
  const [settings, { decisions }] = await Promise.all([readSettings(), listDecisions()]);
  return { settings, decisions: decisions.map(({ decision }) => decision) };
}

/** What was found on the page so far, with the names that the archive gives it; the most named first. */
export async function lookAtPage({ page, open }: ActivePage, choices: ReaderChoices): Promise<OpenPage> {
  if (!open) return { state: await whyClosed() };
  const reason = reasonAgainst(choices, page);
  if (reason) return { state: 'inactive', reason };
  const frames = await foundInFrames(page.tabId);
  const [top] = frames ?? [];
  if (!frames || !top) return { state: await whySilent(page.address) };
  if (!top.settings.active) return { state: 'inactive', reason: top.settings.reason };
  const found = joinFound(frames);
  const complete = frames.every((frame) => frame.complete);
  const known = await getEntities(found.map(({ entityId }) => entityId));
  const listed = new Map(known.map(({ entity, articleCount }) => [entity.id, { entity, articleCount }]));
  const named = found.flatMap((one) => {
    const here = listed.get(one.entityId);
    return here ? [{ ...one, prefLabel: here.entity.prefLabel, articleCount: here.articleCount }] : [];
  });
  // Equal ones stay in the order of the page.
  return { state: 'read', found: named.sort((a, b) => b.count - a.count), complete };
}
