import { weightOf } from './fold-text.ts';
import { type GramFilter, gramLength, gramsIn } from './gram-filter.ts';
import type { Quote } from './quote.ts';
import type { CommonRun } from './seed-index.ts';

/** Below these shares of runs the page has nothing of the quotation and its context: no alignment is tried. */
const leastShare = { whole: 0.12, quotation: 0.3 } as const;
/**
 * Units in one run, of quotation or context, that any place of it has: about four words. Texts that have nothing to do
 * with each other share words and pairs of words all over; a place where every fourth word is another is none.
 */
const leastRun = 20;

/** For a pattern's runs of the filter's length, from its start on: 1 where the page has one, else 0. */
type Here = Uint8Array;

const share = (here: Here): number =>
  here.length === 0 ? 1 : here.reduce((sum, is) => sum + is, 0) / here.length;

function longest(here: Here): number {
  let best = 0;
  let run = 0;
  for (const is of here) {
    run = is ? run + 1 : 0;
    if (run > best) best = run;
  }
  return best;
}

function mayStand({ pattern, from, to }: Quote, here: Here): boolean {
  const isOfLetters = weightOf(pattern) < 1.2 * pattern.length; // a run of ideographs says enough when it is shorter
  if (isOfLetters && longest(here) < Math.min(here.length, leastRun - gramLength + 1)) return false;
  const own = here.subarray(from, Math.max(from, to - gramLength + 1));
  return share(here) >= leastShare.whole || share(own) >= leastShare.quotation;
}

/** Whether enough of the quotation or its context is on the page for an alignment to be worth its time. */
export const mayStandIn = (quote: Quote, filter: GramFilter): boolean =>
  mayStand(quote, gramsIn(filter, quote.pattern));

/** The same where what the page has in common with the quotation is known already. */
export function mayStandAmong(quote: Quote, runs: readonly CommonRun[]): boolean {
  const here = new Uint8Array(Math.max(0, quote.pattern.length - gramLength + 1));
  for (const { p, length } of runs) here.fill(1, p, Math.max(p, p + length - gramLength + 1));
  return mayStand(quote, here);
}
