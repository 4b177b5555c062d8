import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitForArchive } from '../../browsers/archive-state.ts';
import { buildExtension, root } from '../../browsers/build-extension.ts';
import { type ChromiumRun, launchChromium } from '../../browsers/launch-chromium.ts';
import { aliasesOf } from '../../core/entities/aliases.ts';
import { openPack } from '../../corpus/pack.ts';
import { demoPages, type PageServer, type ServedPage, servePages } from '../../demo/serve-pages.ts';
import { generatedPages } from './page/generated-pages.ts';
import { loadPage, type PageLoad } from './page/load-page.ts';
import { writeRival } from './page/rivals.ts';

const variants = ['none', 'warm', 'stopped', 'mark.js', 'wrap'] as const;
type Variant = (typeof variants)[number];

const GENERATED = [10_000, 100_000, 1_000_000, 10_000_000];
/** ms without a new mark: a page is finished. */
const REST = 1_200;
/** ms given to one load; what is not finished then counts with this time. */
const PATIENCE = 30_000;
const MIB = 2 ** 20;

/** Saved pages are pictures of pages: their scripts would look for servers that are not there. */
const noScripts = { 'content-security-policy': "script-src 'none'" };

/** The names that may be marked without evidence, as a plain highlighter would be given them. */
async function namesOfArchive(): Promise<string[]> {
  const pack = await openPack(readFileSync(join(root, 'corpus/dist/archive.pack')));
  const aliases = aliasesOf(await pack.entities()).map(({ alias }) => alias);
  return [...new Set(aliases.filter(({ needsContext }) => !needsContext).map(({ text }) => text))];
}

function htmlFiles(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /\.x?html?$/.test(file)).sort();
}

/** The pages to load by path. */
function pagesOf(folder: string | undefined, names: readonly string[]): Record<string, ServedPage | null> {
  if (folder)
    return Object.fromEntries(
      htmlFiles(folder).map((file, n) => [
        `/saved-${n}-${file.replace(/[^\w.-]/g, '-')}`,
        { body: readFileSync(join(folder, file), 'utf8'), headers: noScripts },
      ]),
    );
  return {
    // Served by the server itself.
    ...Object.fromEntries(demoPages.map(({ path }) => [path, null])),
    ...Object.fromEntries(generatedPages(GENERATED, names).map(({ name, page }) => [`/${name}`, page])),
  };
}

type Browsers = Record<Variant, ChromiumRun>;

async function launchAll(folder: string, names: readonly string[], built?: string): Promise<Browsers> {
  const ours = await launchChromium({ extension: built ?? buildExtension(join(folder, 'build'), 'chrome') });
  await waitForArchive(ours);
  return {
    none: await launchChromium(),
    warm: ours,
    stopped: ours,
    'mark.js': await launchChromium({ extension: writeRival('mark.js', names, join(folder, 'mark')) }),
    wrap: await launchChromium({ extension: writeRival('wrap', names, join(folder, 'wrap')) }),
  };
}

/** A load that was given up has no figures but the time that it was given. */
type Loads = Record<Variant, (PageLoad | null)[]>;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
};

const figure = (loads: readonly (PageLoad | null)[], of: (load: PageLoad) => number | null): number => {
  const values = loads.flatMap((load) => (load ? (of(load) ?? []) : PATIENCE));
  return median(values);
};

const blockingAdded = (loads: Loads, variant: Variant): number =>
  Math.max(0, figure(loads[variant], (load) => load.blocking) - figure(loads.none, (load) => load.blocking));

/** One number for each page: the median of its loads. */
const columns: Record<string, (loads: Loads, variant: Variant) => number> = {
  'first mark, ms': (loads, variant) => figure(loads[variant], ({ first }) => first),
  'last mark in view, ms': (loads, variant) => figure(loads[variant], ({ last }) => last),
  'longest script of it, ms': (loads, variant) => figure(loads[variant], ({ longestOurs }) => longestOurs),
  'blocking added, ms': blockingAdded,
  'heap added, MiB': (loads, variant) =>
    (figure(loads[variant], ({ heap }) => heap) - figure(loads.none, ({ heap }) => heap)) / MIB,
  'ranges at rest': (loads, variant) => figure(loads[variant], ({ ranges }) => ranges),
  'long tasks of it': (loads, variant) =>
    figure(loads[variant], ({ longestOurs }) => Number(longestOurs >= 50)),
  marked: (loads, variant) => figure(loads[variant], ({ marked }) => marked),
};

function shown(values: readonly number[]): string {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  if (!sorted.length) return '-';
  const p95 = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? 0;
  const cell = (value: number) => (value >= PATIENCE ? `> ${PATIENCE}` : value.toFixed(value < 10 ? 1 : 0));
  return `${cell(median(sorted))} / ${cell(p95)} / ${cell(sorted.at(-1) ?? 0)}`;
}

function print(pages: Map<string, Loads>): void {
  const compared = variants.filter((variant) => variant !== 'none');
  console.log(`\nmedian / p95 / maximum over ${pages.size} pages\n`);
  console.log(`| | ${compared.join(' | ')} |\n|--|${compared.map(() => '--|').join('')}`);
  for (const [title, of] of Object.entries(columns)) {
    const cells = compared.map((variant) => shown([...pages.values()].map((loads) => of(loads, variant))));
    console.log(`| ${title} | ${cells.join(' | ')} |`);
  }
  const total = (variant: Variant) =>
    [...pages.values()].reduce((sum, loads) => sum + blockingAdded(loads, variant), 0);
  const totals = compared.map((variant) => `${variant} ${total(variant).toFixed(0)}`);
  console.log(`\nblocking added, all pages together, ms: ${totals.join(', ')}`);
}

async function loadAll(browsers: Browsers, url: string, runs: number): Promise<Loads> {
  const loads: Loads = { none: [], warm: [], stopped: [], 'mark.js': [], wrap: [] };
  // In turn, so that a busy minute of the machine falls on all alike.
  for (let run = 0; run < runs; run++)
    for (const variant of variants) {
      // What was given up once is not waited for again.
      const hopeless = loads[variant].includes(null);
      const options = { stopWorker: variant === 'stopped', rest: REST, patience: PATIENCE };
      loads[variant].push(hopeless ? null : await loadPage(browsers[variant], url, options));
    }
  return loads;
}

function printPage(path: string, loads: Loads): void {
  const cell = (variant: Variant) => {
    const first = figure(loads[variant], (load) => load.first);
    const longest = figure(loads[variant], (load) => load.longestOurs);
    return `${variant} first ${first.toFixed(0)}, +${blockingAdded(loads, variant).toFixed(0)} blocking, script ${longest.toFixed(1)}`;
  };
  const compared = variants.filter((variant) => variant !== 'none');
  console.log(`${path}: ${compared.map(cell).join('; ')}`);
}

async function measureAll(browsers: Browsers, server: PageServer, paths: string[], runs: number) {
  const pages = new Map<string, Loads>();
  // A browser's first page pays for what all later ones share.
  for (const variant of variants)
    await loadPage(browsers[variant], `${server.origin}/dark.html`, { rest: REST, patience: PATIENCE });
  for (const path of paths) {
    const loads = await loadAll(browsers, server.origin + path, runs);
    pages.set(path, loads);
    printPage(path, loads);
  }
  return pages;
}

/**
 * `npm run bench -- page [folder|-] [runs] [build]`: over the saved pages of a folder, or over the demonstration and
 * generated pages, in real Chromium: how soon names are marked and what it costs the page, beside mark.js and a plain
 * highlighter that wraps the same names in elements. Blocking is compared with a browser without extension.
 */
export async function run(options: string[]): Promise<void> {
  const [given = '-', runs = '3', built] = options;
  const folder = mkdtempSync(join(tmpdir(), 'backfile-page-'));
  const names = await namesOfArchive();
  const pages = pagesOf(given === '-' ? undefined : given, names);
  const added = Object.entries(pages).flatMap(([path, page]) => (page ? [[path, page] as const] : []));
  const server = await servePages({ pages: Object.fromEntries(added) });
  let browsers: Browsers | undefined;
  try {
    console.log(`${names.length} names, ${runs} loads each, load ${loadavg()[0]?.toFixed(1)}`);
    browsers = await launchAll(folder, names, built);
    print(await measureAll(browsers, server, Object.keys(pages), Number(runs)));
    console.log(`load at the end ${loadavg()[0]?.toFixed(1)}`);
  } finally {
    for (const chromium of new Set(Object.values(browsers ?? {}))) await chromium.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
