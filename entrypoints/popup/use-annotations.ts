import { useEffect, useState } from 'preact/hooks';
import type { ListedAnnotation } from '../../archive/contract.ts';
import type { ActivePage } from './active-page.ts';
import { callTabLater } from './call-tab-later.ts';

/** ms between two looks while the page is still being looked through, and how often. */
const lookEvery = 400;
const looks = 20;

async function follow(tabId: number, tell: (list: ListedAnnotation[]) => void, signal: AbortSignal) {
  for (let look = 0; look < looks && !signal.aborted; look++) {
    const answer = await callTabLater({ tabId }, 'listAnnotations');
    if (!answer.ok || signal.aborted) return;
    tell(answer.value.annotations);
    if (answer.value.annotations.every(({ state }) => state !== 'unsought')) return;
    await new Promise((resolve) => setTimeout(resolve, lookEvery));
  }
}

/** The annotations of the open page, and ways to them. The popup closes when the page takes over. */
export function useAnnotations(active: ActivePage | null) {
  const [annotations, setAnnotations] = useState<ListedAnnotation[]>([]);
  const tabId = active?.page.tabId;
  useEffect(() => {
    if (tabId === undefined) return;
    const controller = new AbortController();
    void follow(tabId, setAnnotations, controller.signal);
    return () => controller.abort();
  }, [tabId]);
  const goTo = async (id: string) => {
    if (tabId === undefined) return;
    const answer = await callTabLater({ tabId }, 'jumpToAnnotation', { id });
    if (answer.ok && answer.value.shown) close();
  };
  const writePageNote = async () => {
    if (tabId === undefined) return;
    const answer = await callTabLater({ tabId }, 'annotate', { what: 'page' });
    if (answer.ok) close();
  };
  return { annotations, goTo, writePageNote };
}
