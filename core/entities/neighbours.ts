import { foldWords } from './fold.ts';
import {
  FULL_STOP,
  isApostrophe,
  isCapital,
  isDigit,
  isHyphen,
  isLetter,
  isSpace,
  SOFT_HYPHEN,
} from './letters.ts';

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

/** UTF-16 units that are read on each side: enough for the longest word that can be part of a name. */
const REACH = 40;
/** Without a small letter. */
const isShouted = (text: string): boolean => text.length > 1 && text === text.toUpperCase();
const PLAIN = /^[a-z]+$/;

const isWordUnit = (unit: number) => isLetter(unit) || isDigit(unit) || unit === SOFT_HYPHEN;
const isJoint = (unit: number) => isHyphen(unit) || isApostrophe(unit);

function neighbour(text: string, gap: number, opens: boolean): Neighbour {
  return {
    text,
    folded: PLAIN.test(text) ? text : foldWords(text).join(' '),
    joined: isHyphen(gap) ? 'hyphen' : 'space',
    capital: isCapital(text.charCodeAt(0)),
    shouted: isShouted(text),
    opens,
  };
}

/** Where a word that ends before `to` starts; joints and stops inside it ("Ben-Gvir", "J.D") belong to it. */
function wordStart(text: string, to: number): number {
  const least = Math.max(0, to - REACH);
  let at = to;
  while (at > least) {
    const unit = text.charCodeAt(at - 1);
    const inner = at < to && at - 1 > least && isWordUnit(text.charCodeAt(at - 2));
    const joins = inner && (isJoint(unit) || (unit === FULL_STOP && !isWordUnit(text.charCodeAt(at - 3))));
    if (!isWordUnit(unit) && !joins) break;
    at--;
  }
  return at;
}

const SENTENCE_MARKS = new Set([...'.!?:;•|\n—–'].map((mark) => mark.charCodeAt(0)));
const OPENING_MARKS = new Set([...'“"‘\'«([„'].map((mark) => mark.charCodeAt(0)));

function opensSentence(text: string, start: number): boolean {
  let at = start;
  while (at > 0 && (isSpace(text.charCodeAt(at - 1)) || OPENING_MARKS.has(text.charCodeAt(at - 1)))) at--;
  return at === 0 || SENTENCE_MARKS.has(text.charCodeAt(at - 1)) || text.slice(at, start).includes('\n');
}

const isPossessive = (word: string) => /[’']s$/.test(word);

/**
 * The word right before `start`; null after punctuation, a possessive or nothing. The stop of an abbreviation is no
 * punctuation.
 */
export function wordBefore(
  text: string,
  start: number,
  abbreviations: ReadonlySet<string>,
): Neighbour | null {
  const gap = text.charCodeAt(start - 1);
  let to = start;
  if (isHyphen(gap)) to--;
  else while (to > 0 && isSpace(text.charCodeAt(to - 1))) to--;
  if (to === start || to === 0) return null;
  const stop = text.charCodeAt(to - 1) === FULL_STOP;
  const from = wordStart(text, stop ? to - 1 : to);
  const word = text.slice(from, stop ? to - 1 : to);
  if (word === '' || isPossessive(word)) return null;
  const found = neighbour(stop && word.includes('.') ? `${word}.` : word, gap, opensSentence(text, from));
  const abbreviated = word.length === 1 || word.includes('.') || abbreviations.has(found.folded);
  return stop && !abbreviated ? null : found;
}

/** The word right after `end`; null after punctuation or a possessive. */
export function wordAfter(text: string, end: number): Neighbour | null {
  const gap = text.charCodeAt(end);
  let from = end;
  if (isHyphen(gap)) from++;
  else while (isSpace(text.charCodeAt(from))) from++;
  if (from === end) return null;
  const most = Math.min(text.length, from + REACH);
  let to = from;
  while (to < most) {
    const unit = text.charCodeAt(to);
    const joins = to > from && (isJoint(unit) || (unit === FULL_STOP && to - from < 4));
    if (!isWordUnit(unit) && !(joins && isWordUnit(text.charCodeAt(to + 1)))) break;
    to++;
  }
  return to === from ? null : neighbour(text.slice(from, to), gap, false);
}

/** Words longer than this are written small in running text and large in headlines. */
const LONG_WORD = 4;
const HEADLINE_REACH = 70;
const HEADLINE_WORDS = 3;
const HEADLINE_SHARE = 0.75;

/** How many longer words a stretch has, and how many of them start with a capital. */
function countWords(text: string, from: number, to: number): { long: number; capital: number } {
  let long = 0;
  let capital = 0;
  for (let at = from; at < to; at++) {
    if (!isLetter(text.charCodeAt(at))) continue;
    const start = at;
    while (at < to && (isLetter(text.charCodeAt(at)) || isJoint(text.charCodeAt(at)))) at++;
    if (at - start < LONG_WORD) continue;
    long++;
    if (isCapital(text.charCodeAt(start))) capital++;
  }
  return { long, capital };
}

/** Is the surface in a headline or a list of names, where capitals tell nothing? Judged from the longer words around it. */
export function inHeadline(text: string, start: number, end: number): boolean {
  const before = countWords(text, Math.max(0, start - HEADLINE_REACH), start);
  const after = countWords(text, end, Math.min(text.length, end + HEADLINE_REACH));
  const long = before.long + after.long;
  const capital = before.capital + after.capital;
  if (long < HEADLINE_WORDS) return long > 0 && capital === long;
  return capital >= long * HEADLINE_SHARE;
}
