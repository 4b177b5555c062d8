import { type Alignment, alignQuote } from './align-quote.ts';
import { type Support, supportOf } from './context-support.ts';
import { copiesOf } from './copies.ts';
import { weightOf } from './fold-text.ts';
import type { FoldedSpan, FoldedText } from './folded-text.ts';
import { type GramFilter, gramShare } from './gram-filter.ts';
import type { Page } from './page-at-hand.ts';
import { placeOf } from './place-alignment.ts';
import type { Quote } from './quote.ts';
import type { SeedIndex } from './seed-index.ts';
import {
  certainPlaces,
  keepsWordEdges,
  likePlaces,
  rootedPlaces,
  samePage,
  sides,
  tellingWeight,
} from './sure-places.ts';
import { isBlockTakenOut, isMisplaced, isTakenOut } from './taken-out.ts';

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

/** Units of context that must speak for a short or repeated quotation, and by how much the best must lead. */
const neededSupport = 14;
/** The same as a share of the context, for a quotation that stood more than once. */
const neededShare = 0.35;
const neededLead = 10;
/** Units directly beside a repeated quotation that must agree: another copy near by has the same context further off. */
const neededBeside = 3;
/** Agreement right beside the quotation counts twice, up to this much. */
const besideBonus = 40;
const leastWeightAlone = 5;
/** More copies than this cannot be told apart in time; what is left undecided is an orphan. */
const maxCopies = 2000;
const maxCompared = 160;
/** Below these shares of runs the page has nothing of the quotation and its context: no alignment is tried. */
const leastShare = { whole: 0.12, quotation: 0.3 } as const;

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
  const isOut = isTakenOut(quote, page.text.folded);
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
