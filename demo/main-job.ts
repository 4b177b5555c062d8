import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readStoredArchive, type StoredArchive } from '../browsers/archive-state.ts';
import { articlesOf, clickInCard, hoverName, waitForCard } from '../browsers/entity-card.ts';
import type { ChromiumRun } from '../browsers/launch-chromium.ts';
import { openPopup } from '../browsers/open-popup.ts';
import {
  firstPaintTime,
  type PaintedKind,
  paintedKinds,
  waitForPainted,
  waitForRest,
  watchFirstPaint,
} from '../browsers/painted-names.ts';
import { demoPages } from './serve-pages.ts';

export interface PageReport {
  path: string;
  shows: string;
  byKind: Record<PaintedKind, number>;
  /** ms from DOMContentLoaded; null: nothing was painted. */
  firstHighlight: number | null;
}

export interface CardReport {
  name: string;
  articles: number;
}

export interface ReaderReport {
  headline: string;
  /** The text of the mention that the reader brought into view. */
  mention: string;
}

export interface PopupReport {
  query: string;
  articles: number;
  names: number;
  /** Names of the open page that the popup lists. */
  onThisPage: number;
}

export interface JobOptions {
  chromium: ChromiumRun;
  origin: string;
  /** Folder for the pictures. */
  folder: string;
}

/** ms. An install of the bundled archive takes well under a second. */
const installTimeout = 30_000;
/** CSS pixels: tall enough to have every name of a demonstration page painted at once. */
const wholePage = { width: 1280, height: 4_000 };
/** ms: by then the card has appeared as a whole. */
const FADE = 300;
const window = { width: 1280, height: 800 };

/** Waits for the install and gives what was stored. */
export async function seeInstall({ chromium }: JobOptions): Promise<StoredArchive> {
  const page = await chromium.openExtensionPage('manifest.json');
  const deadline = Date.now() + installTimeout;
  for (;;) {
    const stored = await page.evaluate(readStoredArchive);
    if (stored) {
      await page.close();
      return stored;
    }
    if (Date.now() > deadline) throw new Error(`The archive was not installed within ${installTimeout} ms`);
    await page.waitForTimeout(50);
  }
}

function countKinds(names: readonly { kind: PaintedKind }[]): Record<PaintedKind, number> {
  const count = (kind: PaintedKind) => names.filter((name) => name.kind === kind).length;
  const [person, organization, event] = paintedKinds.map(count);
  return { person: person ?? 0, organization: organization ?? 0, event: event ?? 0 };
}

async function visit(
  { chromium, origin, folder }: JobOptions,
  page: (typeof demoPages)[number],
): Promise<PageReport> {
  const tab = await chromium.context.newPage();
  await watchFirstPaint(tab);
  await tab.goto(`${origin}${page.path}`);
  await waitForRest(tab);
  await tab.screenshot({ path: join(folder, `page-${page.file.replace('.html', '')}.png`) });
  await tab.setViewportSize(wholePage);
  const byKind = countKinds(await waitForRest(tab));
  const firstHighlight = await firstPaintTime(tab);
  await tab.close();
  return { path: page.path, shows: page.shows, byKind, firstHighlight };
}

/** Opens every demonstration page and counts what is painted on it. */
export async function seeHighlights(options: JobOptions): Promise<PageReport[]> {
  const reports: PageReport[] = [];
  for (const page of demoPages) reports.push(await visit(options, page));
  const bare = reports.filter(({ firstHighlight }) => firstHighlight === null);
  if (bare.length > 0)
    throw new Error(`No name was highlighted on ${bare.map(({ path }) => path).join(', ')}`);
  return reports;
}

/** ms from DOMContentLoaded to the first painted name when the service worker has to be started for it. */
export async function seeColdHighlight({ chromium, origin }: JobOptions): Promise<number> {
  await chromium.stopWorker();
  const tab = await chromium.context.newPage();
  await watchFirstPaint(tab);
  await tab.goto(`${origin}/article.html`);
  await waitForRest(tab);
  const time = await firstPaintTime(tab);
  await tab.close();
  if (time === null) throw new Error('A stopped service worker was not started for a page');
  return time;
}

/** Rests the pointer on a name, waits for its card, and opens the first archived article from there. */
export async function seeCardAndReader(
  { chromium, origin, folder }: JobOptions,
  name: string,
): Promise<{ card: CardReport; reader: ReaderReport }> {
  const page = await chromium.context.newPage();
  await page.setViewportSize(window);
  await page.goto(`${origin}/article.html`);
  await hoverName(page, await waitForPainted(page, name));
  const card = await waitForCard(page, new RegExp(name.split(' ').at(-1) ?? name));
  await page.waitForTimeout(FADE);
  await page.screenshot({ path: join(folder, 'card.png') });
  const articles = articlesOf(card);
  const [first] = articles;
  if (!first) throw new Error(`The card of ${name} lists no article`);
  const opened = chromium.context.waitForEvent('page', { timeout: 10_000 });
  await clickInCard(page, first);
  const reader = await seeReader(await opened, folder);
  await page.close();
  return { card: { name: card.name, articles: articles.length }, reader };
}

async function seeReader(reader: Page, folder: string): Promise<ReaderReport> {
  const cited = reader.locator('[data-cited]');
  await cited.waitFor({ state: 'visible', timeout: 10_000 });
  const isInView = await cited.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  if (!isInView) throw new Error('The reader did not bring the mention into view');
  await reader.screenshot({ path: join(folder, 'reader.png') });
  const headline = (await reader.locator('h1').first().textContent())?.trim() ?? '';
  const mention = (await cited.textContent())?.trim() ?? '';
  await reader.close();
  return { headline, mention };
}

/** Opens the popup over a page: reads its list of that page's names, then searches. */
export async function seePopup(
  { chromium, origin, folder }: JobOptions,
  query: string,
): Promise<PopupReport> {
  const page = await chromium.context.newPage();
  await page.goto(`${origin}/article.html`);
  await waitForRest(page);
  const popup = await openPopup(chromium, page);
  const listed = () => document.querySelectorAll('.found').length;
  const onThisPage = await popup.until(listed, 10_000);
  await popup.screenshot(join(folder, 'popup.png'));
  await popup.evaluate(() => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus());
  await popup.type(query);
  await popup.until(() => document.querySelectorAll('.snippet mark').length, 10_000);
  const articles = await popup.evaluate(() => document.querySelectorAll('a.result-title').length);
  const names = await popup.evaluate(() => document.querySelectorAll('.result-entity').length);
  await popup.screenshot(join(folder, 'search.png'));
  await popup.close();
  await page.close();
  return { query, articles, names, onThisPage };
}
