import { buildMiniSearch } from './archive-on-disk.ts';
import { openTab } from './bench-tab.ts';
import { createGenerator, sampleQueries } from './generate.ts';
import type { Setting } from './measure-search.ts';
import type { MiniSearchPage } from './minisearch-page.ts';
import { printRow, quantile } from './print.ts';
import type { SqlitePage } from './sqlite-page.ts';

const FIRST_SEARCHES = 5;
const WHOLE_QUERIES = 50;

/** SQLite's FTS5 as WebAssembly on the origin private file system; no typing errors forgiven. */
export async function measureSqlite({ server, context, articles }: Setting): Promise<void> {
  const queries = sampleQueries(createGenerator(), articles, WHOLE_QUERIES);
  const filling = await openTab<SqlitePage>(context, server.urlOf('sqlite-page'));
  await filling.call('install', articles);
  await filling.close();
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

/** MiniSearch, its index kept as JSON in IndexedDB between openings. */
export async function measureMiniSearch({ server, context, articles }: Setting): Promise<void> {
  server.files.set('/minisearch', buildMiniSearch(articles));
  const queries = sampleQueries(createGenerator(), articles, WHOLE_QUERIES);
  const filling = await openTab<MiniSearchPage>(context, server.urlOf('minisearch-page'));
  await filling.call('install');
  await filling.close();
  const firsts: number[] = [];
  for (const query of queries.slice(0, FIRST_SEARCHES)) {
    const tab = await openTab<MiniSearchPage>(context, server.urlOf('minisearch-page'));
    const empty = await tab.memory();
    firsts.push(await tab.call('first', query));
    if (firsts.length === FIRST_SEARCHES) {
      const warm = await tab.call('warm', queries);
      printRow('MiniSearch: whole query, ms', { p50: quantile(warm, 0.5), p95: quantile(warm, 0.95) });
      printRow('MiniSearch: memory, MB', { used: ((await tab.memory()) - empty) / 1e6 });
    }
    await tab.close();
  }
  printRow('MiniSearch: first results, ms', { median: quantile(firsts, 0.5), max: Math.max(...firsts) });
}
