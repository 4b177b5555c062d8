import { classOf } from './char-classes.ts';
import { APOSTROPHE, KIND_SHIFT, LETTER } from './char-kinds.ts';

/** Words that lose their vowel and lean on the next one: what follows is a word ("l’Iran", "dell’ONU"). */
const ELISIONS = new Set(
  'l d j m n s t c qu jusqu lorsqu puisqu quoiqu all dall dell nell sull coll un quell quest sant'.split(' '),
);
/** These also stand at the beginning of names of one piece when they are capitals ("D’Angelo", "N’Golo"). */
const PARTS_OF_NAMES = new Set(['D', 'J', 'M', 'N', 'S', 'T', 'C']);
/** What may follow a name behind an apostrophe in any language: s, d, m, ll, ve, re, em. */
const CONTRACTIONS: ReadonlySet<number> = new Set(['s', 'd', 'm', 'll', 've', 're', 'em'].map(numberOf));
const LONGEST_CONTRACTION = 2;
/** Languages that put an apostrophe between a foreign name and its ending ("Trump’ın", "Biden’sche"). */
const LANGUAGES_WITH_ENDINGS = new Set([
  'tr',
  'az',
  'kk',
  'uz',
  'tk',
  'fi',
  'et',
  'pl',
  'cs',
  'hu',
  'lv',
  'lt',
  'de',
]);

const CASE_BIT = 0x20;
/** No apostrophe has a smaller code. */
const FIRST_APOSTROPHE = 0x27;

/** Longer words before or after an apostrophe are none of the known ones (UTF-16 units). */
const LONGEST_PART = 16;

/** One or two letters as a number, so that no string is made for each apostrophe of a text. */
function numberOf(letters: string): number {
  return letters.length === 1 ? letters.charCodeAt(0) : (letters.charCodeAt(0) << 16) | letters.charCodeAt(1);
}

/** Capitals count too; all are ASCII, where the case is one bit. */
function isContraction(text: string, at: number, length: number): boolean {
  const first = text.charCodeAt(at) | CASE_BIT;
  return CONTRACTIONS.has(length === 1 ? first : (first << 16) | text.charCodeAt(at + 1) | CASE_BIT);
}

function isApostrophe(unit: number): boolean {
  return unit >= FIRST_APOSTROPHE && classOf(unit) >>> KIND_SHIFT === APOSTROPHE;
}

function isWordPart(codePoint: number | undefined): boolean {
  return codePoint !== undefined && classOf(codePoint) >>> KIND_SHIFT === LETTER;
}

/** Where the part of a word that ends at `end` starts; not more than a few characters back. */
function partStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < LONGEST_PART) {
    const before = at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff ? at - 2 : at - 1;
    if (!isWordPart(text.codePointAt(before))) break;
    at = before;
  }
  return at;
}

function partEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && at - start < LONGEST_PART && isWordPart(text.codePointAt(at))) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return at;
}

/** Is what starts at `start` the rest of a word with an apostrophe ("Brien" in "O’Brien"), not a word? */
export function continuesWord(text: string, start: number): boolean {
  if (start < 2 || !isApostrophe(text.charCodeAt(start - 1))) return false;
  const before = text.slice(partStart(text, start - 1), start - 1);
  if (before === '') return false;
  return PARTS_OF_NAMES.has(before) || !ELISIONS.has(before.toLowerCase());
}

/** Is what ends at `end` the beginning of a word with an apostrophe ("Sana" in "Sana’a"), not a word? */
export function goesOn(text: string, end: number, language: string): boolean {
  if (end + 1 >= text.length || !isApostrophe(text.charCodeAt(end))) return false;
  const partTo = partEnd(text, end + 1);
  const length = partTo - end - 1;
  if (length === 0) return false;
  if (length <= LONGEST_CONTRACTION && isContraction(text, end + 1, length)) return false;
  if (!LANGUAGES_WITH_ENDINGS.has(language)) return true;
  const after = text.slice(end + 1, partTo);
  return after !== after.toLowerCase();
}
