import type { Pause } from './page-text.ts';

/** Work between two pauses, ms: below a frame of 16 ms with room for others. */
const budget = 8;

const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** A pause that is due when `budget` ms were used since the last one. */
export function createPause(now: () => number = () => performance.now()): Pause {
  let since = now();
  return () => {
    if (now() - since < budget) return null;
    return nextTask().then(() => {
      since = now();
    });
  };
}
