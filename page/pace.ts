/** ms without a change after which a page's changes are read. */
const QUIET = 40;
/** ms after which they are read even though the page keeps changing. */
const LONGEST = 150;
/** However busy the page is: late text must be highlighted within a second. */
const CEILING = 600;
/** Share of the page's time that reading its changes may take: 1 ms of work for 50 ms of its own. */
const SHARE = 50;

/** When the changes of a page are read next. Times in ms on any one clock. */
export interface Pace {
  /** The first change that was not read yet; null when all were. */
  first: number | null;
  last: number;
  /** Not before this, so that a page that never rests keeps its speed. */
  rested: number;
}

export const atRest: Pace = { first: null, last: 0, rested: 0 };

export const changed = (pace: Pace, now: number): Pace => ({ ...pace, first: pace.first ?? now, last: now });

/** The reading took `cost` ms and ended now. */
export const caughtUp = (cost: number, now: number): Pace => ({
  first: null,
  last: now,
  rested: now + Math.min(cost * SHARE, CEILING - LONGEST),
});

/** When to read: once the page has been quiet, or has kept us waiting long enough, and we have rested. */
export function due(pace: Pace): number | null {
  if (pace.first === null) return null;
  const wanted = Math.min(pace.last + QUIET, pace.first + LONGEST);
  return Math.min(Math.max(wanted, pace.rested), pace.first + CEILING);
}
