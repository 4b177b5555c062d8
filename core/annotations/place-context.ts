import { leastInBlock } from './context-support.ts';
import type { FoldedSpan } from './folded-text.ts';
import type { Quote } from './quote.ts';
import type { CommonRun } from './seed-index.ts';

/** Context in common, in units, before a side of the quotation counts as standing where it stood. */
const besideUnits = 16;
/** Context that may be missing between the last common run and the quotation, when other text stands there instead. */
const editedSeam = 56;
export const cleanSeam = 12;

/** On how many sides of a place the context stands. */
export type Context = 'both' | 'one' | 'none';

/** A position in the pattern and where it lies on the page. */
export interface Point {
  p: number;
  t: number;
}

/** The part of each run that lies in [from, to) of the pattern, without what two runs share. */
export function partsWithin(runs: readonly CommonRun[], from: number, to: number): CommonRun[] {
  const parts: CommonRun[] = [];
  let taken: Point = { p: from, t: 0 };
  for (const { p, t, length } of runs) {
    const skip = Math.max(0, taken.p - p, taken.t - t);
    const start = p + skip;
    const end = Math.min(p + length, to);
    if (start >= end) continue;
    parts.push({ p: start, t: t + skip, length: end - start });
    taken = { p: end, t: t + (end - p) };
  }
  return parts;
}

const unitsOf = (parts: readonly CommonRun[]) => parts.reduce((sum, { length }) => sum + length, 0);

/** Where the last part of the prefix that stands on the page ends; null where too little of it stands. */
export function edgeBefore(runs: readonly CommonRun[], { from }: Quote): Point | null {
  const parts = partsWithin(runs, 0, from);
  const last = parts.at(-1);
  if (!last || unitsOf(parts) < Math.min(besideUnits, from)) return null;
  return { p: last.p + last.length, t: last.t + last.length };
}

/** Where the first part of the suffix that stands on the page begins; null where too little of it stands. */
export function edgeAfter(runs: readonly CommonRun[], { pattern, to }: Quote): Point | null {
  const parts = partsWithin(runs, to, pattern.length);
  const first = parts[0];
  return first && unitsOf(parts) >= Math.min(besideUnits, pattern.length - to) ? first : null;
}

/** Whether the context in the quotation's own block stands beside it on both sides, if in part; true where there is none. */
export function keepsOwnBlock(runs: readonly CommonRun[], { from, to, pattern, breaks }: Quote): boolean {
  const first = breaks.breaks.findLast((at) => at <= from) ?? 0;
  const last = breaks.breaks.find((at) => at >= to) ?? pattern.length;
  const isKept = (a: number, b: number) => unitsOf(partsWithin(runs, a, b)) >= leastInBlock * (b - a);
  return isKept(first, from) && isKept(to, last);
}

/** Context that was edited beside the quotation still counts; context that was cut out together with it does not. */
function isBeside(missing: number, room: number): boolean {
  return missing <= cleanSeam || (missing <= editedSeam && room >= missing / 2);
}

/** On which sides of a place of the quotation its context stands. */
export function contextOf(
  runs: readonly CommonRun[],
  quote: Quote,
  fit: { first: Point; last: Point },
): Context {
  const before = edgeBefore(runs, quote);
  const after = edgeAfter(runs, quote);
  const atStart =
    quote.from === 0 ||
    (before && isBeside(quote.from - before.p, fit.first.t - before.t - (fit.first.p - quote.from)));
  const atEnd =
    quote.to === quote.pattern.length ||
    (after && isBeside(after.p - quote.to, after.t - fit.last.t - (quote.to - fit.last.p)));
  return atStart && atEnd ? 'both' : atStart || atEnd ? 'one' : 'none';
}

/** Whether hardly anything is missing or stands between the context and a span. */
export function isEnclosed(runs: readonly CommonRun[], quote: Quote, { start, end }: FoldedSpan): boolean {
  const before = edgeBefore(runs, quote);
  const after = edgeAfter(runs, quote);
  const isNear = (missing: number, room: number) => missing + Math.max(0, room) <= cleanSeam;
  return (
    (quote.from === 0 || (before !== null && isNear(quote.from - before.p, start - before.t))) &&
    (quote.to === quote.pattern.length || (after !== null && isNear(after.p - quote.to, after.t - end)))
  );
}
