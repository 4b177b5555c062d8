import { classOf, foldingOf } from './char-classes.ts';
import { KIND_SHIFT, LETTER } from './char-kinds.ts';
import { TokenReader } from './token-reader.ts';

/** A word of a text as the matcher compares it. UTF-16 offsets, `end` exclusive. */
export interface FoldedWord {
  folded: string;
  start: number;
  end: number;
}

// Kept between calls for its buffers only; `load` makes it forget the text before.
const reader = new TokenReader();

function foldLetters(text: string): string {
  let folded = '';
  for (const character of text) {
    const value = classOf(character.codePointAt(0) ?? 0);
    if (value >>> KIND_SHIFT >= LETTER) folded += foldingOf(value);
  }
  return folded;
}

/**
 * The words of a text with their places: lower case, compatibility forms resolved, diacritics and invisible characters
 * gone, "U.N." as "un", each ideograph a word, "&" as "and". Exactly the tokens that the matcher compares.
 */
export function readWords(text: string): FoldedWord[] {
  reader.load(text);
  const words: FoldedWord[] = [];
  while (reader.next()) {
    const start = reader.startOf(reader.count - 1);
    const end = reader.endOf(reader.count - 1);
    words.push({ folded: foldLetters(text.slice(start, end)), start, end });
  }
  return words;
}

/** The folded words of a text, in order: for comparing words as the matcher does. */
export function foldWords(text: string): string[] {
  return readWords(text).map((word) => word.folded);
}
