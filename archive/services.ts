import { browser } from 'wxt/browser';
import type { Bond } from '../core/annotations/annotation.ts';
import { annotationServices } from './annotation-services.ts';
import { createAnnotationStore } from './annotations.ts';
import { bondsLike } from './bonds-like.ts';
import { entityCard } from './cards.ts';
import { offerName } from './context-menus.ts';
import type { Feature } from './contract.ts';
import type { ArchiveDatabase } from './db.ts';
import { decide, decisionOf, undecide } from './decisions.ts';
import type { Installer } from './installer.ts';
import { rememberMadeHere, wasMadeHere } from './made-here.ts';
import { openManager } from './open-manager.ts';
import { openReader } from './open-reader.ts';
import { pageSettings, reasonAgainst } from './page-settings.ts';
import type { ReaderMemory } from './reader-says.ts';
import type { ArchiveRecognizer, Asking } from './recognizer.ts';
import type { Search } from './search.ts';
import type { SenderPage } from './sender.ts';
import type { ExtensionServices, PageServices, Services } from './server.ts';
import { callTab, tellTabs } from './tab.ts';
import { CallError } from './wire.ts';

export interface ServiceParts {
  db: ArchiveDatabase;
  installer: Installer;
  recognizer: ArchiveRecognizer;
  reader: ReaderMemory;
  search: Pick<Search, 'search'>;
  /** ms since 1970. */
  now: () => number;
}

/** Throws CallError when the archive cannot be had. */
async function ensureInstalled(installer: Installer): Promise<void> {
  const status = await installer.ensure();
  if (status.state === 'ready') return;
  throw new CallError(
    'not-installed',
    status.state === 'failed' ? status.message : 'The archive is missing.',
  );
}

/** Asks the recognizer; where it has no archive, one install is waited for. */
async function recognized<T>({ installer }: ServiceParts, ask: () => Promise<T | null>): Promise<T> {
  const answer = await ask();
  if (answer !== null) return answer;
  await ensureInstalled(installer);
  const second = await ask();
  if (second !== null) return second;
  installer.giveUp({ code: 'storage', message: 'The archive cannot be read.' });
  throw new CallError('not-installed', 'The archive cannot be read.');
}

/** What the reader said, for a page on which Backfile may work. Throws CallError for any other. */
async function askingOf({ reader }: ServiceParts, page: SenderPage): Promise<Asking> {
  const says = await reader.read();
  const reason = reasonAgainst(says, page);
  if (reason) throw new CallError('not-allowed', `Backfile stays away from this page: ${reason}.`);
  return { page, says };
}

function found<T>(value: T | null, what: string): T {
  if (value === null) throw new CallError('not-found', `There is no such ${what}.`);
  return value;
}

type ScriptPath = NonNullable<Parameters<typeof browser.scripting.executeScript>[0]['files']>[number];

/** Puts the code of a feature into the frame that asked. It runs in the content script's world. */
async function loadFeature(feature: Feature, { tabId, frameId }: SenderPage): Promise<null> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    // WXT's type lists the entrypoints of today; features are entrypoints of the same name.
    files: [`/${feature}.js` as string as ScriptPath],
    injectImmediately: true,
  });
  return null;
}

async function labelOf(bond: Bond, db: ArchiveDatabase): Promise<string | null> {
  if (bond.kind === 'entity') return (await db.entities.get(bond.entityId))?.prefLabel ?? null;
  return (await db.heads.get(bond.articleId))?.headline.value ?? null;
}

async function readerChanged({ reader }: ServiceParts): Promise<null> {
  reader.forget();
  await tellTabs();
  return null;
}

/** What a page may ask where Backfile stays away: whether it does, and to take back the decision that made it so. */
const UNGATED: ReadonlySet<string> = new Set<keyof PageServices>(['pageSettings', 'undecide']);

/** The services of a page, each of which is for pages on which Backfile may work. */
function gated(services: PageServices, parts: ServiceParts): PageServices {
  const gate = ([name, service]: [string, (request: never, page: SenderPage) => Promise<unknown>]) => [
    name,
    async (request: never, page: SenderPage) => {
      if (!UNGATED.has(name)) await askingOf(parts, page);
      return service(request, page);
    },
  ];
  // The same names, each with the service of before behind its gate.
  return Object.fromEntries(Object.entries(services).map(gate)) as PageServices;
}

function pageServices(parts: ServiceParts): PageServices {
  const { db, installer, recognizer, reader, search, now } = parts;
  return {
    async pageSettings(_, page) {
      // The names will be asked for next: they load meanwhile. What fails here is told then.
      recognizer.ready().catch(() => {});
      return pageSettings(await reader.read(), page);
    },
    async findMentions(request, page) {
      const asking = await askingOf(parts, page);
      return recognized(parts, () => recognizer.findMentions(request, asking));
    },
    async entityCard(request, page) {
      await ensureInstalled(installer);
      const shown = { address: page.topAddress, title: page.title };
      return found(await entityCard({ ...request, page: shown, now: now(), db }), 'entity');
    },
    async explainMention(request, page) {
      const asking = await askingOf(parts, page);
      const reasons = await recognized(parts, () => recognizer.explain(request, asking));
      return { reasons: found(reasons.length > 0 ? reasons : null, 'mention') };
    },
    async openReader(request, page) {
      await openReader(request, page.incognito ? undefined : page.tabId);
      return null;
    },
    async decide(asked, page) {
      if (page.incognito) throw new CallError('not-allowed', 'Nothing is stored from a private window.');
      const id = await decide(decisionOf(asked, page), now());
      await rememberMadeHere(id, page.tabId, now());
      await readerChanged(parts);
      return { id };
    },
    async undecide(id, page) {
      if (!(await wasMadeHere(id, page.tabId, now())))
        throw new CallError('not-allowed', 'The decision was not made here just now.');
      await undecide(id);
      return readerChanged(parts);
    },
    loadFeature,
    async raiseCard(raised, { tabId }) {
      const answer = await callTab({ tabId }, 'showRaised', raised);
      return { shown: answer.ok && answer.value.shown };
    },
    async offerName(surface) {
      await offerName(surface);
      return null;
    },
    async dropCard(_, { tabId }) {
      await callTab({ tabId }, 'dropRaised');
      return null;
    },
    ...annotationServices(createAnnotationStore({ now }), {
      onChange: () => void tellTabs('annotationsChanged'),
      labelOf: (bond) => labelOf(bond, db),
      bondsLike: (text) => bondsLike(text, search),
      openManager,
    }),
  };
}

function extensionServices(parts: ServiceParts): ExtensionServices {
  return {
    archiveStatus: () => parts.installer.status(),
    ensureArchive: () => parts.installer.again(),
    readerChanged: () => readerChanged(parts),
  };
}

/** All that the background answers. */
export const createServices = (parts: ServiceParts): Services => ({
  page: gated(pageServices(parts), parts),
  extension: extensionServices(parts),
});
