/** Rows of the table for words of up to this many bytes; the dictionary keeps words of 40 letters. */
const LONGEST = 256;

const rows = [new Uint8Array(LONGEST), new Uint8Array(LONGEST), new Uint8Array(LONGEST)];

/**
 * Edits (a letter more, less, other, or two neighbours swapped) that make one word of the other: the restricted
 * Damerau-Levenshtein distance (optimal string alignment), over UTF-8 bytes, so that a letter with an accent counts as
 * two. Stops at `limit + 1`.
 */
export function editDistance(a: Uint8Array, b: Uint8Array, bLength: number, limit: number): number {
  if (a.length >= LONGEST || bLength >= LONGEST || Math.abs(a.length - bLength) > limit) return limit + 1;
  // The three rows exist: the list above is never changed.
  let [before, above, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= bLength; j++) above[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= bLength; j++) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min((above[j - 1] ?? 0) + other, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      row[j] = edits;
      if (edits < least) least = edits;
    }
    if (least > limit) return limit + 1;
    [before, above, row] = [above, row, before];
  }
  return above[bLength] ?? limit + 1;
}

/** Letters of a word as bits: two words within `n` edits differ in at most `2 n` of them. */
export function letterBits(bytes: Uint8Array, length: number): number {
  let bits = 0;
  for (let i = 0; i < length; i++) bits |= 1 << ((bytes[i] ?? 0) & 31);
  return bits;
}

/** How many bits are set (Hacker's Delight, figure 5-2). */
export function bitCount(bits: number): number {
  let x = bits - ((bits >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
