import type { Steps } from '../../core/annotations/steps.ts';
import { nextTask } from '../slices.ts';
import type { Pause } from './page-text.ts';

/** Work between two pauses, ms: below a frame of 16 ms with room for others. */
const budget = 8;

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

/** Works to the end, with a look at the clock after each step. */
export async function inSteps<T>(steps: Steps<T>, pause: Pause): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const wait = pause();
    if (wait) await wait;
  }
}
