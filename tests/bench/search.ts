import { launchChromium } from '../../browsers/launch-chromium.ts';
import { measureMiniSearch, measureSqlite } from './search/measure-peers.ts';
import { measureSearch } from './search/measure-search.ts';
import { serveBench } from './search/serve.ts';

const ALL_SIZES = [5, 1000, 10_000, 50_000];
/** Beyond this MiniSearch's index outgrows what a tab can parse in one string. */
const MOST_FOR_MINISEARCH = 10_000;

/**
 * `npm run bench -- search [sizes] [--no-peers]`: real Chromium, real IndexedDB, archives of generated articles.
 * Sizes are articles; all of 5, 1000, 10000 and 50000 without any.
 */
export async function run(options: string[]): Promise<void> {
  const sizes = options.map(Number).filter((size) => size > 0);
  const peers = !options.includes('--no-peers');
  for (const articles of sizes.length ? sizes : ALL_SIZES) {
    console.log(`\n## ${articles.toLocaleString('en')} articles`);
    const server = await serveBench();
    const browser = await launchChromium();
    try {
      await measureSearch({ server, context: browser.context, articles });
      if (peers) await measureSqlite({ server, context: browser.context, articles });
      if (peers && articles <= MOST_FOR_MINISEARCH)
        await measureMiniSearch({ server, context: browser.context, articles });
    } finally {
      await browser.close();
      server.close();
    }
  }
}
