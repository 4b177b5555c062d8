import { type Alignment, alignQuote } from './align-quote.ts';
import { keepsBlock, runAt, type Support, supportOf } from './context-support.ts';
import { copiesOf } from './copies.ts';
import { weightOf } from './fold-text.ts';
import { type FoldedSpan, type FoldedText, hasBreakNear, isInWord } from './folded-text.ts';
import { type GramFilter, gramShare } from './gram-filter.ts';
import type { Sketch } from './page-sketch.ts';
import { placeOf } from './place-alignment.ts';
import type { Quote } from './quote.ts';
import type { SeedIndex } from './seed-index.ts';

export interface Page {
  text: FoldedText;
  /** False for a place that a reader cannot see: it is no place. */
  visible(span: FoldedSpan): boolean;
  /** What kind of place a span stands in, as remembered of quotations. */
  shape(span: FoldedSpan): string;
  /** Null: not made yet; then every text may be there. */
  filter: GramFilter | null;
  /** How much of a sketch the page has, 0 to 1. */
  likeness(sketch: Sketch): number;
}

/** Where a quotation stands word for word. */
export interface ExactMatch {
  span: FoldedSpan;
  /** The context agrees so far that no other place need be looked at. */
  certain: boolean;
  /** The quotation stood once and stands once: its words alone tell the place, wherever its context went. */
  alone: boolean;
  /** Units of context that speak for the place. */
  score: number;
}

interface Candidate {
  span: FoldedSpan;
  before: Support;
  after: Support;
}

/** A quotation of this weight (about five words) is found by itself when it stood once and stands once. */
const tellingWeight = 26;
/** Agreement without a gap on each side that makes a place certain. */
const certainRun = 24;
/** Agreement beyond what tells copies apart: a letter or two may come to agree by an edit. */
const rootMargin = 8;
/** Units of context that must speak for a short or repeated quotation, and by how much the best must lead. */
const neededSupport = 14;
/** Units directly beside a repeated quotation that must agree: another copy near by has the same context further off. */
const neededBeside = 3;
/** The same as a share of the context, for a quotation that stood more than once. */
const neededShare = 0.35;
const neededLead = 10;
/** Agreement right beside the quotation counts twice, up to this much. */
const besideBonus = 40;
/** A page with this share of the old one's text is the same page; a few letters are found on it by being alone. */
const samePage = 0.6;
const leastWeightAlone = 5;
/** More copies than this cannot be told apart in time; what is left undecided is an orphan. */
const maxCopies = 2000;
const maxCompared = 160;
/** Context on either side of the quotation that now meets shows that the quotation was taken out. */
const seam = 12;
/** Below these shares of runs the page has nothing of the quotation and its context: no alignment is tried. */
const leastShare = { whole: 0.12, quotation: 0.3 } as const;

const sides = (quote: Quote, page: FoldedText, { start, end }: FoldedSpan) =>
  [
    { pattern: quote.prefix, page, at: start, direction: -1 },
    { pattern: quote.suffix, page, at: end, direction: 1 },
  ] as const;

const keepsWordEdges = ({ wordEdges }: Quote, text: FoldedText, { start, end }: FoldedSpan) =>
  !(wordEdges.start && isInWord(text, start)) && !(wordEdges.end && isInWord(text, end));

/** Places where the context agrees without a gap on both sides, as good as unchanged; the best if one leads. */
function certainPlaces(quote: Quote, page: FoldedText, spans: readonly FoldedSpan[]): FoldedSpan[] {
  const needBefore = Math.min(certainRun, quote.prefix.folded.length);
  const needAfter = Math.min(certainRun, quote.suffix.folded.length);
  const good = spans.flatMap((span) => {
    const [before, after] = sides(quote, page, span).map(runAt) as [number, number]; // two sides
    return before >= needBefore && after >= needAfter ? [{ span, run: before + after }] : [];
  });
  good.sort((a, b) => b.run - a.run);
  const [first, second] = good;
  if (first && second && first.run > second.run) return [first.span];
  return good.map(({ span }) => span);
}

/**
 * Places where words stand directly beside the quotation that had it to themselves when it was described: they went
 * with it, wherever the rest of its context is now.
 */
function rootedPlaces(quote: Quote, page: FoldedText, spans: readonly FoldedSpan[]): FoldedSpan[] {
  const weight = weightOf(quote.exact.folded);
  return spans.filter((span) => {
    const [before, after] = sides(quote, page, span);
    const runs = [runAt(before), runAt(after)] as const;
    if (!keepsBlock(before, runs[0], certainRun) || !keepsBlock(after, runs[1], certainRun)) return false;
    const isRooted = quote.aloneWith.some((needed, side) => {
      const run = runs[side] as number; // as many as sides
      return needed !== null && run >= needed + rootMargin;
    });
    return isRooted && weight + runs[0] + runs[1] >= tellingWeight;
  });
}

/**
 * A telling quotation that stands as often as it stood on what is the same page was moved: it is the one copy that
 * stands in the kind of place where it was (a heading, an entry of a list), if there is just one.
 */
function likePlaces(quote: Quote, page: Page, spans: readonly FoldedSpan[]): FoldedSpan[] {
  const isSame =
    quote.shape !== '' &&
    spans.length === quote.copies &&
    weightOf(quote.exact.folded) >= tellingWeight &&
    page.likeness(quote.sketch) >= samePage;
  if (!isSame) return [];
  return spans.filter((span) => page.shape(span) === quote.shape);
}

/** True when two sides of the context meet on the page though `[from, to)` of the pattern stood between them. */
function isTakenOut({ pattern }: Quote, page: string, from: number, to: number): boolean {
  const before = pattern.slice(Math.max(0, from - seam), from);
  const after = pattern.slice(to, to + seam);
  if (before.length + after.length < seam + 4) return false;
  const joint = before + after;
  return page.includes(joint) && !pattern.slice(Math.max(0, from - seam), to + seam).includes(joint);
}

/** The same for all of the block, or blocks, in which the quotation stood. */
function isBlockTakenOut(quote: Quote, page: string): boolean {
  const { breaks } = quote.breaks;
  const from = breaks.findLast((at) => at <= quote.from) ?? 0;
  const to = breaks.find((at) => at >= quote.to) ?? quote.pattern.length;
  return isTakenOut(quote, page, from, to);
}

const sideScore = ({ score, run }: Support) => score + Math.min(run, besideBonus);
const scoreOf = ({ before, after }: Candidate) => sideScore(before) + sideScore(after);

function compared(quote: Quote, page: FoldedText, spans: readonly FoldedSpan[]): Candidate[] {
  return spans
    .map((span) => {
      const [before, after] = sides(quote, page, span);
      return { span, before: supportOf(before), after: supportOf(after) };
    })
    .sort((a, b) => scoreOf(b) - scoreOf(a));
}

function isSupported(quote: Quote, { before, after }: Candidate): boolean {
  if (before.wholeBlock && after.wholeBlock && before.run + after.run >= neededSupport) return true;
  const isLoose = before.run + after.run < neededBeside && !(before.wholeBlock && after.wholeBlock);
  if (quote.copies > 1 && (isLoose || before.foreign || after.foreign)) return false;
  const share =
    quote.copies > 1 ? neededShare * (quote.prefix.folded.length + quote.suffix.folded.length) : 0;
  return before.score + after.score >= Math.max(neededSupport, share);
}

/** Whether the words alone tell the place: enough of them, or on a page that is still the same. */
function tells(quote: Quote, page: Page): boolean {
  if (quote.copies > 1) return false;
  const weight = weightOf(quote.exact.folded);
  return weight >= tellingWeight || (weight >= leastWeightAlone && page.likeness(quote.sketch) >= samePage);
}

const isBlock = (text: FoldedText, { start, end }: FoldedSpan) =>
  hasBreakNear(text, start, 0) && (end === text.folded.length || hasBreakNear(text, end, 0));

/** Whether a quotation that was a block of its own is now part of another, while one like it is still a block. */
function isMisplaced(
  quote: Quote,
  { text, visible }: Page,
  span: FoldedSpan,
  all: readonly FoldedSpan[],
): boolean {
  const { pattern, from: start, to: end, breaks } = quote;
  if (!isBlock({ ...breaks, folded: pattern }, { start, end }) || isBlock(text, span)) return false;
  return all.some((other) => isBlock(text, other) && visible(other));
}

/**
 * Finds a quotation word for word: by itself when it is telling and alone, else by its context, with a lead over the
 * next copy. Null when it is not there or when the copies cannot be told apart.
 */
export function matchExact(quote: Quote, page: Page): ExactMatch | null {
  const wanted = quote.exact.folded;
  if (wanted.length === 0 || (page.filter && gramShare(page.filter, wanted) < 1)) return null;
  const all = copiesOf(page.text.folded, wanted, maxCopies)
    .map((start) => ({ start, end: start + wanted.length }))
    .filter((span) => keepsWordEdges(quote, page.text, span));
  const certain = certainPlaces(quote, page.text, all).filter(page.visible);
  if (certain[0])
    return certain.length === 1
      ? { span: certain[0], certain: true, alone: false, score: wanted.length }
      : null;
  const isOut = isTakenOut(quote, page.text.folded, quote.from, quote.to);
  if (quote.copies > 1 && !isOut) {
    const [rooted, another] = rootedPlaces(quote, page.text, all).filter(page.visible);
    if (rooted && !another) return { span: rooted, certain: false, alone: true, score: wanted.length };
    const [like, more] = rooted ? [] : likePlaces(quote, page, all).filter(page.visible);
    if (like && !more) return { span: like, certain: false, alone: true, score: wanted.length };
  }
  if (all.length === 0 || all.length > maxCompared) return null;
  const [first, second] = compared(quote, page.text, all.filter(page.visible));
  if (!first) return null;
  const score = first.before.score + first.after.score;
  const found = { span: first.span, certain: false, alone: false, score };
  if (!second && tells(quote, page)) return { ...found, alone: true };
  if (isOut || isBlockTakenOut(quote, page.text.folded)) return null;
  const lead = second ? scoreOf(first) - scoreOf(second) : neededLead;
  if (!isSupported(quote, first) || lead < neededLead) return null;
  return isMisplaced(quote, page, found.span, all) ? null : found;
}

/** Whether enough of the quotation or its context is on the page for an alignment to be worth its time. */
export function mayStandIn(quote: Quote, filter: GramFilter): boolean {
  return (
    gramShare(filter, quote.pattern) >= leastShare.whole ||
    gramShare(filter, quote.exact.folded) >= leastShare.quotation
  );
}

function bestAlignment(quote: Quote, page: Page, seeds: SeedIndex): Alignment | null {
  const [best, second] = alignQuote(quote, page.text, seeds, 2);
  return best && (!second || best.score - second.score >= neededLead) ? best : null;
}

/**
 * Finds a quotation that was edited: the place where quotation and context together agree best, if it is good and
 * clearly ahead of the next. `exact` is an uncertain match word for word: it stands unless the quotation's own place,
 * edited, agrees better. Null is an orphan.
 */
export function matchInPart(
  quote: Quote,
  page: Page,
  seeds: SeedIndex,
  exact: ExactMatch | null,
): FoldedSpan | null {
  const best = bestAlignment(quote, page, seeds);
  const place = best && placeOf(quote, page.text, best);
  const seen = place && page.visible(place) ? place : null;
  if (!exact) return seen;
  if (!best || exact.alone || (seen && overlap(seen, exact.span))) return exact.span;
  const lead = best.score - (exact.score + quote.exact.folded.length);
  if (lead >= neededLead) return seen;
  return seen && lead > -neededLead ? null : exact.span;
}

const overlap = (a: FoldedSpan, b: FoldedSpan) => a.start < b.end && b.start < a.end;
