import {
  ALONE,
  ALPHABETIC,
  APOSTROPHE,
  DOT,
  HARD,
  KIND_SHIFT,
  LETTER,
  LOWER,
  NEWLINE,
  SAME,
  SOFT,
  UPPER,
} from './char-kinds.ts';

/**
 * What the commonest characters mean, without the properties of Unicode: to look these up in patterns costs a worker
 * that was just woken more than to read a page. A test holds every answer against the properties.
 */

/** Letters that Unicode does not decompose, and how they are written without their stroke. */
export const PLAIN_LETTERS: Record<string, string> = {
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

/** A class, and what the character folds to where it is a letter. */
export interface CommonClass {
  value: number;
  folded: string;
}

const mark = (kind: number): CommonClass => ({ value: kind << KIND_SHIFT, folded: '' });

const marks: Record<string, CommonClass> = {};
for (const character of "'`´‘’") marks[character] = mark(APOSTROPHE);
for (const character of ' \t\r\v\f-_/\u00a0–') marks[character] = mark(SOFT);
for (const character of '!"#$%()*+,:;<=>?@[\\]^{|}~“”—…•«»') marks[character] = mark(HARD);
marks['.'] = mark(DOT);
marks['\n'] = mark(NEWLINE);
marks['&'] = { value: ALONE << KIND_SHIFT, folded: 'and' };

/** The Latin letters of Latin-1 and Latin Extended-A, but for the two signs between them. */
const isAccented = (codePoint: number): boolean =>
  codePoint >= 0xc0 && codePoint < 0x180 && codePoint !== 0xd7 && codePoint !== 0xf7;

const isLatin = (part: string): boolean => /^[a-z]$/.test(part) || isAccented(part.charCodeAt(0));

function letter(character: string): CommonClass {
  const small = character.toLowerCase();
  const parts = [...character.normalize('NFKD').toLowerCase().normalize('NFKD')].filter(isLatin);
  const folded = parts.map((part) => PLAIN_LETTERS[part] ?? part).join('');
  const value = (LETTER << KIND_SHIFT) | ALPHABETIC | (small === character ? LOWER : UPPER);
  return { value: folded === character ? value | SAME : value, folded };
}

/** The class of a common character, null for the others. */
export function commonClass(codePoint: number): CommonClass | null {
  const character = String.fromCharCode(codePoint);
  if (codePoint >= 0x30 && codePoint <= 0x39)
    return { value: (LETTER << KIND_SHIFT) | SAME, folded: character };
  const capital = codePoint & ~0x20;
  if ((capital >= 0x41 && capital <= 0x5a) || isAccented(codePoint)) return letter(character);
  return marks[character] ?? null;
}
