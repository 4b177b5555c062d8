import { type Country, countryByName } from './countries.ts';
import { fieldByWord, mayBeOfField } from './fields.ts';
import { foldWords } from './fold.ts';
import { isApostrophe, isCapital, isLetter } from './letters.ts';

/** A country that a text names, or a word of a field of life. UTF-16 offsets. */
export interface Trace<Value> {
  start: number;
  end: number;
  value: Value;
}

/** What a text says of where and in which field of life it is. */
export interface Surroundings {
  countries: Trace<string>[];
  fields: Trace<{ field: string; word: string }>[];
  /** The country of the place that the text opens with ("ABUJA — "), as reports do; null for none. */
  dateline: string | null;
}

const HYPHEN = 0x2d;
/** A name of several words is looked for behind words that start one. */
const starts = new Set(
  [...countryByName.keys()].filter((name) => name.includes(' ')).map((name) => name.split(' ', 1)[0]),
);

/** Where the word that starts at `from` ends. */
function wordEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (!isLetter(unit) && !(unit === HYPHEN && isLetter(text.charCodeAt(at + 1)))) break;
    at++;
  }
  return at;
}

const titled = (word: string) => word.charAt(0) + word.slice(1).toLowerCase();

/** The country named at a capital: of two words, of one, "U.S.", "Israel-Hamas", in capitals. */
function countryAt(text: string, start: number, end: number): { country: Country; end: number } | null {
  const isShort = end === start + 1;
  if (isShort) return text.startsWith('U.S.', start) ? { country: UNITED_STATES, end: start + 4 } : null;
  const isShouted = end > start + 3 && isCapital(text.charCodeAt(start + 1));
  const word = isShouted ? titled(text.slice(start, end)) : text.slice(start, end);
  if (starts.has(word) && text.charCodeAt(end) === 0x20) {
    const longEnd = wordEnd(text, end + 1);
    const next = text.slice(end + 1, longEnd);
    const country = countryByName.get(`${word} ${isShouted ? titled(next) : next}`);
    if (country !== undefined) return { country, end: longEnd };
  }
  const country =
    countryByName.get(word) ??
    (word.includes('-') ? countryByName.get(word.split('-', 1)[0] ?? '') : undefined);
  return country === undefined ? null : { country, end };
}
const UNITED_STATES: Country = { code: 'us', town: false };

const DATELINE =
  /^(?:[,.]? ?(?:\p{Lu}\p{L}*\.?|\d{1,2}|\d{4})){0,4}[,.]? ?(?:\([^)]{2,30}\) ?)?[—–:-]|^[,\s\d.]*(?:\p{L}+ \d{1,2}, \d{4}|\d{1,2} \p{L}+ \d{4}|\d{4})?$/u;
const DATELINE_REACH = 60;

const PLAIN = /^[a-z-]+$/;
const foldPlain = (word: string) => (PLAIN.test(word) ? word : foldWords(word).join(''));

/** The countries that a text names and, when asked for, its words of fields. One pass. */
/** Languages that write every noun with a capital. */
const isNounCapital = (language: string) => language === 'de' || language === 'lb';

/** `language`: primary subtag. */
export function surroundingsOf(text: string, withFields: boolean, language: string): Surroundings {
  const found: Surroundings = { countries: [], fields: [], dateline: null };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isLetter(unit)) continue;
    const end = wordEnd(text, at);
    if (isCapital(unit)) {
      const named = countryAt(text, at, end);
      if (named !== null) {
        found.countries.push({ start: at, end: named.end, value: named.country.code });
        const opens = at === 0 && DATELINE.test(text.slice(named.end, named.end + DATELINE_REACH));
        if (opens) found.dateline = named.country.code;
        at = named.end - 1;
        continue;
      }
    }
    const mayTell = withFields && end - at > 2 && !isApostrophe(text.charCodeAt(at - 1));
    if (
      mayTell &&
      (!isCapital(unit) || isNounCapital(language)) &&
      mayBeOfField(unit, text.charCodeAt(at + 1))
    ) {
      const word = foldPlain(text.slice(at, end));
      const field = fieldByWord.get(word);
      if (field !== undefined) found.fields.push({ start: at, end, value: { field, word } });
    }
    at = end - 1;
  }
  return found;
}
