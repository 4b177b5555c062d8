import { browser } from 'wxt/browser';

/** ms: Chrome stops a worker that has been idle for 30 s, however busy its promises are. */
const BEAT = 20_000;

/** Runs work during which the background must not be stopped. */
export async function keepAwake<T>(work: () => Promise<T>): Promise<T> {
  // Any call of an extension API counts as activity.
  const beat = setInterval(() => void browser.runtime.getPlatformInfo(), BEAT);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
