import type { PartialDate } from '../model.ts';
import { LETTERS } from './letters.ts';

/** A day without its year; month 1 to 12. */
export interface MonthDay {
  month: number;
  day: number;
}

/** English months first: only they are written before the day. The others follow it. */
const ENGLISH: readonly (readonly string[])[] = [
  ['January', 'Jan'],
  ['February', 'Feb'],
  ['March', 'Mar'],
  ['April', 'Apr'],
  ['May'],
  ['June', 'Jun'],
  ['July', 'Jul'],
  ['August', 'Aug'],
  ['September', 'Sept', 'Sep'],
  ['October', 'Oct'],
  ['November', 'Nov'],
  ['December', 'Dec'],
];
/** German, French, Spanish, Italian; with what stands between day and month. */
const OTHERS: readonly { between: string; months: string }[] = [
  {
    between: '. ',
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  },
  {
    between: ' ',
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  },
  {
    between: ' de ',
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  },
  {
    between: ' ',
    months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  },
];

const monthOf = new Map<string, number>();
ENGLISH.forEach((names, index) => {
  for (const name of names) monthOf.set(name.toLowerCase(), index + 1);
});
for (const { months } of OTHERS) {
  months.split(' ').forEach((name, index) => {
    monthOf.set(name.toLowerCase(), index + 1);
  });
}

function ordinal(day: number): string {
  const teen = day > 10 && day < 14;
  return `${day}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`;
}

/** The usual spellings of a day without its year ("October 7th", "7. Oktober"), given as YYYY-MM-DD. */
export function spellDay(date: PartialDate): string[] {
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  const spelled: string[] = [];
  for (const name of ENGLISH[month - 1] ?? []) {
    const dotted = name.length < 5 && month !== 5 ? [name, `${name}.`] : [name];
    for (const head of dotted) {
      spelled.push(`${head} ${day}`, `${head} ${ordinal(day)}`, `${day} ${head}`, `${ordinal(day)} ${head}`);
    }
    spelled.push(`${ordinal(day)} of ${name}`, `${day} of ${name}`, `${name} the ${ordinal(day)}`);
  }
  for (const { between, months } of OTHERS) {
    const name = months.split(' ')[month - 1];
    if (name !== undefined) spelled.push(`${day}${between}${name}`);
  }
  return [...new Set(spelled)];
}

const DAY_IN_WORDS =
  /(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of |de )?([A-Za-zÀ-ÿ]{3,10})|([A-Za-zÀ-ÿ]{3,10})\.?\s+(?:the )?(\d{1,2})(?!\d)/;

/** The day that a wording names ("Oct. 7 attacks"), or null when it names none. */
export function readDay(wording: string): MonthDay | null {
  const parts = DAY_IN_WORDS.exec(wording);
  const month = monthOf.get((parts?.[2] ?? parts?.[3] ?? '').toLowerCase());
  const day = Number(parts?.[1] ?? parts?.[4]);
  return month === undefined || !(day >= 1 && day <= 31) ? null : { month, day };
}

const YEAR_AFTER = /^(?:st|nd|rd|th)?[,.]?\s{0,2}(?:(?:of|de|del)\s)?[‘'’]?((?:1\d|20)\d\d)(?!\d)/;

/** The year that follows a date without one ("October 7, 2021"); null when none does. */
export function yearAfter(text: string, end: number): number | null {
  const year = YEAR_AFTER.exec(text.slice(end, end + 14))?.[1];
  return year === undefined ? null : Number(year);
}

const two = (value: number) => String(value).padStart(2, '0');
/** A number of four figures that may be a year. */
interface Year {
  at: number;
  year: number;
}

const DIGIT_0 = 0x30;
const digitAt = (text: string, at: number) => {
  const value = text.charCodeAt(at) - DIGIT_0;
  return value >= 0 && value <= 9 ? value : -1;
};

/** The numbers from 1000 to 2099 that a text writes with four figures, in order. One pass. */
function yearsIn(text: string): Year[] {
  const years: Year[] = [];
  for (let at = 0; at + 4 <= text.length; at++) {
    if (digitAt(text, at) < 0) continue;
    let end = at + 1;
    let year = digitAt(text, at);
    for (let digit = digitAt(text, end); digit >= 0; digit = digitAt(text, end)) {
      year = year * 10 + digit;
      end++;
    }
    if (end - at === 4 && year >= 1000 && year < 2100) years.push({ at, year });
    at = end;
  }
  return years;
}

const NEAR_YEAR = 26;
const ISO = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/;
/** Parts of numbers, of dates in figures and of addresses. */
const JOINED_BEFORE = new Set(['.', ',', '-']);
const DECIMALS = /^[.,]\d/;
const FIRST_OF_DAYS = 1900;

/** The day that ends or starts with a year, as YYYY-MM-DD, or null. */
function dayAt(text: string, { at, year }: Year): string | null {
  const iso = ISO.exec(text.slice(at, at + 11))?.[0];
  if (iso !== undefined) return iso;
  if (JOINED_BEFORE.has(text.charAt(at - 1)) || DECIMALS.test(text.slice(at + 4, at + 6))) return null;
  const before = text.slice(Math.max(0, at - NEAR_YEAR), at);
  const parts = readDay(before.slice(before.search(/\S+\s+\S+\W*$/u)));
  return parts === null ? null : `${year}-${two(parts.month)}-${two(parts.day)}`;
}

const MONTH_BEFORE = /(\p{L}{3,10})\.?,? (?:de |del )?$/u;

function monthAt(text: string, { at, year }: Year): string | null {
  const name = MONTH_BEFORE.exec(text.slice(Math.max(0, at - NEAR_YEAR), at))?.[1] ?? '';
  const month = monthOf.get(name.toLowerCase());
  return month === undefined ? null : `${year}-${two(month)}`;
}

const FIRST_OF_YEARS = 1600;
const NAMES_YEAR = new RegExp(
  String.raw`(?:\b(?:in|since|of|from|until|by|during|early|late|year|anno|im|seit|von|vor|nach|jahr|en|depuis|de|del|desde|dal|nel)|[(${LETTERS}],?|©|\d,)\s?$`,
  'i',
);
const COUNTS = /^(?:[.,%]\d|\s?(?:km|kg|m|metres|meters|miles|feet|ft|people|tons)\b)/;

/** Is the number named as a year ("in May 1941", "(1968)")? */
const isNamed = (text: string, { at }: Year) =>
  NAMES_YEAR.test(text.slice(Math.max(0, at - 12), at)) && !COUNTS.test(text.slice(at + 4, at + 12));

/** The latest day, month and year that a text names; each undefined when it names none. */
export interface LatestDates {
  /** Written out with its year ("8 November 2023", "2023-11-08"). */
  day: PartialDate | undefined;
  /** A month with its year ("August 2025"), as YYYY-MM. */
  month: PartialDate | undefined;
  /** A year named as one ("in May 1941"), as YYYY. */
  year: PartialDate | undefined;
}

const NO_DATES: LatestDates = { day: undefined, month: undefined, year: undefined };
/** Nearly every text has no year at all. */
const ANY_YEAR = /[12]\d{3}/;

/** The latest dates of a text. One pass for years; words are read only in front of them. */
export function latestDates(text: string): LatestDates {
  if (!ANY_YEAR.test(text)) return NO_DATES;
  let [day, month, named] = ['', '', ''];
  for (const year of yearsIn(text)) {
    if (year.year >= FIRST_OF_DAYS) {
      day = max(day, dayAt(text, year));
      month = max(month, monthAt(text, year));
    }
    if (year.year >= FIRST_OF_YEARS && isNamed(text, year)) named = max(named, String(year.year));
  }
  return { day: day || undefined, month: month || undefined, year: named || undefined };
}

const max = (one: string, other: string | null) => (other !== null && other > one ? other : one);

const LONG_AGO = 1950;

const DATES_SOMETHING =
  /(?:\b(?:in|since|from|until|by|during|early|late|year|anno|im|seit|bis|en|depuis|desde|dal|nel)\s|\()$/i;

/** Does a text date something to years of long ago, and name no later one? */
export function isOfThePast(text: string): boolean {
  if (!ANY_YEAR.test(text)) return false;
  const years = yearsIn(text);
  const isDate = ({ at }: Year) => DATES_SOMETHING.test(text.slice(Math.max(0, at - 9), at));
  return years.some(isDate) && years.every(({ year }) => year < LONG_AGO);
}

const IN_ADDRESS =
  /(?<!\d)((?:19|20)\d\d)(?:([/-])(\d\d?|[a-z]{3})(?:\2(\d\d?))?(?=[/-]|$)|(0[1-9]|1[0-2])([0-3]\d)(?!\d))/i;

/** The date that the path of an address carries ("/2023/nov/8/", "/2025/02/", "/20241013-…"), or undefined. */
export function dateInAddress(address: string): PartialDate | undefined {
  const [, year, , monthText, dayText, monthDigits, dayDigits] = IN_ADDRESS.exec(address) ?? [];
  if (year === undefined) return undefined;
  const named = monthOf.get((monthText ?? '').toLowerCase());
  const month = named ?? Number(monthText ?? monthDigits);
  const day = Number(dayText ?? dayDigits);
  if (!(month >= 1 && month <= 12)) return undefined;
  return day >= 1 && day <= 31 ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`;
}

const lastDay = (date: PartialDate) => `${date}-99-99`.slice(0, 10);
const firstDay = (date: PartialDate) => `${date}-00-00`.slice(0, 10);

/** Does a date fall within the bounds (both included)? `maybe`: it is too coarse to tell. */
export function within(date: PartialDate, from?: PartialDate, to?: PartialDate): 'yes' | 'no' | 'maybe' {
  const first = firstDay(date);
  const last = lastDay(date);
  if (from !== undefined && last < firstDay(from)) return 'no';
  if (to !== undefined && first > lastDay(to)) return 'no';
  const surely = (from === undefined || first >= firstDay(from)) && (to === undefined || last <= lastDay(to));
  return surely ? 'yes' : 'maybe';
}
