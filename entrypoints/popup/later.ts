/** ms after the first paint in which a letter that is typed goes before all else. */
const FIRST_LETTER = 30;
/** ms after which the rest begins, whatever the search does. */
const PATIENCE = 1000;

const { promise: begun, resolve: begin } = Promise.withResolvers<void>();

/** What the popup does besides searching begins now. */
export const beginRest = begin;

/**
 * Waits with everything that is not a search: its code alone takes longer to load than a first search. `load` is called
 * once the first answer is painted, or nothing was typed at first.
 */
export const later = <T>(load: () => Promise<T>): Promise<T> => begun.then(load);

/** Begins the rest when nothing is typed for a moment. Returns what ends the wait. */
export function beginUnlessTyped(): () => void {
  const timer = setTimeout(begin, FIRST_LETTER);
  return () => clearTimeout(timer);
}

setTimeout(begin, PATIENCE);
