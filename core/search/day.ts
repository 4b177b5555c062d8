import type { PartialDate } from '../model.ts';

/**
 * A date as one number that sorts: year, month and day in decimal digits (20250204), zeros for what is not known
 * (20250200, 20250000). 0: no date, or one that cannot be read.
 */
export type Day = number;

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/;

export function dayOf(date: PartialDate | undefined): Day {
  const match = date ? DATE.exec(date) : null;
  if (!match) return 0;
  const [, year, month = '0', day = '0'] = match;
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
}

export const yearOf = (day: Day): number => Math.floor(day / 10_000);

/** The date that a day number stands for, undefined for 0. */
export function dateOf(day: Day): PartialDate | undefined {
  if (day === 0) return undefined;
  const digits = String(day).padStart(8, '0');
  const month = digits.slice(4, 6);
  const date = digits.slice(6);
  if (month === '00') return digits.slice(0, 4);
  return date === '00' ? `${digits.slice(0, 4)}-${month}` : `${digits.slice(0, 4)}-${month}-${date}`;
}
