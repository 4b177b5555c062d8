let writing: Promise<void> = Promise.resolve();

async function remember(text: string): Promise<void> {
  const { rememberSearch } = await import('../../archive/recent-searches.ts');
  await rememberSearch(text);
}

/** Remembers the search once one of its results is opened, but not over a private window. Returns what ends that. */
export function rememberWhenOpened(text: string, incognito: boolean): () => void {
  const controller = new AbortController();
  const onClick = (event: MouseEvent) => {
    const isResult = event.target instanceof Element && event.target.closest('a[data-result]');
    if (isResult && !incognito && text.trim() !== '') writing = remember(text).catch(console.error);
  };
  document.addEventListener('click', onClick, { signal: controller.signal, capture: true });
  return () => controller.abort();
}

/** Ends when the last search is remembered: a popup that closed before would take it along. */
export const remembered = (): Promise<void> => writing;
