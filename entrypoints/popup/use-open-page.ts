import { useEffect, useState } from 'preact/hooks';
import type { OpenPage } from '../../components/PageSection.tsx';
import type { ActivePage, ReaderChoices } from './active-page.ts';
import { callTabLater } from './call-tab-later.ts';

/** ms between two looks at a page that is still being read. */
const lookEvery = 400;

type Shown = { entityId: string; n: number; of: number };

/** Looks again until the page has been read to its end. */
async function follow(
  active: ActivePage,
  choices: ReaderChoices,
  { tell, signal }: { tell: (page: OpenPage) => void; signal: AbortSignal },
): Promise<void> {
  const { lookAtPage } = await import('./active-page.ts');
  while (!signal.aborted) {
    const page = await lookAtPage(active, choices);
    if (!signal.aborted) tell(page);
    if (page.state !== 'read' || page.complete) return;
    await new Promise((resolve) => setTimeout(resolve, lookEvery));
  }
}

/** What is known of the open page, kept up to date, and how to jump to a mention on it. */
export function useOpenPage(active: ActivePage | null, choices: ReaderChoices | null) {
  const [page, setPage] = useState<OpenPage>({ state: 'loading' });
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    if (!active || !choices) return;
    const controller = new AbortController();
    const tell = (next: OpenPage) => setPage(next);
    follow(active, choices, { tell, signal: controller.signal }).catch((error: unknown) => {
      console.error(error);
      setPage({ state: 'silent' });
    });
    return () => controller.abort();
  }, [active, choices]);

  const jump = async (entityId: string, n: number) => {
    if (!active) return;
    const { tabId } = active.page;
    const { foundInFrames, placeOf } = await import('./frames-of-page.ts');
    const place = placeOf((await foundInFrames(tabId)) ?? [], entityId, n);
    if (!place) return;
    const { frameId, before, of } = place;
    const answer = await callTabLater({ tabId, frameId }, 'jumpTo', { entityId, n: place.n });
    if (answer.ok && answer.value.shown) setShown({ entityId, n: before + answer.value.n, of });
  };
  return { page: page.state === 'read' ? { ...page, shown } : page, jump };
}
