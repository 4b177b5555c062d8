import { foldWords } from './fold.ts';

/** The word beside a surface, as the text writes it. */
export interface Neighbour {
  text: string;
  /** Folded, without full stops. */
  folded: string;
  /** How it is joined to the surface. */
  joined: 'space' | 'hyphen';
  capital: boolean;
  /** More than one letter, all of them capitals. */
  shouted: boolean;
  /** Only before the surface: nothing but the start of a sentence stands before the word. */
  opens: boolean;
}

/** Characters that are read on each side: enough for the longest word that can be part of a name. */
const REACH = 48;
const BEFORE =
  /(?<![\p{L}\p{N}])((?:\p{L}\.)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad]*(?:[-‑’'][\p{L}\p{N}]+)*)(\.?)(\s+|[-‑–])$/u;
const AFTER = /^\.?(\s+|[-‑–])((?:\p{L}\.)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad]*(?:[-‑’'][\p{L}\p{N}]+)*)/u;
const POSSESSIVE = /[’']s?$/;
const SENTENCE_END = /(?:^|[.!?:;•|\n\u2028—–])[\s“"‘'«([]*$/u;
const UPPER = /^\p{Lu}/u;
const SHOUTED = /^[^\p{Ll}]{2,}$/u;

function neighbour(text: string, gap: string, opens: boolean): Neighbour {
  return {
    text,
    folded: foldWords(text).join(' '),
    joined: /\s/.test(gap) ? 'space' : 'hyphen',
    capital: UPPER.test(text),
    shouted: SHOUTED.test(text),
    opens,
  };
}

/** The word right before `start`; null after punctuation, a possessive or nothing. An abbreviation's stop is no punctuation. */
export function wordBefore(
  text: string,
  start: number,
  abbreviations: ReadonlySet<string>,
): Neighbour | null {
  const from = Math.max(0, start - REACH);
  const before = text.slice(from, start);
  const match = BEFORE.exec(before);
  if (match === null) return null;
  const [, word = '', stop, gap = ''] = match;
  if (POSSESSIVE.test(word) || /[’']s$/.test(word)) return null;
  const opens = SENTENCE_END.test(before.slice(0, match.index)) && (match.index > 0 || from === 0);
  const found = neighbour(word, gap, opens);
  const abbreviated = word.length === 1 || word.endsWith('.') || abbreviations.has(found.folded);
  return stop === '.' && !abbreviated ? null : found;
}

/** The word right after `end`; null after punctuation or a possessive. */
export function wordAfter(text: string, end: number): Neighbour | null {
  const match = AFTER.exec(text.slice(end, end + REACH));
  if (match === null || match[0].startsWith('.')) return null;
  return neighbour(match[2] ?? '', match[1] ?? '', false);
}

/** Words longer than this are written small in running text and large in headlines. */
const LONG_WORD = 4;
const HEADLINE_REACH = 70;
const HEADLINE_WORDS = 3;
const HEADLINE_SHARE = 0.75;

/** Is the surface in a headline or a list of names, where capitals tell nothing? Judged from the longer words around it. */
export function inHeadline(text: string, start: number, end: number): boolean {
  const around = `${text.slice(Math.max(0, start - HEADLINE_REACH), start)} ${text.slice(end, end + HEADLINE_REACH)}`;
  const words = (around.match(/[\p{L}\p{M}’'-]+/gu) ?? []).filter((word) => word.length >= LONG_WORD);
  if (words.length < HEADLINE_WORDS) return words.length > 0 && words.every((word) => UPPER.test(word));
  return words.filter((word) => UPPER.test(word)).length >= words.length * HEADLINE_SHARE;
}
