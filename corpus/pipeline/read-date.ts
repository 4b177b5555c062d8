import { strict } from 'chrono-node/en';

/** A date as a text states it; `year` is missing where the text leaves it out. */
export interface StatedDate {
  year?: number;
  month: number;
  day: number;
  /** UTF-16 offsets of the date in the text, with weekday and time of day. */
  start: number;
  end: number;
}

/** 4/7/2025 is another day on each side of the Atlantic. */
const SLASHED = /\b(\d{1,2})[/.](\d{1,2})[/.]\d{2,4}\b/;
const ISO_DAY = /\b(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?/;
/** Dates are read without a clock: what chrono would fill in from it is not kept. */
const NO_CLOCK = { instant: new Date(0), timezone: 0 };

const isAmbiguous = (text: string): boolean => {
  const [, a, b] = SLASHED.exec(text) ?? [];
  return a !== undefined && a !== b && Number(a) <= 12 && Number(b) <= 12;
};

function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function readIso(text: string): StatedDate | null {
  const found = ISO_DAY.exec(text);
  if (!found) return null;
  const [year = 0, month = 0, day = 0] = found.slice(1, 4).map(Number);
  if (!isRealDay(year, month, day)) return null;
  return { year, month, day, start: found.index, end: found.index + found[0].length };
}

/** The first date of a text that names month and day, in English or ISO 8601; null without. Nothing is guessed. */
export function readDate(text: string): StatedDate | null {
  if (!/\d/.test(text)) return null;
  const iso = readIso(text);
  if (iso || isAmbiguous(text)) return iso;
  for (const { start, index, text: found } of strict.parse(text, NO_CLOCK)) {
    const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
    if (!start.isCertain('month') || !start.isCertain('day') || month === null || day === null) continue;
    const stated = start.isCertain('year') && year !== null ? { year } : {};
    return { ...stated, month, day, start: index, end: index + found.length };
  }
  return null;
}

const twoDigits = (n: number): string => `${n}`.padStart(2, '0');

export const isoDay = (year: number, month: number, day: number): string =>
  `${`${year}`.padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;

const DATE_LABEL =
  /^(?:(?:first )?(?:published|posted|updated|last updated|date|dated)(?: on| at)?\s*:?\s*)?/i;

/** The date of a line that holds nothing else but a label, a weekday and a time of day; null for other lines. */
export function readDateLine(line: string): StatedDate | null {
  if (line.length > 80) return null;
  const date = readDate(line);
  if (!date) return null;
  const label = DATE_LABEL.exec(line)?.[0].length ?? 0;
  const rest = line
    .slice(date.end)
    .replace(/^[\s,|·–-]*(?:at\s+)?(?:\d{1,2}[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?\s*$/i, '');
  return date.start <= label && rest === '' ? date : null;
}
