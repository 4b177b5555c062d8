import { buildMiniSearch } from './archive-on-disk.ts';
import { openTab } from './bench-tab.ts';
import { createGenerator, sampleQueries } from './generate.ts';
import type { Setting } from './measure-search.ts';
import type { MiniSearchPage } from './minisearch-page.ts';
import { printRow, quantile } from './print.ts';
import type { SqlitePage } from './sqlite-page.ts';

const FIRST_SEARCHES = 5;
const WHOLE_QUERIES = 50;
const here = 'tests/bench/search';

/** SQLite's FTS5 as WebAssembly on the origin private file system; no typing errors forgiven. */
export async function measureSqlite({ server, context, articles, kept }: Setting): Promise<void> {
  const queries = sampleQueries(createGenerator(), articles, WHOLE_QUERIES);
  await kept.once('sqlite', [`${here}/sqlite-worker.ts`], async () => {
    const filling = await openTab<SqlitePage>(context, server.urlOf('sqlite-page'));
    await filling.call('install', articles);
    await filling.close();
  });
  const firsts: number[] = [];
  for (const query of queries.slice(0, FIRST_SEARCHES)) {
    const tab = await openTab<SqlitePage>(context, server.urlOf('sqlite-page'));
    firsts.push(await tab.call('first', query));
    await tab.close();
  }
  printRow('SQLite FTS5: first results, ms', { median: quantile(firsts, 0.5), max: Math.max(...firsts) });
  const tab = await openTab<SqlitePage>(context, server.urlOf('sqlite-page'));
  const warm = await tab.call('warm', queries);
  printRow('SQLite FTS5: whole query, ms', { p50: quantile(warm, 0.5), p95: quantile(warm, 0.95) });
  await tab.close();
}

const firstMiniSearch = async ({ server, context }: Setting, query: string) => {
  const tab = await openTab<MiniSearchPage>(context, server.urlOf('minisearch-page'));
  return { tab, empty: await tab.memory(), first: await tab.call('first', query) };
};

async function searchWithMiniSearch(setting: Setting): Promise<void> {
  const { server, context, articles, kept } = setting;
  await kept.once('minisearch', [`${here}/archive-on-disk.ts`, `${here}/minisearch-page.ts`], async () => {
    server.files.set('/minisearch', buildMiniSearch(articles));
    const filling = await openTab<MiniSearchPage>(context, server.urlOf('minisearch-page'));
    await filling.call('install');
    await filling.close();
    server.files.delete('/minisearch');
  });
  const queries = sampleQueries(createGenerator(), articles, WHOLE_QUERIES);
  const firsts: number[] = [];
  for (const query of queries.slice(0, FIRST_SEARCHES)) {
    const { tab, empty, first } = await firstMiniSearch(setting, query);
    firsts.push(first);
    if (firsts.length === FIRST_SEARCHES) {
      const warm = await tab.call('warm', queries);
      printRow('MiniSearch: whole query, ms', { p50: quantile(warm, 0.5), p95: quantile(warm, 0.95) });
      printRow('MiniSearch: memory, MB', { used: ((await tab.memory()) - empty) / 1e6 });
    }
    await tab.close();
  }
  printRow('MiniSearch: first results, ms', { median: quantile(firsts, 0.5), max: Math.max(...firsts) });
}

/** MiniSearch, its index kept as JSON in IndexedDB between openings; what stops it is said where it cannot be done. */
export async function measureMiniSearch(setting: Setting): Promise<void> {
  try {
    await searchWithMiniSearch(setting);
  } catch (error) {
    console.log(`MiniSearch cannot search so many: ${error instanceof Error ? error.message : error}`);
  }
}
