/** Documents that a part of a query found, by ascending slot, each with its score. */
export interface Match {
  slots: Uint32Array;
  scores: Float64Array;
}

export const noMatch: Match = { slots: new Uint32Array(), scores: new Float64Array() };

type Pick = 'both' | 'either' | 'first-only';

/** Walks two matches side by side and keeps what `pick` asks for; scores of documents in both are added. */
function merge(a: Match, b: Match, pick: Pick): Match {
  const slots = new Uint32Array(a.slots.length + b.slots.length);
  const scores = new Float64Array(slots.length);
  let length = 0;
  let i = 0;
  let j = 0;
  const keep = (slot: number, score: number) => {
    slots[length] = slot;
    scores[length++] = score;
  };
  while (i < a.slots.length || j < b.slots.length) {
    const left = a.slots[i] ?? Infinity;
    const right = b.slots[j] ?? Infinity;
    if (left === right) {
      if (pick !== 'first-only') keep(left, (a.scores[i] ?? 0) + (b.scores[j] ?? 0));
    } else if (left < right ? pick !== 'both' : pick === 'either') {
      keep(Math.min(left, right), (left < right ? a.scores[i] : b.scores[j]) ?? 0);
    }
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return { slots: slots.subarray(0, length), scores: scores.subarray(0, length) };
}

/** Documents of both; scores added. */
export const both = (a: Match, b: Match): Match => merge(a, b, 'both');
/** Documents of either; scores added. */
export const either = (a: Match, b: Match): Match => merge(a, b, 'either');
/** Documents of `a` that are not in `b`. */
export const without = (a: Match, b: Match): Match => merge(a, b, 'first-only');

/** The documents for which `holds` is true. */
export function filtered(match: Match, holds: (slot: number) => boolean): Match {
  const kept = [...match.slots.keys()].filter((i) => holds(match.slots[i] ?? 0));
  return {
    slots: Uint32Array.from(kept, (i) => match.slots[i] ?? 0),
    scores: Float64Array.from(kept, (i) => match.scores[i] ?? 0),
  };
}
