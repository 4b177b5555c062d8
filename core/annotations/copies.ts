/** More copies than this are not told apart. */
const mostCopies = 1000;

/** Where a text stands in another, ascending; at most so many places. */
export function copiesOf(text: string, wanted: string, most = mostCopies): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && places.length < most; at = text.indexOf(wanted, at + 1))
    places.push(at);
  return places;
}

/** Whether a text stands in another exactly as often as it did; false where it stood too often to be counted. */
export const hasAsMany = (text: string, wanted: string, count: number): boolean =>
  count < mostCopies && copiesOf(text, wanted, count + 1).length === count;

/** Units that stand alike beside two places of a text, at most `most`. */
function alike(text: string, a: number, b: number, step: -1 | 1, most: number): number {
  let count = 0;
  while (count < most) {
    const unit = text.charCodeAt(a + step * count);
    if (Number.isNaN(unit) || unit !== text.charCodeAt(b + step * count)) break;
    count++;
  }
  return count;
}

/**
 * How many units before a place, and after it, tell it from the other copies of what stands there; null where more
 * than `most` would be needed. `[0, 0]` when there is no other copy.
 */
export function aloneWith(
  text: string,
  { start, end }: { start: number; end: number },
  copies: readonly number[],
  most: { before: number; after: number },
): [number | null, number | null] {
  if (copies.length >= mostCopies) return [null, null];
  const needed: [number, number] = [0, 0];
  for (const copy of copies) {
    if (copy === start) continue;
    needed[0] = Math.max(needed[0], 1 + alike(text, start - 1, copy - 1, -1, most.before));
    needed[1] = Math.max(needed[1], 1 + alike(text, end, copy + end - start, 1, most.after));
  }
  return [needed[0] > most.before ? null : needed[0], needed[1] > most.after ? null : needed[1]];
}
