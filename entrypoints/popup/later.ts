/** ms after the first paint in which a letter that is typed goes before all else. */
const FIRST_LETTER = 30;
/** ms after an answer in which it is painted, passages and all: the rest is so many files that they would hold it up. */
const FIRST_ANSWER = 50;
/** ms after which the rest begins, whatever the search does. */
const PATIENCE = 1000;

const { promise: begun, resolve: begin } = Promise.withResolvers<void>();

/** Something is answered: what the popup does besides searching begins soon. */
export const beginAfterAnswer = (): void => void setTimeout(begin, FIRST_ANSWER);

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
