import { launchChromium } from '../../browsers/launch-chromium.ts';
import { keepIn } from './search/kept.ts';
import { measureMiniSearch, measureSqlite } from './search/measure-peers.ts';
import { measureSearch } from './search/measure-search.ts';
import { serveBench } from './search/serve.ts';

const ALL_SIZES = [5, 1000, 10_000, 50_000];

/** Beyond this the index of MiniSearch is built for minutes and takes gigabytes. */
const MOST_FOR_MINISEARCH = 10_000;

const after = (options: readonly string[], name: string): string | undefined =>
  options.includes(name) ? options[options.indexOf(name) + 1] : undefined;

/**
 * `npm run bench -- search [sizes] [--no-peers] [--parts N] [--keep FOLDER]`: real Chromium, real IndexedDB, archives of
 * generated articles. Sizes are articles; all of 5, 1000, 10000 and 50000 without any. `--parts`: segments of the index,
 * 1 as a pack brings it. `--keep`: archives stay below the folder, so that the next run is a matter of seconds.
 */
export async function run(options: string[]): Promise<void> {
  const parts = Number(after(options, '--parts') ?? 1);
  const folder = after(options, '--keep');
  const values = new Set([after(options, '--parts'), folder]);
  const sizes = options.filter((option) => !values.has(option) && Number(option) > 0).map(Number);
  const peers = !options.includes('--no-peers');
  for (const articles of sizes.length ? sizes : ALL_SIZES) {
    console.log(`\n## ${articles.toLocaleString('en')} articles`);
    const kept = keepIn(folder, `${articles}-${parts}`);
    const server = await serveBench(folder !== undefined);
    const browser = await launchChromium({ profile: kept.profile });
    const setting = { server, context: browser.context, articles, parts, kept };
    try {
      await measureSearch(setting);
      if (peers) await measureSqlite(setting);
      if (peers && articles <= MOST_FOR_MINISEARCH) await measureMiniSearch(setting);
    } finally {
      await browser.close();
      server.close();
    }
  }
}
