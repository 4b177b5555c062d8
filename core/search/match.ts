/** Documents that a part of a query found, by ascending slot, each with its score. */
export interface Match {
  slots: Uint32Array;
  scores: Float64Array;
}

export const noMatch: Match = { slots: new Uint32Array(), scores: new Float64Array() };

/** Room for the documents of a match, filled one by one. */
function createMatch(most: number) {
  const slots = new Uint32Array(most);
  const scores = new Float64Array(most);
  return {
    slots,
    scores,
    first: (length: number): Match => ({
      slots: slots.subarray(0, length),
      scores: scores.subarray(0, length),
    }),
  };
}

/** Documents of both; scores added. Places are inside, and to ask costs as much as the comparison. */
export function both(a: Match, b: Match): Match {
  const { slots, scores, first } = createMatch(Math.min(a.slots.length, b.slots.length));
  let length = 0;
  for (let i = 0, j = 0; i < a.slots.length && j < b.slots.length; ) {
    const left = a.slots[i] as number;
    const right = b.slots[j] as number;
    if (left < right) i++;
    else if (right < left) j++;
    else {
      slots[length] = left;
      scores[length++] = (a.scores[i++] as number) + (b.scores[j++] as number);
    }
  }
  return first(length);
}

/** Documents of either; scores added. */
export function either(a: Match, b: Match): Match {
  const { slots, scores, first } = createMatch(a.slots.length + b.slots.length);
  let length = 0;
  for (let i = 0, j = 0; i < a.slots.length || j < b.slots.length; length++) {
    const left = a.slots[i] ?? Infinity;
    const right = b.slots[j] ?? Infinity;
    slots[length] = Math.min(left, right);
    scores[length] = (left <= right ? (a.scores[i] ?? 0) : 0) + (right <= left ? (b.scores[j] ?? 0) : 0);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return first(length);
}

/** Documents of `a` that are not in `b`. */
export function without(a: Match, b: Match): Match {
  const { slots, scores, first } = createMatch(a.slots.length);
  let length = 0;
  for (let i = 0, j = 0; i < a.slots.length; i++) {
    const left = a.slots[i] ?? 0;
    while (j < b.slots.length && (b.slots[j] ?? 0) < left) j++;
    if (b.slots[j] === left) continue;
    slots[length] = left;
    scores[length++] = a.scores[i] ?? 0;
  }
  return first(length);
}

/** The documents for which `holds` is true; `i` counts those of the match. */
export function filtered(match: Match, holds: (i: number) => boolean): Match {
  const { slots, scores, first } = createMatch(match.slots.length);
  let length = 0;
  for (let i = 0; i < match.slots.length; i++) {
    if (!holds(i)) continue;
    slots[length] = match.slots[i] ?? 0;
    scores[length++] = match.scores[i] ?? 0;
  }
  return first(length);
}

/** By slot, 1 for the documents of a match, of so many slots. */
export function flagsOf({ slots: found }: Match, slots: number): Uint8Array {
  const flags = new Uint8Array(slots);
  for (let i = 0; i < found.length; i++) flags[found[i] as number] = 1;
  return flags;
}
