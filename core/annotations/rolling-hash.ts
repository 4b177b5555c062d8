const base = 0x01000193;

/** Bits of a rolling hash lie close together for like texts: mixed, they spread over a table. */
export const mixed = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);

/**
 * Calls back with the hash (a 32-bit integer) of each run of `length` units that begins in [from, to), in constant time
 * a run (Karp and Rabin, "Efficient randomized pattern-matching algorithms", 1987).
 */
export function eachRun(
  text: string,
  length: number,
  from: number,
  to: number,
  take: (hash: number) => void,
): void {
  const end = Math.min(to, text.length - length + 1);
  if (from >= end) return;
  let hash = 0;
  let leaving = 1;
  for (let i = from; i < from + length; i++) {
    hash = (Math.imul(hash, base) + text.charCodeAt(i)) | 0;
    leaving = Math.imul(leaving, base);
  }
  take(hash);
  for (let at = from + 1; at < end; at++) {
    const out = Math.imul(text.charCodeAt(at - 1), leaving);
    hash = (Math.imul(hash, base) + text.charCodeAt(at + length - 1) - out) | 0;
    take(hash);
  }
}
