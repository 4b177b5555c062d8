import { countryByName } from './countries.ts';
import { yearAfter } from './dates.ts';
import { participantBearing } from './event-phrase.ts';
import { foldWords } from './fold.ts';
import { LETTERS } from './letters.ts';
import { wordBefore } from './neighbours.ts';
import type { AliasProfile, EntityProfile } from './profile.ts';
import type { Bearing, Surface } from './surface.ts';
import { abbreviations, functionWords, qualifiers } from './titles.ts';

/** Prefixes that leave an event what it is ("post-October 7"); any other word joined by a hyphen makes another one. */
const PREFIX = new RegExp(`(?:^|[^${LETTERS}])(?:post|pre|anti|pro|mid|non|since|nach|vor)[-–]$`, 'i');
const COMPOUND = new RegExp(`[\\d${LETTERS}][-–]$`);
const YEAR_BEFORE = new RegExp(String.raw`(?<!\d)((?:19|20)\d\d)(?:[-–/]\d{2,4})?(?:\s+[${LETTERS}]+)?\s+$`);
const YEAR_BEHIND = /^\s+(?:\(|(?:of|in|from|von|im Jahr|de|en|del)\s+)((?:19|20)\d\d)(?!\d)/u;
const NUMBERED =
  /(?:^|\s)(?:another|separate|previous|otro|otra|(?:un|une) autre|weiteren?|andere[nrs]?|first|second|third|1st|2nd|3rd|erste[nr]?|zweite[nr]?)\s+$/iu;
/** Somebody else's war: "Nazi invasion of …". */
const FOREIGN_CAPITAL = -2;
const YEAR_STATED = 4;

/** "Gaza war crimes" are no war, "the detention center" no arrest. */
const CRIMES = /^\s+(?:crimes?|criminals?|cabinet|verbrech|cent(?:er|re)s?|facilit)/i;
/** "Israel Krieg" is no "Israel-Krieg" in a language that writes compounds as one word. */
const SPLIT_COMPOUND = -8;

const isSplit = (alias: AliasProfile, { text, start, end, language }: Surface) =>
  language === 'de' && alias.alias.text.includes('-') && !/[-‑–]/.test(text.slice(start, end));

/** Could the event have been under way in a year? */
function covers({ startYear, endYear, entity }: EntityProfile, year: number): boolean {
  if (startYear === null) return true;
  const last = endYear ?? (entity.end === undefined ? Number.POSITIVE_INFINITY : startYear);
  return year >= startYear && year <= last;
}

/** Years beside the wording: one of another event takes it away, its own confirms it. */
function yearBearing(alias: AliasProfile, owner: EntityProfile, surface: Surface): Bearing | null {
  const { text, start, end } = surface;
  const before = YEAR_BEFORE.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  const behind = YEAR_BEHIND.exec(text.slice(end, end + 20))?.[1];
  const after = alias.byDay ? yearAfter(text, end) : null;
  const year = after ?? Number(before ?? behind ?? Number.NaN);
  if (Number.isNaN(year)) return null;
  if (!covers(owner, year) || (after !== null && after !== owner.startYear)) {
    return { rival: `${alias.folded} ${year}`, weight: 0, reasons: [] };
  }
  return after === null ? null : { weight: YEAR_STATED, reasons: ['year-stated'] };
}

/** "arrest warrant for Shoigu": whom the event is about. */
const AGAINST_WHOM = /^ (?:gegen|against|for|contra|contre) (the |den |el |le |l’)?(\p{Lu}[\p{L}’'-]+)/u;
const OF_ANOTHER = -3;

/** The name, or the country behind an article ("for the Sudanese president"); null when neither follows. */
function whomAgainst(rest: string): string | null {
  const [, article, whom] = AGAINST_WHOM.exec(rest) ?? [];
  if (whom === undefined) return null;
  return article === undefined || countryByName.has(whom) ? whom : null;
}

function isOwnWord(word: string, { about, context }: EntityProfile): boolean {
  return foldWords(word).every(
    (folded) => about.has(folded) || context.has(folded) || functionWords.has(folded),
  );
}

/** What stands beside the wording of an event: its year, a number, a compound with another name. */
export function eventBearing(alias: AliasProfile, owner: EntityProfile, surface: Surface): Bearing {
  const { text, start, end } = surface;
  const year = yearBearing(alias, owner, surface);
  if (year !== null) return year;
  if (CRIMES.test(text.slice(end, end + 12)))
    return { rival: `${alias.folded} crimes`, weight: 0, reasons: [] };
  if (isSplit(alias, surface)) return { weight: SPLIT_COMPOUND, reasons: [] };
  const before = text.slice(Math.max(0, start - 24), start);
  const compound = COMPOUND.test(before) && !PREFIX.test(before);
  if (compound || (NUMBERED.test(before) && !alias.byDay)) {
    return { rival: `${before.trim().split(/\s/).at(-1)} ${alias.folded}`, weight: 0, reasons: [] };
  }
  const participants = participantBearing(alias, owner, surface);
  if (participants !== null) return participants;
  const whom = whomAgainst(text.slice(end, end + 40));
  if (whom !== null && alias.alias.needsContext && !alias.byDay && !isOwnWord(whom, owner)) {
    return { weight: OF_ANOTHER, reasons: [] };
  }
  const word = wordBefore(text, start, abbreviations);
  const foreign =
    word?.capital &&
    word.joined === 'space' &&
    !word.opens &&
    !alias.byDay &&
    !functionWords.has(word.folded) &&
    !qualifiers.has(word.folded) &&
    !owner.context.has(word.folded);
  return { weight: foreign ? FOREIGN_CAPITAL : 0, reasons: [] };
}
