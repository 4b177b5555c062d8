import { useState } from 'preact/hooks';
import type { PopupStart } from '../../components/PopupView.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { later } from './later.ts';

const mostRecent = 4;
const newest = 3;

async function read() {
  const [{ recentSearches }, { listHeads }] = await Promise.all([
    import('../../archive/recent-searches.ts'),
    import('../../archive/articles.ts'),
  ]);
  return Promise.all([recentSearches(), listHeads({ offset: 0, limit: newest })]);
}

async function forget(): Promise<void> {
  const { forgetSearches } = await import('../../archive/recent-searches.ts');
  await forgetSearches();
}

/** What the popup shows below the open page before anything is typed; null until it is read. */
export function useStart(ready: boolean): PopupStart | null {
  const [changes, setChanges] = useState(0);
  const start = useLoaded(`${ready} ${changes}`, async () => (ready ? later(read) : null));
  if (start.state !== 'ready' || start.value === null) return null;
  const [searches, articles] = start.value;
  return {
    searches: searches.slice(0, mostRecent),
    articles,
    onForget: () => forget().then(() => setChanges(changes + 1), console.error),
  };
}
