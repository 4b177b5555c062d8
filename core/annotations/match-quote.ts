import { type Alignment, alignQuote } from './align-quote.ts';
import { compared, isSupported, neededSupport, scoreOf } from './candidates.ts';
import { copiesOf } from './copies.ts';
import { weightOf } from './fold-text.ts';
import type { FoldedSpan } from './folded-text.ts';
import { mayHave } from './gram-filter.ts';
import type { Page } from './page-at-hand.ts';
import { placeOf } from './place-alignment.ts';
import { keepsOwnBlock } from './place-context.ts';
import type { Quote } from './quote.ts';
import type { CommonRun } from './seed-index.ts';
import {
  certainPlaces,
  keepsWordEdges,
  likePage,
  likePlaces,
  mayBeTwin,
  neededLead,
  rootedPlaces,
  samePage,
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

const leastWeightAlone = 5;
/** More copies than this cannot be told apart in time; what is left undecided is an orphan. */
const maxCopies = 2000;
const maxCompared = 160;
/** Whether the words alone tell the place: enough of them, or on a page that is still the same. */
function tells(quote: Quote, page: Page, support: number): boolean {
  if (quote.copies > 1) return false;
  const weight = weightOf(quote.exact.folded);
  if (weight >= tellingWeight && (support >= neededSupport || quote.sketch.length === 0)) return true;
  return (
    weight >= leastWeightAlone &&
    page.likeness(quote.sketch) >= (weight >= tellingWeight ? likePage : samePage)
  );
}

/**
 * Finds a quotation word for word: by itself when it is telling and alone, else by its context, with a lead over the
 * next copy. Null when it is not there or when the copies cannot be told apart. A step takes well below a millisecond.
 */
export function* matchExact(quote: Quote, page: Page): Generator<void, ExactMatch | null> {
  const wanted = quote.exact.folded;
  if (wanted.length === 0 || (page.filter && !mayHave(page.filter, wanted))) return null;
  const starts = copiesOf(page.text.folded, wanted, maxCopies);
  const all = starts
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
  const [first, second] = yield* compared(quote, page.text, all.filter(page.visible));
  if (!first) return null;
  const score = first.before.score + first.after.score;
  const found = { span: first.span, certain: false, alone: false, score };
  if (!second && tells(quote, page, score)) return { ...found, alone: true };
  if (isOut || isBlockTakenOut(quote, page.text.folded)) return null;
  const lead = second ? scoreOf(first) - scoreOf(second) : neededLead;
  if (lead < neededLead || mayBeTwin(quote, score, false)) return null;
  const noneCameOrWent = () => starts.length === quote.copies && page.likeness(quote.sketch) >= samePage;
  if (!isSupported(quote, first, { spans: all, noneCameOrWent })) return null;
  return isMisplaced(quote, page, found.span, all) ? null : found;
}

/**
 * Whether an alignment is so much better than the next that it is not taken for it, and better than what would be left
 * if the quotation were gone.
 */
export function leadsClearly({ twins }: Quote, best: Alignment, second: Alignment | undefined): boolean {
  const other = Math.max(second?.score ?? 0, ...(twins ?? []));
  return (!second && !twins) || best.score - other >= neededLead;
}

function bestAlignment(quote: Quote, page: Page, runs: readonly CommonRun[]): Alignment | null {
  const [best, second] = alignQuote(quote, page.text, runs, 2);
  return best && leadsClearly(quote, best, second) ? best : null;
}

/**
 * Finds a quotation that was edited: the place where quotation and context together agree best, if it is good and
 * clearly ahead of the next. `exact` is an uncertain match word for word: it stands unless the quotation's own place,
 * edited, agrees better. Null is an orphan.
 */
export function matchInPart(
  quote: Quote,
  page: Page,
  runs: readonly CommonRun[],
  exact: ExactMatch | null,
): FoldedSpan | null {
  const best = bestAlignment(quote, page, runs);
  const isOwn = best && (quote.copies <= 1 || keepsOwnBlock(best.runs, quote));
  const place = isOwn && placeOf(quote, page.text, best);
  const seen = place && page.visible(place) ? place : null;
  if (!exact) return seen;
  if (!best || exact.alone || (seen && overlap(seen, exact.span))) return exact.span;
  const lead = best.score - (exact.score + quote.exact.folded.length);
  if (lead >= neededLead) return seen;
  return seen && lead > -neededLead ? null : exact.span;
}

const overlap = (a: FoldedSpan, b: FoldedSpan) => a.start < b.end && b.start < a.end;
