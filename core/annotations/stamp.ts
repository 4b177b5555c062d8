import type { Stamp } from './annotation.ts';

/** Makes stamps that only rise: the clock may stand still or go back, two edits may fall into one millisecond. */
export interface StampClock {
  /** A stamp later than every one made or seen so far. */
  next(): Stamp;
  /** Takes note of a stamp made elsewhere. */
  see(stamp: Stamp): void;
}

/** Negative when `a` is earlier, positive when later, 0 only for the same stamp. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return a.ms - b.ms || a.counter - b.counter || (a.by < b.by ? -1 : a.by > b.by ? 1 : 0);
}

export const sameStamp = (a: Stamp, b: Stamp): boolean => compareStamps(a, b) === 0;

/** `by` names who sets values: one name for each context that edits. `now` is in ms. */
export function createStampClock(by: string, now: () => number): StampClock {
  let last: Stamp = { ms: 0, counter: 0, by };
  return {
    next() {
      const ms = Math.max(last.ms, Math.floor(now()));
      last = { ms, counter: ms === last.ms ? last.counter + 1 : 0, by };
      return last;
    },
    see(stamp) {
      if (compareStamps(stamp, last) > 0) last = { ...stamp, by };
    },
  };
}
