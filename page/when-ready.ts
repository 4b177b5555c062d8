/** Resolves when the document is parsed (never, if the signal aborts before). */
export const whenParsed = (document: Document, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (document.readyState !== 'loading') return resolve();
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true, signal });
  });

/**
 * Resolves when a frame has come into view; at once for the top document. A page may hold dozens of frames that
 * nobody sees: they are left alone.
 */
export function whenSeen(document: Document, signal: AbortSignal): Promise<void> {
  const window = document.defaultView;
  const root = document.documentElement;
  if (!window || !root || window.top === window) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(root);
    signal.addEventListener('abort', () => observer.disconnect());
  });
}
