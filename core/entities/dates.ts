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
const NEAR_YEAR = 26;
/** Nearly every text has no year at all. */
const ANY_YEAR = /(?:19|20)\d\d/;
const YEAR = /(?<![\d.,-])(?:19|20)\d\d(?![\d]|[.,]\d)/g;
const ISO = /(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/g;

/**
 * The latest day that a text writes out with its year ("8 November 2023", "2023-11-08"); undefined when it writes none.
 * One pass for years; words are read only in front of them.
 */
export function latestDate(text: string): PartialDate | undefined {
  if (!ANY_YEAR.test(text)) return undefined;
  let latest = '';
  for (const [day] of text.matchAll(ISO)) if (day > latest) latest = day;
  for (const { 0: year, index } of text.matchAll(YEAR)) {
    const before = text.slice(Math.max(0, index - NEAR_YEAR), index);
    const parts = readDay(before.slice(before.search(/\S+\s+\S+\W*$/u)));
    if (parts === null) continue;
    const day = `${year}-${two(parts.month)}-${two(parts.day)}`;
    if (day > latest) latest = day;
  }
  return latest || undefined;
}

const NAMED_YEAR = new RegExp(
  String.raw`(?:\b(?:in|since|of|from|until|by|during|early|late|year|anno|im|seit|von|vor|nach|jahr|en|depuis|de|del|desde|dal|nel)|[(${LETTERS}],?|©|\d,)\s?((?:1[6-9]|20)\d\d)(?![\d.,%]\d|\d|\s?(?:km|kg|m|metres|meters|miles|feet|ft|people|tons)\b)`,
  'gi',
);

/** The latest year that a text names as one ("in May 1941", "(1968)"); undefined when it names none. */
export function latestYear(text: string): PartialDate | undefined {
  if (!/(?:1[6-9]|20)\d\d/.test(text)) return undefined;
  let latest = '';
  for (const [, year = ''] of text.matchAll(NAMED_YEAR)) if (year > latest) latest = year;
  return latest || undefined;
}

const MONTH_AND_YEAR = /(\p{L}{3,10})\.?,? (?:de |del )?((?:19|20)\d\d)(?!\d)/gu;

/** The latest month that a text names with its year ("August 2025"), as YYYY-MM; undefined when it names none. */
export function latestMonth(text: string): PartialDate | undefined {
  if (!ANY_YEAR.test(text)) return undefined;
  let latest = '';
  for (const [, name = '', year] of text.matchAll(MONTH_AND_YEAR)) {
    const month = monthOf.get(name.toLowerCase());
    if (month !== undefined && `${year}-${two(month)}` > latest) latest = `${year}-${two(month)}`;
  }
  return latest || undefined;
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
