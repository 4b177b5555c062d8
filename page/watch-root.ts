/**
 * Tells when a page puts another document in place of its own (`document.open`), which takes every listener off it.
 * Ends with the signal.
 */
export function watchRoot(document: Document, signal: AbortSignal, onReplaced: () => void): void {
  let root = document.documentElement;
  const observer = new MutationObserver(() => {
    const now = document.documentElement;
    if (!now || now === root) return;
    const isAnother = root !== null;
    root = now;
    if (isAnother) onReplaced();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
