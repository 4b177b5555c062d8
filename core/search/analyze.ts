import { foldWord } from './fold-word.ts';
import { LONGEST_WORD } from './terms.ts';

/** A word of a text, as it is indexed and as it stands. */
export interface Token {
  term: string;
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  /** Counts words; one number is left out at each line break, so that no phrase runs across it. */
  position: number;
}

// A soft hyphen or a zero-width joiner inside a word is part of it; folding takes it out.
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]*/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u30fc]+/gu;
const APOSTROPHE = /['\u2019\u02bc]/;
const FIRST_UNSPACED = 0x1100;

interface Piece {
  text: string;
  start: number;
}

/** The possessive 's says nothing: "Trump's" is found by "Trump". */
function isPossessive(text: string, word: string, start: number): boolean {
  return (word === 's' || word === 'S') && APOSTROPHE.test(text.charAt(start - 1));
}

/** Bigrams of a run without spaces, as Lucene's CJKBigramFilter makes them; a lone character stays alone. */
function bigrams(run: Piece): Piece[] {
  const characters = [...run.text];
  if (characters.length < 2) return [run];
  let start = run.start;
  return characters.slice(1).map((second, i) => {
    const first = characters[i] ?? '';
    const piece = { text: first + second, start };
    start += first.length;
    return piece;
  });
}

/** A word cut where its script changes between spaced and unspaced writing. */
function pieces(word: string, start: number): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of word.matchAll(UNSPACED)) {
    if (match.index > at) found.push({ text: word.slice(at, match.index), start: start + at });
    found.push(...bigrams({ text: match[0], start: start + match.index }));
    at = match.index + match[0].length;
  }
  if (at < word.length) found.push({ text: word.slice(at), start: start + at });
  return found;
}

function mayBeUnspaced(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) >= FIRST_UNSPACED) return true;
  return false;
}

/** Text of which every letter and digit is ASCII: nearly all English text, typographic marks included. */
const PLAIN = /^[\t\n\r\x20-\x7e\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/;

const isPlainLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

const LINE_BREAK = 10;

/** The same as below, for plain text: several times as fast without expressions over all of Unicode. */
function analyzePlain(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (!isPlainLetter(code)) {
      at++;
      // One number is left out, however many breaks there are between two words.
      if (code !== LINE_BREAK) continue;
      position++;
      while (at < text.length && !isPlainLetter(text.charCodeAt(at))) at++;
      continue;
    }
    const start = at;
    while (at < text.length && isPlainLetter(text.charCodeAt(at))) at++;
    const word = text.slice(start, at);
    if (isPossessive(text, word, start)) continue;
    tokens.push({ term: word.toLowerCase().slice(0, LONGEST_WORD), start, end: at, position: position++ });
  }
  return tokens;
}

/** The words of a text in order, folded: case, accents and width make no difference. */
export function analyze(text: string): Token[] {
  if (PLAIN.test(text)) return analyzePlain(text);
  const tokens: Token[] = [];
  let position = 0;
  let after = 0;
  const add = (word: string, start: number) => {
    const term = foldWord(word).slice(0, LONGEST_WORD);
    if (term) tokens.push({ term, start, end: start + word.length, position: position++ });
  };
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const start = match.index;
    if (text.slice(after, start).includes('\n')) position++;
    after = start + word.length;
    if (isPossessive(text, word, start)) continue;
    if (!mayBeUnspaced(word)) add(word, start);
    else for (const piece of pieces(word, start)) add(piece.text, piece.start);
  }
  return tokens;
}
