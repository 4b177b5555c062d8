import { useState } from 'preact/hooks';
import { listHeads } from '../../archive/articles.ts';
import { forgetSearches, recentSearches } from '../../archive/recent-searches.ts';
import type { PopupStart } from '../../components/popup-view.tsx';
import { useLoaded } from '../../components/use-loaded.ts';

const mostRecent = 4;
const newest = 3;

/** What the popup shows below the open page before anything is typed; null until it is read. */
export function useStart(ready: boolean): PopupStart | null {
  const [changes, setChanges] = useState(0);
  const read = useLoaded(`${ready} ${changes}`, async () =>
    ready ? Promise.all([recentSearches(), listHeads({ offset: 0, limit: newest })]) : null,
  );
  if (read.state !== 'ready' || read.value === null) return null;
  const [searches, articles] = read.value;
  return {
    searches: searches.slice(0, mostRecent),
    articles,
    onForget: () => forgetSearches().then(() => setChanges(changes + 1), console.error),
  };
}
