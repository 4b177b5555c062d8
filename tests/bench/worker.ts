import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitForArchive } from '../../browsers/archive-state.ts';
import { buildExtension } from '../../browsers/build-extension.ts';
import { type ChromiumRun, launchChromium } from '../../browsers/launch-chromium.ts';
import { servePages } from '../../demo/serve-pages.ts';
import { type BenchArchive, benchArchive } from './worker/archive.ts';
import { type ContentWorld, contentWorld } from './worker/content-world.ts';

const PAGE_UNITS = 6_000;
const WARM_UNITS = [6_000, 30_000, 500_000];
/** ms after the answer of a stopped worker: what it does besides has ended. */
const REST = 150;

const to = 'backfile-background';
/** Refused at once by the router: what a message costs that asks for nothing. */
const bare = { to, call: 'nothing' };
const ask = (texts: readonly string[]) => ({
  to,
  call: 'findMentions',
  data: { texts, facts: { language: 'en', title: 'A measurement' } },
});
const settings = { to, call: 'pageSettings' };

interface Figures {
  median: number;
  least: number;
}

function figures(times: readonly number[]): Figures {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1] ?? 0, least: sorted[0] ?? 0 };
}

const shown = ({ median, least }: Figures) => `${median.toFixed(1)} (${least.toFixed(1)})`;
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A worker that does nothing but answer: what waking one costs in this browser, on this machine, now. */
function emptyExtension(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [{ matches: ['<all_urls>'], js: ['page.js'], run_at: 'document_start' }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    join(folder, 'worker.js'),
    'chrome.runtime.onMessage.addListener((m, s, r) => { r({ ok: false }); return true; });',
  );
  writeFileSync(join(folder, 'page.js'), 'void 0;');
  return folder;
}

async function inBrowser<T>(
  extension: string,
  measure: (chromium: ChromiumRun, world: ContentWorld) => Promise<T>,
): Promise<T> {
  const server = await servePages({ pages: { '/bench': { body: '<!doctype html><p>A quiet page.</p>' } } });
  const chromium = await launchChromium({ extension });
  try {
    if (!extension.endsWith('empty')) await waitForArchive(chromium, 100_000);
    const page = await chromium.context.newPage();
    await page.goto(`${server.origin}/bench`);
    return await measure(chromium, await contentWorld(chromium, page));
  } finally {
    await chromium.close();
    await server.close();
  }
}

/** Answers after a stop, the kinds of message in turn, so that a busy minute falls on all alike. */
async function afterStop(
  chromium: ChromiumRun,
  world: ContentWorld,
  messages: readonly unknown[],
  runs: number,
): Promise<number[][]> {
  const times: number[][] = messages.map(() => []);
  for (let run = 0; run < runs; run++) {
    for (const [kind, message] of messages.entries()) {
      await chromium.stopWorker();
      const { ms } = await world.send(message);
      times[kind]?.push(ms);
      await rest(REST);
    }
  }
  return times;
}

async function warm(world: ContentWorld, message: unknown, runs: number): Promise<number[]> {
  await world.send(message);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push((await world.send(message)).ms);
  return times;
}

function foundIn(answer: unknown): number {
  const value = (answer as { value?: { mentions: unknown[][] } }).value; // as FoundMentions
  if (!value) throw new Error(`no mentions: ${JSON.stringify(answer).slice(0, 200)}`);
  return value.mentions.flat().length;
}

function extensionWith(build: string, folder: string, archive: BenchArchive): string {
  cpSync(build, folder, { recursive: true });
  writeFileSync(join(folder, 'archive.pack'), archive.pack);
  return folder;
}

async function measureArchive(extension: string, archive: BenchArchive, runs: number): Promise<string[]> {
  const start = performance.now();
  return inBrowser(extension, async (chromium, world) => {
    const installed = (performance.now() - start) / 1000;
    const first = ask(archive.blocks(PAGE_UNITS));
    const names = foundIn((await world.send(first)).answer);
    const [nothing = [], waking = [], page = []] = await afterStop(
      chromium,
      world,
      [bare, settings, first],
      runs,
    );
    const bareTime = figures(nothing);
    const pageTime = figures(page);
    const warmTimes: string[] = [shown(figures(await warm(world, bare, runs)))];
    for (const units of WARM_UNITS)
      warmTimes.push(shown(figures(await warm(world, ask(archive.blocks(units)), runs))));
    return [
      String(archive.entities),
      installed.toFixed(1),
      shown(bareTime),
      shown(figures(waking)),
      shown(pageTime),
      (pageTime.median / bareTime.median).toFixed(2),
      `+${(pageTime.median - bareTime.median).toFixed(1)} (+${(pageTime.least - bareTime.least).toFixed(1)})`,
      ...warmTimes,
      String(names),
    ];
  });
}

const columns = [
  'aliases',
  'entities',
  'start and install, s',
  'stopped: bare',
  'stopped: settings',
  'stopped: 6 K page',
  'ratio',
  'above bare',
  'warm: bare',
  'warm: 6 K',
  'warm: 30 K',
  'warm: 500 K',
  'names',
];

/**
 * `npm run bench -- worker [runs] [aliases,aliases]`: in real Chromium with the built extension and generated archives
 * that it installs itself, ms from a message of the content script to its answer: median (least) of the runs.
 */
export async function run(options: string[]): Promise<void> {
  const [runs = '15', sizes = '1000,10000,100000', built] = options;
  const folder = mkdtempSync(join(tmpdir(), 'backfile-worker-'));
  try {
    const build = built ?? buildExtension(join(folder, 'build'), 'chrome');
    console.log(`${runs} runs each, median (least), ms; load ${loadavg()[0]?.toFixed(1)}`);
    const empty = await inBrowser(emptyExtension(join(folder, 'empty')), async (chromium, world) => {
      const [times = []] = await afterStop(chromium, world, [bare], Number(runs));
      return figures(times);
    });
    console.log(`an empty worker's answer after a stop: ${shown(empty)}`);
    console.log(`| ${columns.join(' | ')} |\n|${columns.map(() => '--|').join('')}`);
    for (const size of sizes.split(',').map(Number)) {
      const archive = await benchArchive(size);
      const extension = extensionWith(build, join(folder, `extension-${size}`), archive);
      const cells = await measureArchive(extension, archive, Number(runs));
      console.log(`| ${[size, ...cells].join(' | ')} |`);
    }
    console.log(`load at the end ${loadavg()[0]?.toFixed(1)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
