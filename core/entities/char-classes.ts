/**
 * What each character means to the matcher, as one number: its kind, its case and what it folds to.
 * Follows the properties of Unicode (UAX #24 scripts, UAX #44); worked out once for each code point, then kept.
 */

/** Kinds, in bits 24 and up. The order matters: from `LETTER` on a character can start a token. */
export const SOFT = 1;
export const HARD = 2;
export const DOT = 3;
export const NEWLINE = 4;
export const APOSTROPHE = 5;
/** Invisible, as a soft hyphen: skipped, and never the last character of a token. */
export const IGNORED = 6;
/** A diacritic that folding strips: belongs to the token, but not to its folded form. */
export const ACCENT = 7;
export const LETTER = 8;
/** A character of a script written without spaces: a token of its own. */
export const ALONE = 9;
export const KIND_SHIFT = 24;

export const UPPER = 1 << 16;
export const LOWER = 1 << 17;
export const CASE = UPPER | LOWER;
/** A letter, not a digit. */
export const ALPHABETIC = 1 << 18;
/** The low 16 bits are an index for `longFolding`, not a code unit. */
export const LONG = 1 << 19;
/** A vowel sign or voicing mark that distinguishes words: continues any token. */
export const SIGN = 1 << 20;
/** Katakana and Hangul: written next to Latin letters without a space, so a token ends where they begin or end. */
export const EAST = 1 << 21;
/** Folds to itself: one unit, this character. */
export const SAME = 1 << 22;

const APOSTROPHES = /['`\u00b4\u2018\u2019\u201b\u02b9\u02bb\u02bc\u2032\uff07]/u;
const INVISIBLE = /\p{Cf}|\u034f|[\u0640\u05f3\u05f4]/u;
const DASHES_AND_JOINTS = /[\s\-_/\u2010-\u2013\u2212\u2043\ufe63\uff0d\u00b7\u2027\u30fb\uff65]/u;
const STRIPPED_SCRIPTS =
  /[\p{sc=Inherited}\p{sc=Common}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}]/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const EASTERN = /[\p{sc=Katakana}\p{sc=Hangul}\u30fc\uff70\uff9e\uff9f]/u;
/** Voiced kana must stay apart from plain kana, though Unicode calls the marks inherited. */
const VOICING = /[\u3099\u309a]/u;

/** Letters that Unicode does not decompose, and how they are written without their stroke. */
const PLAIN_LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ŋ: 'n',
  ς: 'σ',
};

const longFoldings: string[] = [];
const known = new Int32Array(0x10000);
const knownAstral = new Map<number, number>();

function isStripped(character: string): boolean {
  return /\p{M}/u.test(character) && STRIPPED_SCRIPTS.test(character) && !VOICING.test(character);
}

function isKept(character: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(character) && !isStripped(character) && !APOSTROPHES.test(character);
}

/** The folded form of one character: compatibility forms resolved, lower case, diacritics stripped. */
function foldCharacter(character: string): string {
  const decomposed = character.normalize('NFKD').toLowerCase().normalize('NFKD');
  return [...decomposed]
    .filter(isKept)
    .map((part) => PLAIN_LETTERS[part] ?? part)
    .join('');
}

function letterValue(character: string): number {
  const folded = character === '&' ? 'and' : foldCharacter(character);
  if (folded === '') return IGNORED << KIND_SHIFT;
  const kind = UNSPACED.test(character) || character === '&' ? ALONE : LETTER;
  let value = kind << KIND_SHIFT;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) value |= UPPER;
  if (/\p{Ll}/u.test(character)) value |= LOWER;
  if (/\p{L}/u.test(character)) value |= ALPHABETIC;
  if (/\p{M}/u.test(character)) value = (value & 0xffffff) | SIGN | (LETTER << KIND_SHIFT);
  if (EASTERN.test(character)) value |= EAST;
  if (folded === character) value |= SAME;
  if (folded.length === 1) return value | folded.charCodeAt(0);
  longFoldings.push(folded);
  return value | LONG | (longFoldings.length - 1);
}

function valueFor(character: string): number {
  if (APOSTROPHES.test(character)) return APOSTROPHE << KIND_SHIFT;
  if (character === '.' || character === '\uff0e') return DOT << KIND_SHIFT;
  if (character === '\n') return NEWLINE << KIND_SHIFT;
  if (INVISIBLE.test(character)) return IGNORED << KIND_SHIFT;
  if (isStripped(character)) return ACCENT << KIND_SHIFT;
  // Superscripts are footnote marks far more often than parts of a name.
  if (/\p{No}/u.test(character)) return SOFT << KIND_SHIFT;
  if (/[\p{L}\p{N}\p{M}&]/u.test(character)) return letterValue(character);
  return (character !== '\u2029' && DASHES_AND_JOINTS.test(character) ? SOFT : HARD) << KIND_SHIFT;
}

/** Kind, flags and folded form of a code point, packed as described by the constants above. */
export function classOf(codePoint: number): number {
  if (codePoint > 0xffff) {
    const value = knownAstral.get(codePoint) ?? valueFor(String.fromCodePoint(codePoint));
    knownAstral.set(codePoint, value);
    return value;
  }
  let value = known[codePoint] ?? 0;
  if (value === 0) {
    value = valueFor(String.fromCharCode(codePoint));
    known[codePoint] = value;
  }
  return value;
}

/** The folded form behind a value of `classOf` that is a letter. */
export function foldingOf(value: number): string {
  if (value & LONG) return longFoldings[value & 0xffff] ?? '';
  return String.fromCharCode(value & 0xffff);
}
