import type { PartialDate } from '../core/model.ts';

const partial = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Partial dates have no time zone: they are read and written in UTC, so no day is ever shifted. */
const granularities: Intl.DateTimeFormatOptions[] = [
  { timeZone: 'UTC', year: 'numeric' },
  { timeZone: 'UTC', year: 'numeric', month: 'long' },
  { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' },
];

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than using it: one for each locale and granularity. */
function formatter(locale: string, parts: number): Intl.DateTimeFormat {
  const key = `${locale} ${parts}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, granularities[parts - 1]);
  formatters.set(key, made);
  return made;
}

function readPartial(date: PartialDate): { day: Date; parts: number } | null {
  const found = partial.exec(date);
  if (!found) return null;
  const [, year, month, day] = found;
  const parts = day ? 3 : month ? 2 : 1;
  const stamp = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  return Number.isNaN(stamp.getTime()) ? null : { day: stamp, parts };
}

/** The date in words, no more precise than it is known. Text that is no partial date comes back as it is. */
export function formatDate(date: PartialDate, locale: string): string {
  const read = readPartial(date);
  return read ? formatter(locale, read.parts).format(read.day) : date;
}

/** From `start` to `end` in words, shared parts said once. Ends of unequal precision are both written in full. */
export function formatDateRange(start: PartialDate, end: PartialDate, locale: string): string {
  const from = readPartial(start);
  const to = readPartial(end);
  if (!from || !to || from.parts !== to.parts || from.day > to.day) {
    return `${formatDate(start, locale)} – ${formatDate(end, locale)}`;
  }
  return formatter(locale, from.parts).formatRange(from.day, to.day);
}
