import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from '../../browsers/build-extension.ts';
import { servePages } from '../../demo/serve-pages.ts';
import { type BenchArchive, benchArchive } from './worker/archive.ts';
import { type BareChromium, launchBareChromium } from './worker/bare-chromium.ts';
import { type ContentWorld, contentWorld, type Timed } from './worker/content-world.ts';
import { noteSteps, type Stepped } from './worker/steps.ts';

const PAGE_UNITS = 6_000;
const WARM_UNITS = [6_000, 30_000, 500_000];
/** ms after the answer of a stopped worker: what it does besides has ended. */
const REST = 1_000;
/** ms after a stop, and between two questions whether the archive is there. */
const PAUSE = 100;
const LONGEST_INSTALL = 200_000;

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
  const sorted = times.toSorted((a, b) => a - b);
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
  measure: (chromium: BareChromium, world: ContentWorld) => Promise<T>,
): Promise<T> {
  const server = await servePages({ pages: { '/bench': { body: '<!doctype html><p>A quiet page.</p>' } } });
  const chromium = await launchBareChromium(extension);
  try {
    return await measure(chromium, await contentWorld(chromium, `${server.origin}/bench`));
  } finally {
    await chromium.close();
    await server.close();
  }
}

const isOk = (answer: unknown): boolean => (answer as { ok?: boolean } | undefined)?.ok === true;

/** Asks until the archive is installed. */
async function untilInstalled(world: ContentWorld, message: unknown): Promise<Timed> {
  for (const end = performance.now() + LONGEST_INSTALL; ; ) {
    const answered = await world.send(message);
    if (isOk(answered.answer)) return answered;
    if (performance.now() > end) throw new Error(`not installed: ${JSON.stringify(answered.answer)}`);
    await rest(PAUSE);
  }
}

/** Answers after a stop, the kinds of message in turn, so that a busy minute falls on all alike. */
async function afterStop(
  chromium: BareChromium,
  world: ContentWorld,
  messages: readonly unknown[],
  runs: number,
): Promise<Timed[][]> {
  const answers: Timed[][] = messages.map(() => []);
  for (let run = 0; run < runs; run++) {
    for (const [kind, message] of messages.entries()) {
      await chromium.stopWorker();
      await rest(PAUSE);
      answers[kind]?.push(await world.send(message));
      await rest(REST);
    }
  }
  return answers;
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

const times = (answers: readonly Timed[]) => figures(answers.map(({ ms }) => ms));

/** The table's cells for an archive. */
async function measureArchive(extension: string, archive: BenchArchive, runs: number): Promise<string[]> {
  const start = performance.now();
  return inBrowser(extension, async (chromium, world) => {
    const first = ask(archive.blocks(PAGE_UNITS));
    const names = foundIn((await untilInstalled(world, first)).answer);
    const installed = (performance.now() - start) / 1000;
    await rest(REST);
    const [nothing = [], waking = [], page = []] = await afterStop(
      chromium,
      world,
      [bare, settings, first],
      runs,
    );
    const above = times(page).median - times(nothing).median;
    const warmTimes: string[] = [shown(figures(await warm(world, bare, runs)))];
    for (const units of WARM_UNITS)
      warmTimes.push(shown(figures(await warm(world, ask(archive.blocks(units)), runs))));
    return [
      String(archive.entities),
      installed.toFixed(1),
      shown(times(nothing)),
      shown(times(waking)),
      shown(times(page)),
      `+${above.toFixed(1)}`,
      ...warmTimes,
      String(names),
    ];
  });
}

/** Prints when a worker that was stopped reaches each step of its answer, ms after the message was sent. */
async function measureSteps(extension: string, archive: BenchArchive, runs: number): Promise<void> {
  noteSteps(extension);
  const answers = await inBrowser(extension, async (chromium, world) => {
    const first = ask(archive.blocks(PAGE_UNITS));
    await untilInstalled(world, first);
    await rest(REST);
    return (await afterStop(chromium, world, [first], runs))[0] ?? [];
  });
  const quickest = answers.toSorted((a, b) => a.ms - b.ms)[0];
  for (const [name, at] of (quickest?.answer as Stepped | undefined)?.steps ?? [])
    console.log(`  ${(at - (quickest?.start ?? 0)).toFixed(1).padStart(6)}  ${name}`);
  console.log(`  ${quickest?.ms.toFixed(1).padStart(6)}  back in the page`);
}

const columns = [
  'aliases',
  'entities',
  'start and install, s',
  'stopped: bare',
  'stopped: settings',
  'stopped: 6 K page',
  'above bare',
  'warm: bare',
  'warm: 6 K',
  'warm: 30 K',
  'warm: 500 K',
  'names',
];

/**
 * `npm run bench -- worker [runs] [aliases,aliases] [build]`: in real Chromium with the built extension and generated
 * archives that it installs itself, ms from a message of the content script to its answer: median (least) of the runs.
 * "Bare" is a message that the router refuses at once. Last, the steps of the quickest answer to a page.
 */
export async function run(options: string[]): Promise<void> {
  const [runs = '15', sizes = '1000,100000', built] = options;
  const folder = mkdtempSync(join(tmpdir(), 'backfile-worker-'));
  try {
    const build = built ?? buildExtension(join(folder, 'build'), 'chrome');
    console.log(`${runs} runs each, median (least), ms; load ${loadavg()[0]?.toFixed(1)}`);
    const [empty = []] = await inBrowser(emptyExtension(join(folder, 'empty')), (chromium, world) =>
      afterStop(chromium, world, [bare], Number(runs)),
    );
    console.log(`an extension that does nothing, after a stop: ${shown(times(empty))}`);
    console.log(`| ${columns.join(' | ')} |\n|${columns.map(() => '--|').join('')}`);
    let last: { extension: string; archive: BenchArchive } | undefined;
    for (const size of sizes.split(',').map(Number)) {
      const archive = await benchArchive(size);
      const extension = extensionWith(build, join(folder, `extension-${size}`), archive);
      console.log(`| ${[size, ...(await measureArchive(extension, archive, Number(runs)))].join(' | ')} |`);
      last = { extension, archive };
    }
    if (last) await measureSteps(last.extension, last.archive, Number(runs));
    console.log(`load at the end ${loadavg()[0]?.toFixed(1)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
