import { foldWords } from './fold.ts';

const WORDS_BEFORE = 10;
const REACH = 120;
const SMALL_WORDS = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'a',
  'to',
  'de',
  'des',
  'du',
  'la',
  'le',
  'und',
  'der',
  'die',
  'fur',
]);
/** Asked first: the pattern below tries every start in the window, and most mentions have no bracket before them. */
const OPEN_BRACKET = /[([]\s*[“"‘']?$/;
const BEFORE_BRACKET = /([\p{L}\p{M}\p{N}’'\-\s&.]+?)\s*[([]\s*[“"‘']?$/u;
const AFTER_BRACKET = /^[’'”"]?\s*[([]\s*([\p{L}\p{M}’'\-\s&]+?)\s*[)\]]/u;

/** Do the words spell the acronym by their first letters, small words counted or not? Returns the words that do. */
function spelled(words: readonly string[], letters: string): string | null {
  let at = words.length;
  for (let letter = letters.length - 1; letter >= 0; letter--) {
    do at--;
    while (at >= 0 && words[at]?.[0] !== letters[letter] && SMALL_WORDS.has(words[at] ?? ''));
    if (at < 0 || words[at]?.[0] !== letters[letter]) return null;
  }
  return words.slice(at).join(' ');
}

/**
 * The words that a bracket beside an acronym says it stands for, folded: "International Cricket Council (ICC)" and
 * "ICC (International Cricket Council)"; null when there is no bracket, or its words do not spell the acronym.
 */
export function expansionOf(text: string, start: number, end: number): string | null {
  const letters = foldWords(text.slice(start, end)).join('');
  const window = text.slice(Math.max(0, start - REACH), start);
  const before = OPEN_BRACKET.test(window) ? BEFORE_BRACKET.exec(window)?.[1] : undefined;
  if (before !== undefined) return spelled(foldWords(before).slice(-WORDS_BEFORE), letters);
  const after = AFTER_BRACKET.exec(text.slice(end, end + REACH))?.[1];
  return after === undefined ? null : spelled(foldWords(after), letters);
}
