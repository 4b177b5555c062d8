import { foldWords } from './fold.ts';
import { CAPITALS, LETTERS } from './letters.ts';

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
const BEFORE_BRACKET = new RegExp(String.raw`([${LETTERS}\d’'\-\s&.]+?)\s*[([]\s*[“"‘']?$`);
const AFTER_BRACKET = new RegExp(String.raw`^[’'”"]?\s*[([]\s*([${LETTERS}’'\-\s&]+?)\s*[)\]]`);

/** "NPR: nominal power rating", "NPR stands for …". */
const AFTER_SIGN = new RegExp(
  String.raw`^[’'”"]?(?:\s*[:=–—,]|,? (?:stands for|means|is short for|short for|steht für|bedeutet|signifie|significa))\s+(?:the |a )?([${LETTERS}’'\-\s&]+)`,
);

/** What a sign behind an acronym says it stands for: its words spell it from the first on. */
function expansionAfterSign(rest: string, letters: string): string | null {
  const words = foldWords(AFTER_SIGN.exec(rest)?.[1] ?? '');
  for (
    let count = Math.min(words.length, letters.length + MOST_SMALL_WORDS);
    count >= letters.length;
    count--
  ) {
    const start = words.slice(0, count);
    if (count > 1 && spelled(start, letters) === start.join(' ')) return start.join(' ');
  }
  return null;
}
const MOST_SMALL_WORDS = 3;

/** Could an acronym stand for a name, by its first letters without small words ("IDF" for "Israel Defense Forces")? Both folded. */
export function mayStandFor(acronym: string, name: string): boolean {
  const words = name.split(' ');
  const letters = acronym.replaceAll(' ', '');
  if (words.includes(letters)) return true;
  const initials = words
    .filter((word) => !SMALL_WORDS.has(word))
    .map((word) => word[0])
    .join('');
  return initials.length > 1 && (letters.includes(initials) || initials.includes(letters));
}

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

/** Words written large one after the other, with small words between them. */
const LARGE_WORDS = new RegExp(
  String.raw`[${CAPITALS}][${LETTERS}’'-]+(?:\s+(?:(?:of|the|and|for|in|on|de|des|du|la|le|und|der|die|für)\s+){0,2}[${CAPITALS}][${LETTERS}’'-]+)+`,
  'g',
);
/** "Internal combustion engine: ICE cars …" */
const LABEL = new RegExp(String.raw`^[\s•*–-]*([${LETTERS}’'\-\s]+?)\s*:\s`);
/** Names of two words are too often spelled by chance ("Frank Thomas told the FT"). */
const LEAST_LETTERS = 3;

/** What capitals or a label in the same sentence or two say that an acronym stands for, folded. */
export function wordingsBeside(text: string, start: number, end: number): string[] {
  const letters = foldWords(text.slice(start, end)).join('');
  if (letters.length < LEAST_LETTERS) return [];
  const beside = [text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH)];
  const found = beside.flatMap((part) => [...part.matchAll(LARGE_WORDS)].map(([words]) => foldWords(words)));
  const wordings = found.flatMap((words) => spelled(words, letters) ?? []);
  const label = foldWords(LABEL.exec(text.slice(0, Math.min(start, REACH)))?.[1] ?? '');
  return label.length > 1 && spelled(label, letters) === label.join(' ')
    ? [...wordings, label.join(' ')]
    : wordings;
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
  const rest = text.slice(end, end + REACH);
  const after = AFTER_BRACKET.exec(rest)?.[1];
  return after === undefined ? expansionAfterSign(rest, letters) : spelled(foldWords(after), letters);
}
