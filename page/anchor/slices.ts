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
