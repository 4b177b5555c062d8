import type { BrowserContext } from 'playwright-core';
import { buildArchive } from './archive-on-disk.ts';
import { type BenchTab, type Calls, openTab } from './bench-tab.ts';
import type { FirstPage } from './first-page.ts';
import { createGenerator, sampleQueries } from './generate.ts';
import type { Kept } from './kept.ts';
import type { SearchPage } from './page.ts';
import { printRow, quantile } from './print.ts';
import type { RawPage } from './raw-page.ts';
import type { LoggedRead } from './read-log.ts';
import type { BenchServer } from './serve.ts';

export interface Setting {
  server: BenchServer;
  context: BrowserContext;
  articles: number;
  /** Segments of the index. */
  parts: number;
  kept: Kept;
}

/** Pages opened for a figure of a first search. */
const FIRST_SEARCHES = 9;
const TYPED_QUERIES = 40;
const WHOLE_QUERIES = 100;
const ADDED = 8;
/** A word that about one article in a hundred has, and one that is misspelt. */
const RARE = 3000;

interface FirstTimes {
  /** ms since the page started. */
  start: number;
  painted: number;
  /** The same of a page that only makes the raw reads. */
  rawPainted: number;
  /** ms since the database was opened, in a page at rest. */
  listed: number;
  results: number;
  raw: number;
}

/** One first search in each kind of page, each page fresh. */
async function firstSearch({ server, context }: Setting, query: string): Promise<FirstTimes> {
  const inTab = async <P extends Calls, T>(
    url: string,
    work: (tab: BenchTab<P>) => Promise<T>,
  ): Promise<T> => {
    const tab = await openTab<P>(context, url);
    const result = await work(tab);
    await tab.close();
    return result;
  };
  const search = server.urlOf('page');
  const begun = await inTab<FirstPage, { start: number; painted: number }>(
    server.urlOf('first-page', query),
    (tab) => tab.call('first'),
  );
  const rested = await inTab<SearchPage, { listed: number; results: number }>(search, (tab) =>
    tab.call('first', query),
  );
  const reads = await inTab<SearchPage, LoggedRead[]>(search, (tab) => tab.call('reads', query));
  const raw = await inTab<RawPage, number>(server.urlOf('raw-page'), (tab) => tab.call('raw', reads));
  const rawPainted = await inTab<RawPage, number | undefined>(
    server.urlOf('raw-page', JSON.stringify(reads)),
    (tab) => tab.call('painted'),
  );
  return { ...begun, ...rested, raw, rawPainted: rawPainted ?? Number.NaN };
}

async function firstSearches(setting: Setting, queries: readonly string[]): Promise<void> {
  const times: FirstTimes[] = [];
  for (const query of queries) times.push(await firstSearch(setting, query));
  const row = (name: string, of: (time: FirstTimes) => number) => {
    const all = times.map(of);
    printRow(name, { least: Math.min(...all), median: quantile(all, 0.5), max: Math.max(...all) });
  };
  row('page start to its script, ms', ({ start }) => start);
  row('page start to first hit painted, ms', ({ painted }) => painted);
  row('the same of a page of raw reads alone, ms', ({ rawPainted }) => rawPainted);
  row('database open to articles listed, ms', ({ listed }) => listed);
  row('database open to their passages, ms', ({ results }) => results);
  row('raw reads of the same records, ms', ({ raw }) => raw);
  row('articles listed / raw reads', ({ listed, raw }) => listed / raw);
}

async function openPage(
  { server, context, articles }: Setting,
  queries: readonly string[],
  misspelt: string[],
) {
  const tab = await openTab<SearchPage>(context, server.urlOf('page'));
  const empty = await tab.memory();
  const typed = await tab.call('keystrokes', articles, TYPED_QUERIES);
  for (const name of ['listed', 'results'] as const) {
    const times = typed.map((one) => one[name]);
    printRow(name === 'listed' ? 'keystroke to articles listed, ms' : 'keystroke to their passages, ms', {
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      max: Math.max(...times),
    });
  }
  printRow('memory after typing, MB', { used: ((await tab.memory()) - empty) / 1e6 });
  const whole = await tab.call('warm', queries);
  printRow('whole query, ms', { p50: quantile(whole, 0.5), p95: quantile(whole, 0.95) });
  const phrases = await tab.call(
    'warm',
    queries.filter((q) => q.includes(' ')).map((q) => `"${q}"`),
  );
  printRow('phrase, ms', { p50: quantile(phrases, 0.5), p95: quantile(phrases, 0.95) });
  const guessed = await tab.call('warm', misspelt);
  printRow('misspelt word, ms', { p50: quantile(guessed, 0.5), max: Math.max(...guessed) });
  printRow('facets of a common word, ms', { once: await tab.call('facets', 'government ') });
  printRow('articles of an entity for related, ms', { once: await tab.call('related', 'organization:0') });
  await tab.close();
}

/** A letter left out, or two swapped. */
function misspell(word: string, i: number): string {
  const at = 2 + (i % (word.length - 3));
  return i % 2
    ? word.slice(0, at) + word.slice(at + 1)
    : word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}

const here = 'tests/bench/search';

/** Fills the browser, unless an earlier run did. */
async function fill({ server, context, articles, parts, kept }: Setting): Promise<void> {
  const call = async (work: (tab: BenchTab<SearchPage>) => Promise<void>) => {
    const tab = await openTab<SearchPage>(context, server.urlOf('page'));
    await work(tab);
    await tab.close();
  };
  await kept.once('articles', [`${here}/generate.ts`], () => call((tab) => tab.call('install', articles)));
  const built = await kept.once('index', [`${here}/archive-on-disk.ts`], async () => {
    const { segments, ...figures } = buildArchive(articles, parts);
    segments.forEach((bytes, n) => {
      server.files.set(`/segment/${n}`, bytes);
    });
    await call((tab) => tab.call('installIndex', segments.length));
    for (const path of [...server.files.keys()]) if (path.startsWith('/segment/')) server.files.delete(path);
    return figures;
  });
  const { dict, post, pos } = built.bytes;
  printRow('built in Node, s', { all: built.buildTime / 1000, segments: parts });
  printRow('disk / raw text', {
    'without positions': (dict + post) / built.raw,
    with: (dict + post + pos) / built.raw,
  });
}

export async function measureSearch(setting: Setting): Promise<void> {
  const { server, context, articles } = setting;
  await fill(setting);
  const generator = createGenerator();
  const queries = sampleQueries(generator, articles, WHOLE_QUERIES);
  await firstSearches(setting, queries.slice(0, FIRST_SEARCHES));
  const long = generator.vocabulary.slice(RARE).filter((word) => word.length > 7);
  await openPage(setting, queries, long.slice(0, 20).map(misspell));

  const adding = await openTab<SearchPage>(context, server.urlOf('page'));
  const { adds, merge } = await adding.call('add', articles, ADDED);
  printRow('add one article, ms', { median: quantile(adds, 0.5), max: Math.max(...adds) });
  printRow(`merge of ${ADDED} articles, ms`, { once: merge });
  await adding.close();
}
