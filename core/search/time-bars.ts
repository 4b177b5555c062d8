import type { PartialDate } from '../model.ts';
import type { Facets } from './facets.ts';

/** A part of a histogram over time. */
export interface TimeBar {
  /** "2024", "2025-02". */
  from: PartialDate;
  /** The last year or month in it: `from` itself unless a bar stands for several. */
  to: PartialDate;
  /** The first date that is not part of it. */
  before: PartialDate;
  count: number;
}

/** Up to so many years a histogram shows months. */
const MONTHLY_YEARS = 3;
/** Bars that can still be told apart and hit. */
const MOST_BARS = 60;

const year = (n: number): PartialDate => String(n).padStart(4, '0');
const month = (n: number): PartialDate =>
  `${year(Math.floor(n / 12))}-${String((n % 12) + 1).padStart(2, '0')}`;
const monthNumber = (date: PartialDate): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** Even steps from the first to the last, those without a document too, or the distances would lie. */
function bars(counts: ReadonlyMap<number, number>, name: (n: number) => PartialDate): TimeBar[] {
  const all = [...counts.keys()];
  const first = Math.min(...all);
  const last = Math.max(...all);
  const step = Math.ceil((last - first + 1) / MOST_BARS);
  const found: TimeBar[] = [];
  for (let from = first; from <= last; from += step) {
    let count = 0;
    for (let n = from; n < from + step; n++) count += counts.get(n) ?? 0;
    found.push({ from: name(from), to: name(from + step - 1), before: name(from + step), count });
  }
  return found;
}

/** How what was found spreads over time: by month within a few years, otherwise by year; empty without any date. */
export function timeBars({ years, months }: Pick<Facets, 'years' | 'months'>): TimeBar[] {
  const [first] = years;
  const last = years.at(-1);
  if (!first || !last) return [];
  const inMonths = months.reduce((sum, { count }) => sum + count, 0);
  const inYears = years.reduce((sum, { count }) => sum + count, 0);
  // Documents known only to the year belong to no month: months are drawn when all have one.
  if (last.year - first.year < MONTHLY_YEARS && inMonths === inYears)
    return bars(new Map(months.map(({ value, count }) => [monthNumber(value), count])), month);
  return bars(new Map(years.map((one) => [one.year, one.count])), year);
}

/** Which bars lie within dates: from the first to the last, both included; null when none does. */
export function barsWithin(
  all: readonly TimeBar[],
  { from, before }: { from?: PartialDate; before?: PartialDate },
): { first: number; last: number } | null {
  const first = from ? all.findIndex((bar) => bar.before > from) : 0;
  const last = before ? all.findLastIndex((bar) => bar.from < before) : all.length - 1;
  return first < 0 || last < first ? null : { first, last };
}
