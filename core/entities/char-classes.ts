import {
  ACCENT,
  ALONE,
  ALPHABETIC,
  APOSTROPHE,
  DOT,
  EAST,
  HARD,
  IGNORED,
  KIND_SHIFT,
  LETTER,
  LONG,
  LOWER,
  NEWLINE,
  SAME,
  SIGN,
  SOFT,
  UPPER,
} from './char-kinds.ts';
import { commonClass, PLAIN_LETTERS } from './common-classes.ts';

/**
 * What each character means to the matcher, as one number: its kind, its case and what it folds to (`char-kinds.ts`).
 * Follows the properties of Unicode (UAX #24 scripts, UAX #44); worked out once for each code point, then kept.
 */

const APOSTROPHES = /['`\u00b4\u2018\u2019\u201b\u02b9\u02bb\u02bc\u2032\uff07]/u;
const INVISIBLE = /\p{Cf}|\u034f|[\u0640\u05f3\u05f4]/u;
const DASHES_AND_JOINTS = /[\s\-_/\u2010-\u2013\u2212\u2043\ufe63\uff0d\u00b7\u2027\u30fb\uff65]/u;
const STRIPPED_SCRIPTS =
  /[\p{sc=Inherited}\p{sc=Common}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}]/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const EASTERN = /[\p{sc=Katakana}\p{sc=Hangul}\u30fc\uff70\uff9e\uff9f]/u;
/** Voiced kana must stay apart from plain kana, though Unicode calls the marks inherited. */
const VOICING = /[\u3099\u309a]/u;

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

function withFolding(value: number, folded: string): number {
  if (folded.length === 1) return value | folded.charCodeAt(0);
  longFoldings.push(folded);
  return value | LONG | (longFoldings.length - 1);
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
  return withFolding(value, folded);
}

/** The class of a character by its Unicode properties. */
export function classByProperties(character: string): number {
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
    const value = knownAstral.get(codePoint) ?? classByProperties(String.fromCodePoint(codePoint));
    knownAstral.set(codePoint, value);
    return value;
  }
  let value = known[codePoint] ?? 0;
  if (value === 0) {
    const common = commonClass(codePoint);
    if (common === null) value = classByProperties(String.fromCharCode(codePoint));
    else value = common.folded === '' ? common.value : withFolding(common.value, common.folded);
    known[codePoint] = value;
  }
  return value;
}

/** The folded form behind a value of `classOf` that is a letter. */
export function foldingOf(value: number): string {
  if (value & LONG) return longFoldings[value & 0xffff] ?? '';
  return String.fromCharCode(value & 0xffff);
}
