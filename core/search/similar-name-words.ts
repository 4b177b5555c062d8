import { bitCount, editDistance, letterBits } from './edit-distance.ts';
import type { NameList } from './name-list.ts';
import { forgivenEdits } from './similar-terms.ts';

const encoder = new TextEncoder();

/** The different words of a list, taken apart once, and only when something is mistyped. */
const wordsOf = new WeakMap<NameList, string[]>();

function wordsIn(list: NameList): string[] {
  const words = wordsOf.get(list) ?? [...new Set(list.text.split(/[\n ]+/))];
  wordsOf.set(list, words);
  return words;
}

function similarTo(list: NameList, typed: string): string[] {
  const limit = forgivenEdits(typed);
  if (limit === 0) return [];
  const wanted = encoder.encode(typed);
  const bits = letterBits(wanted, wanted.length);
  return wordsIn(list).filter((word) => {
    // Every edit of a byte changes the length by one letter at most.
    if (Math.abs(word.length - typed.length) > limit) return false;
    const bytes = encoder.encode(word);
    if (bitCount(bits ^ letterBits(bytes, bytes.length)) > 2 * limit) return false;
    return editDistance(wanted, bytes, bytes.length, limit) <= limit;
  });
}

/** For each word that was typed, itself and the words of names for which it may be mistyped. */
export const similarNameWords = (list: NameList, typed: readonly string[]): Set<string>[] =>
  typed.map((word) => new Set([word, ...similarTo(list, word)]));
