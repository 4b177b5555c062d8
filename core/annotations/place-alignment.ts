import search from 'approx-string-match';
import type { Alignment } from './align-quote.ts';
import { commonUnits } from './common-units.ts';
import { type FoldedSpan, type FoldedText, hasBreakNear, wordsOf } from './folded-text.ts';
import {
  type Context,
  cleanSeam,
  contextOf,
  edgeAfter,
  edgeBefore,
  isEnclosed,
  type Point,
  partsWithin,
} from './place-context.ts';
import type { Quote } from './quote.ts';
import type { CommonRun } from './seed-index.ts';

/** With context on one side only, or on none, only a long quotation may differ at all. */
const longQuote = 40;
/** Units that must be left of a quotation of which a part was cut out. */
const leastRest = 12;
/** A shorter quotation with an error is found by chance. */
const shortest = 8;
/** Text that may have been inserted round a quotation. */
const farthest = 8000;

interface Agreement {
  /** The context stands directly beside the place on both sides. */
  enclosed: boolean;
  /** Share of the quotation that stands in the place, in units and in words. */
  coverage: number;
  words: number;
  /** Share of the place that is quotation. */
  precision: number;
}

/** Words changed here and there, or a part cut out; more than that is another text in the same place. */
function isGood(context: Context, length: number, agreement: Agreement): boolean {
  const { enclosed, coverage, words, precision } = agreement;
  if (context !== 'both') return length >= longQuote && coverage >= 0.84 && precision >= 0.84;
  if ((coverage >= 0.68 || words >= 0.75) && precision >= 0.45) return true;
  return enclosed && coverage >= 0.45 && precision >= 0.9 && coverage * length >= leastRest;
}

interface Fit {
  /** Parts of runs that lie in the quotation, in order, none overlapping. */
  parts: CommonRun[];
  first: Point;
  last: Point;
}

/** Units to the next run, for each of its own, that a short run at the edge of the quotation may be away. */
const strayLeap = 4;

/** A letter or two shared by chance at the edge, with the rest of the quotation far away. */
function isStray(part: CommonRun, next: CommonRun | undefined): boolean {
  if (!next || part.length >= 6) return false;
  const apart = Math.abs(next.t - part.t) - Math.abs(next.p - part.p);
  return apart > strayLeap * part.length;
}

/** What of the parts lies in [low, high) of the page. */
function clipped(parts: readonly CommonRun[], low: number, high: number): CommonRun[] {
  return parts.flatMap(({ p, t, length }) => {
    const start = Math.max(t, low);
    const rest = Math.min(t + length, high) - start;
    return rest > 0 ? [{ p: p + start - t, t: start, length: rest }] : [];
  });
}

/** Where the quotation's own runs lie. What is context on the page is not quotation, though the letters would fit. */
function fitOf(runs: readonly CommonRun[], quote: Quote): Fit | null {
  const low = edgeBefore(runs, quote)?.t ?? 0;
  const high = edgeAfter(runs, quote)?.t ?? Number.POSITIVE_INFINITY;
  return fitWithin(runs, quote, (parts) => clipped(parts, low, high));
}

function fitWithin(
  runs: readonly CommonRun[],
  { from, to }: Pick<Quote, 'from' | 'to'>,
  clip: (parts: CommonRun[]) => CommonRun[],
): Fit | null {
  const parts = clip(partsWithin(runs, from, to));
  const [lead, next] = parts;
  // What it took from the next run is given back.
  if (lead && next && isStray(lead, next)) {
    const later = runs.slice(runs.findIndex(({ p, length }) => p + length > from) + 1);
    return fitWithin(later, { from, to }, clip);
  }
  while (parts.length > 1 && isStray(parts.at(-1) as CommonRun, parts.at(-2))) parts.pop();
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return null;
  return { parts, first, last: { p: last.p + last.length, t: last.t + last.length } };
}

/** A short quotation that was edited has no run of its own: it is what stands between its two contexts. */
function betweenContexts(page: FoldedText, runs: readonly CommonRun[], quote: Quote): Fit | null {
  const before = edgeBefore(runs, quote);
  const after = edgeAfter(runs, quote);
  if (!before || !after || after.t <= before.t) return null;
  const whole = before.p === quote.from && after.p === quote.to;
  const room = after.t - before.t;
  if (whole && room <= 2 * (quote.to - quote.from) + cleanSeam) {
    return { parts: [], first: { p: quote.from, t: before.t }, last: { p: quote.to, t: after.t } };
  }
  return room <= farthest ? amongInsertions(page, quote, before.t, after.t) : null;
}

/** Between contexts that moved apart, the one place that is the quotation but for a letter or two, a block of its own. */
function amongInsertions(page: FoldedText, quote: Quote, from: number, to: number): Fit | null {
  const wanted = quote.exact.folded;
  if (wanted.length < shortest) return null;
  const found = search(page.folded.slice(from, to), wanted, Math.max(1, Math.floor(wanted.length / 6)));
  const least = Math.min(...found.map(({ errors }) => errors));
  const best = found.filter(({ errors }) => errors === least);
  const [match] = best;
  if (!match || best.some(({ start, end }) => start >= match.end || end <= match.start)) return null;
  const start = from + match.start;
  const end = from + match.end;
  if (!hasBreakNear(page, start, 0) || !hasBreakNear(page, end, 0)) return null;
  return { parts: [], first: { p: quote.from, t: start }, last: { p: quote.to, t: end } };
}

/** Where the unmatched head of a quotation begins in the text before its first common unit, or null. */
function headStart(head: string, window: string): number | null {
  const found = search(window, head, Math.floor(head.length / 3)).filter(
    ({ end }) => end >= window.length - 2,
  );
  return found.sort((a, b) => a.errors - b.errors)[0]?.start ?? null;
}

function tailEnd(tail: string, window: string): number | null {
  const found = search(window, tail, Math.floor(tail.length / 3)).filter(({ start }) => start <= 2);
  return found.sort((a, b) => a.errors - b.errors)[0]?.end ?? null;
}

function startOf(quote: Quote, page: FoldedText, runs: readonly CommonRun[], { first }: Fit): number {
  const missing = first.p - quote.from;
  if (missing === 0) return first.t;
  const edge = edgeBefore(runs, quote);
  if (edge && edge.p === quote.from && first.t - edge.t <= missing + 16) return edge.t;
  const reach = Math.max(0, first.t - missing - Math.ceil(missing / 3) - 2);
  const start = headStart(quote.pattern.slice(quote.from, first.p), page.folded.slice(reach, first.t));
  return start === null ? first.t : reach + start;
}

function endOf(quote: Quote, page: FoldedText, runs: readonly CommonRun[], { last }: Fit): number {
  const missing = quote.to - last.p;
  if (missing === 0) return last.t;
  const edge = edgeAfter(runs, quote);
  if (edge && edge.p === quote.to && edge.t - last.t <= missing + 16) return edge.t;
  const reach = last.t + missing + Math.ceil(missing / 3) + 2;
  const end = tailEnd(quote.pattern.slice(last.p, quote.to), page.folded.slice(last.t, reach));
  return end === null ? last.t : last.t + end;
}

/** Units of the quotation that stand in the span: its runs, and what the gaps between them have in common. */
function unitsInCommon(
  quote: Quote,
  page: FoldedText,
  { start, end }: FoldedSpan,
  parts: readonly CommonRun[],
): number {
  let units = 0;
  let at: Point = { p: quote.from, t: start };
  for (const part of [...parts, { p: quote.to, t: end, length: 0 }]) {
    units += commonUnits(quote.pattern.slice(at.p, part.p), page.folded.slice(at.t, part.t)) + part.length;
    at = { p: part.p + part.length, t: part.t + part.length };
  }
  return units;
}

/** The span of an aligned quotation, or null when too little of it, or too much else, stands there. */
export function placeOf(quote: Quote, page: FoldedText, { runs }: Alignment): FoldedSpan | null {
  const fit = fitOf(runs, quote) ?? betweenContexts(page, runs, quote);
  if (!fit) return null;
  const span = { start: startOf(quote, page, runs, fit), end: endOf(quote, page, runs, fit) };
  if (span.end <= span.start) return null;
  const length = quote.to - quote.from;
  const units = unitsInCommon(quote, page, span, fit.parts);
  const agreement = {
    enclosed: isEnclosed(runs, quote, span),
    coverage: units / length,
    words: wordsInCommon(quote, page, span),
    precision: units / (span.end - span.start),
  };
  return isGood(contextOf(runs, quote, fit), length, agreement) ? span : null;
}

/** Share of the quotation's words that stand in the span; 0 for fewer than five words, which say too little. */
function wordsInCommon({ exact }: Quote, page: FoldedText, span: FoldedSpan): number {
  const wanted = wordsOf(exact, { start: 0, end: exact.folded.length });
  if (wanted.length < 5) return 0;
  const here = new Set(wordsOf(page, span));
  return wanted.filter((word) => here.has(word)).length / wanted.length;
}
