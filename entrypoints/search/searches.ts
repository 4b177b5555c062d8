import { browser } from 'wxt/browser';
import { openArchive } from '../../archive/databases.ts';
import { getEntities } from '../../archive/entities.ts';
import { createSearch } from '../../archive/search.ts';
import { createNoteSearch } from '../../archive/search-notes.ts';
import type { SearchOverview } from '../../components/SearchScreen.tsx';
import { withDates } from '../../core/search/edit-query.ts';
import { timeBars } from '../../core/search/time-bars.ts';

/** Names that are counted beside the results. */
const mostNames = 20;

export const search = createSearch(openArchive(), {
  async onIncomplete(found) {
    // Hardly ever needed, and a page that opens for a search should not wait for its code.
    const { keepIndex } = await import('../../archive/keep-index.ts');
    await keepIndex(openArchive(), found);
  },
});

/** For as long as the page stands. */
export const noteSearch = createNoteSearch({ now: Date.now, signal: new AbortController().signal });

/** Counts of all that was found, and its spread over any time, whatever dates the query has. */
export async function readOverview(text: string, signal: AbortSignal): Promise<SearchOverview> {
  const anytime = withDates(text, {});
  const found = await search.facets(text, { signal });
  const spread = anytime.trim() === text.trim() ? found : await search.facets(anytime, { signal });
  const counted = new Map(found.entities.slice(0, mostNames).map(({ value, count }) => [value, count]));
  const named = await getEntities([...counted.keys()]);
  signal.throwIfAborted();
  return {
    facets: {
      sources: found.sources,
      entities: named.map(({ entity }) => ({
        name: entity.prefLabel,
        type: entity.type,
        count: counted.get(entity.id) ?? 0,
      })),
      years: spread.years.toReversed(),
    },
    bars: timeBars(spread),
    undated: spread.undated,
  };
}

/** True in a private window, where nothing may be remembered. */
export async function isPrivate(): Promise<boolean> {
  const { incognito } = await browser.windows.getCurrent();
  return incognito;
}
