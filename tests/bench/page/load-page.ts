import type { CDPSession, Page } from 'playwright-core';
import type { ChromiumRun } from '../../../browsers/launch-chromium.ts';
import { rivalClass } from './rivals.ts';
import { startTrace, type TaskFigures, taskFigures } from './trace-tasks.ts';
import { type MarksSeen, watchMarks } from './watch-marks.ts';

/** What one load of one page gave. `heap`: bytes of all worlds of the page after a collection. */
export interface PageLoad extends MarksSeen, TaskFigures {
  heap: number;
}

export interface LoadOptions {
  /** Stops the extension's worker just before. */
  stopWorker?: boolean;
  /** ms without a new mark after which a page counts as finished. */
  rest: number;
  /** ms after which a page is given up. */
  patience: number;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The browser's own session, made once for each. */
const sessions = new WeakMap<ChromiumRun, Promise<CDPSession>>();
function browserSession(chromium: ChromiumRun): Promise<CDPSession> {
  const browser = chromium.context.browser();
  if (!browser) throw new Error('The browser gives no session of its own');
  const session = sessions.get(chromium) ?? browser.newBrowserCDPSession();
  sessions.set(chromium, session);
  return session;
}

async function untilRest(page: Page, rest: number): Promise<MarksSeen> {
  for (;;) {
    const at = await page.evaluate(() => ({
      now: performance.now(),
      seen: window.benchMarks?.seen(),
    }));
    const loaded = await page.evaluate(
      () => performance.getEntriesByType('navigation')[0]?.toJSON().domContentLoadedEventEnd as number,
    );
    const since = at.now - loaded - (at.seen?.changed ?? 0);
    if (at.seen && loaded > 0 && since >= rest) return at.seen;
    await wait(Math.max(100, rest - since));
  }
}

async function heapOf(chromium: ChromiumRun, page: Page): Promise<number> {
  const session = await chromium.context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

async function measure(chromium: ChromiumRun, page: Page, url: string, rest: number): Promise<PageLoad> {
  const stop = await startTrace(await browserSession(chromium));
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await wait(rest);
    const seen = await untilRest(page, rest);
    const events = await stop();
    return { ...seen, ...taskFigures(events, url), heap: await heapOf(chromium, page) };
  } catch (error) {
    await stop().catch(() => null);
    throw error;
  }
}

/** Loads one page in a new tab and measures; null when it was not finished in time. */
export async function loadPage(
  chromium: ChromiumRun,
  url: string,
  { stopWorker = false, rest, patience }: LoadOptions,
): Promise<PageLoad | null> {
  const page = await chromium.context.newPage();
  let measured: Promise<PageLoad | null> | undefined;
  try {
    await page.addInitScript(watchMarks, rivalClass);
    await page.goto('about:blank');
    if (stopWorker) {
      await chromium.stopWorker();
      await page.bringToFront();
    }
    // Given up, it fails when its tab is closed.
    measured = measure(chromium, page, url, rest).catch(() => null);
    return await Promise.race([measured, wait(patience).then(() => null)]);
  } finally {
    await page.close();
    // The browser has one trace: the next load must find it ended.
    await measured;
  }
}
