import type { Basis } from '../../core/model.ts';
import { isoDay } from './read-date.ts';

/** The years that an archive's dated documents lie in, both included. */
export interface YearSpan {
  first: number;
  last: number;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** What was said or done on a weekday: a report names the day it is written on, in the past tense. */
const DONE_ON =
  '(?:\\p{L}+ed|said|says|told|met|held|began|went|came|left|flew|spoke|wrote|sent|took|gave|made) (?:late |early )?on ';

const weekdayOf = (year: number, month: number, day: number): string =>
  WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';

export interface DayOfYear {
  month: number;
  day: number;
}

/**
 * The year of a dateline that leaves it out: the only year of the span in which its day falls on a weekday that the
 * text reports something of. Null when none or several years fit.
 */
export function inferYear(
  { month, day }: DayOfYear,
  text: string,
  span: YearSpan,
): { date: string; basis: Basis } | null {
  const fitting: number[] = [];
  for (let year = span.first; year <= span.last; year++) {
    const weekday = weekdayOf(year, month, day);
    if (new RegExp(`${DONE_ON}${weekday}\\b`, 'u').test(text)) fitting.push(year);
  }
  const [only, second] = fitting;
  if (only === undefined || second !== undefined) return null;
  return {
    date: isoDay(only, month, day),
    basis: { from: 'weekday', firstYear: span.first, lastYear: span.last },
  };
}
