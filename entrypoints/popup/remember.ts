import { rememberSearch } from '../../archive/recent-searches.ts';

let writing: Promise<void> = Promise.resolve();

/** Remembers the search once one of its results is opened, but not over a private window. Returns what ends that. */
export function rememberWhenOpened(text: string, incognito: boolean): () => void {
  const controller = new AbortController();
  const onClick = (event: MouseEvent) => {
    const isResult = event.target instanceof Element && event.target.closest('a[data-result]');
    if (isResult && !incognito && text.trim() !== '') writing = rememberSearch(text).catch(console.error);
  };
  document.addEventListener('click', onClick, { signal: controller.signal, capture: true });
  return () => controller.abort();
}

/** Ends when the last search is remembered: a popup that closed before would take it along. */
export const remembered = (): Promise<void> => writing;
