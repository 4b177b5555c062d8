import { classOf, foldingOf } from '../entities/char-classes.ts';
import { KIND_SHIFT, LETTER } from '../entities/char-kinds.ts';

const PLAIN = /^[\x20-\x7e]*$/;

/** A word without case, accents and width, letter for letter as names are compared: "erdogan" finds "Erdoğan". */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  let folded = '';
  for (const character of word) {
    const value = classOf(character.codePointAt(0) ?? 0);
    if (value >>> KIND_SHIFT >= LETTER) folded += foldingOf(value);
  }
  // Composed again: folding takes Hangul syllables apart, and pairs of them are what is indexed.
  return folded.normalize('NFC');
}
