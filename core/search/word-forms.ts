import { stemmer } from 'stemmer';

/**
 * Endings that inflect a word without making another one of it. Porter's stemmer alone would take "organization" for
 * "organ" and "university" for "universe".
 */
const INFLECTIONS: readonly string[] = [
  '',
  's',
  'es',
  'e',
  'ed',
  'd',
  'ing',
  'y',
  'ies',
  'ied',
  'ion',
  'ions',
];
/** Shorter words are names, numbers and abbreviations as often as not. */
export const SHORTEST_INFLECTED = 3;

/** Words that look like a form of another and are none. */
const OWN_WORDS: ReadonlySet<string> = new Set(['news']);

const inflections: ReadonlySet<string> = new Set(INFLECTIONS);
const CONSONANT = /[^aeiouy]/;
const ASCII_WORD = /^[a-z]+$/;

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** What stands behind the letters two words share, without the doubling of "stopped". */
function ending(word: string, shared: number): string {
  const doubled =
    word.length > shared + 1 && word[shared] === word[shared - 1] && CONSONANT.test(word[shared] ?? '');
  return word.slice(doubled ? shared + 1 : shared);
}

/** True when two folded English words are forms of one: same stem (Porter 1980), and only inflected endings differ. */
export function isFormOf(form: string, word: string): boolean {
  if (form === word) return true;
  if (OWN_WORDS.has(form) || OWN_WORDS.has(word)) return false;
  const shared = sharedLength(form, word);
  if (shared < SHORTEST_INFLECTED) return false;
  if (!inflections.has(ending(form, shared)) || !inflections.has(ending(word, shared))) return false;
  return ASCII_WORD.test(form) && ASCII_WORD.test(word) && stemmer(form) === stemmer(word);
}

/** The letters with which every form of a word begins. */
export function formsPrefix(word: string): string {
  if (!ASCII_WORD.test(word)) return word;
  const longest = Math.max(...INFLECTIONS.filter((end) => word.endsWith(end)).map((end) => end.length));
  const base = word.slice(0, word.length - longest);
  const single = longest > 1 && base.at(-1) === base.at(-2) ? base.slice(0, -1) : base;
  return single.length < SHORTEST_INFLECTED ? word.slice(0, SHORTEST_INFLECTED) : single;
}
