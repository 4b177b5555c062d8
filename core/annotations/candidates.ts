import { type Support, supportOf } from './context-support.ts';
import type { FoldedSpan, FoldedText } from './folded-text.ts';
import type { Quote } from './quote.ts';
import { sides } from './sure-places.ts';

/** A place where the quotation stands word for word, and what its context says for it. */
export interface Candidate {
  span: FoldedSpan;
  before: Support;
  after: Support;
}

/** Units of context that must speak for a short or repeated quotation, and by how much the best must lead. */
export const neededSupport = 14;
/** The same as a share of the context, for a quotation that stood more than once. */
const neededShare = 0.35;
/** Units of remembered blocks on each side of a place from which all between was taken out. */
const neededBlock = 8;
/** Units directly beside a repeated quotation that must agree: another copy near by has the same context further off. */
const neededBeside = 3;
/** Agreement right beside the quotation counts twice, up to this much. */
const besideBonus = 40;
const sideScore = ({ score, run }: Support) => score + Math.min(run, besideBonus);
export const scoreOf = ({ before, after }: Candidate) => sideScore(before) + sideScore(after);

/** Copies compared between two looks at the clock. */
const copiesAtOnce = 8;

/** The places with their contexts compared, the best first. */
export function* compared(
  quote: Quote,
  page: FoldedText,
  spans: readonly FoldedSpan[],
): Generator<void, Candidate[]> {
  const candidates: Candidate[] = [];
  for (const span of spans) {
    const [before, after] = sides(quote, page, span);
    candidates.push({ span, before: supportOf(before), after: supportOf(after) });
    if (candidates.length % copiesAtOnce === 0) yield;
  }
  return candidates.sort((a, b) => scoreOf(b) - scoreOf(a));
}

/** Whether remembered blocks stand directly on both sides, and others between them and the place were taken out. */
const isBetweenBlocks = ({ before, after }: Candidate): boolean =>
  before.skipped > 0 && after.skipped > 0 && Math.min(before.matched, after.matched) >= neededBlock;

/** Whether a place is the only copy, or has the context on both sides, if further off, and no other copy has it nearer. */
function isSandwiched({ span, before, after }: Candidate, all: readonly FoldedSpan[]): boolean {
  if (all.length === 1) return true;
  const [from, to] = [before.nearest, after.nearest];
  if (from === null || to === null) return false;
  return all.every((other) => other === span || other.end <= from || other.start > to);
}

/** The copies of a quotation on a page. */
export interface Copies {
  /** Where it stands, word for word. */
  spans: readonly FoldedSpan[];
  /** Whether as many stand on the same page as ever: then its own is among them. */
  noneCameOrWent(): boolean;
}

/** Whether words stand directly beside a place, or else there is a reason why none do. */
function isBeside(candidate: Candidate, { spans, noneCameOrWent }: Copies): boolean {
  const { before, after } = candidate;
  if (before.run + after.run >= neededBeside) return true;
  return (before.wholeBlock && after.wholeBlock && isSandwiched(candidate, spans)) || noneCameOrWent();
}

/** Whether its context says enough for a place. */
export function isSupported(quote: Quote, candidate: Candidate, copies: Copies): boolean {
  const { before, after } = candidate;
  if (before.wholeBlock && after.wholeBlock && before.run + after.run >= neededSupport) return true;
  if (quote.copies > 1 && (before.foreign || after.foreign || !isBeside(candidate, copies))) return false;
  const context = quote.pattern.length - quote.exact.folded.length;
  const needed = quote.copies > 1 && !isBetweenBlocks(candidate) ? neededShare * context : 0;
  return before.score + after.score >= Math.max(neededSupport, needed);
}
