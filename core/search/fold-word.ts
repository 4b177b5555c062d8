const PLAIN = /^[\x20-\x7e]*$/;
// Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic, tatweel, and characters without width.
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u0652\u0670\u00ad\u200b-\u200d\u2060]/g;
const LETTERS = /[ßøđłæœıþð]/g;
const LETTER_FOLDS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

/** A word without case, accents and width, so that "Erdoğan" is found by "erdogan". */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return (
    word
      .normalize('NFKD')
      .replace(MARKS, '')
      // Composed again: Hangul syllables and voiced kana were taken apart as well.
      .normalize('NFKC')
      .toLowerCase()
      .replace(LETTERS, (letter) => LETTER_FOLDS[letter] ?? letter)
  );
}
