/** ms of work before the page gets its turn: half a frame. */
const BUDGET = 8;

/** Resolves in a task of its own, without the delay that timers have. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

const turn = (): Promise<void> => {
  const scheduler = (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler;
  return scheduler?.yield ? scheduler.yield() : nextTask();
};

const whenShown = (document: Document, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (!document.hidden || signal.aborted) return resolve();
    const settle = () => {
      if (document.hidden && !signal.aborted) return;
      document.removeEventListener('visibilitychange', settle);
      signal.removeEventListener('abort', settle);
      resolve();
    };
    document.addEventListener('visibilitychange', settle);
    signal.addEventListener('abort', settle);
  });

/**
 * Runs the steps in slices of 8 ms, the page in between; waits while the tab is hidden. Ends early when aborted.
 * Returns the ms of work that were spent.
 */
export async function inSlices(
  steps: Iterator<unknown>,
  { document, signal }: { document: Document; signal: AbortSignal },
): Promise<number> {
  let spent = 0;
  for (;;) {
    if (document.hidden) await whenShown(document, signal);
    if (signal.aborted) return spent;
    const begin = performance.now();
    let now = begin;
    while (now - begin < BUDGET) {
      if (steps.next().done) return spent + performance.now() - begin;
      now = performance.now();
    }
    spent += now - begin;
    await turn();
  }
}
