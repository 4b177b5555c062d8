/**
 * What the first and last letters of a paragraph tell of the sentence in it. English, where a rule needs words; the
 * rules on letters and punctuation hold in every script that has capitals.
 */

const CLOSERS = /["'”’»)\]*_\s]+$/u;
const OPENERS = /^["'“‘«([*_\s]+/u;
const TERMINAL = /[.!?…:。！？]$/u;
/** A common word: two small letters first (not iPhone), no Arabic article (not al-Asad), no byline (not by A. Name). */
const LOWER_START = /^(?!by \p{Lu})(?!(?:al|el|ul|an|as|ad)-\p{Lu})\p{Ll}(?:\p{Ll}|\s)/u;

/** Words that no English sentence and no heading ends with. */
const NEVER_LAST = new Set(
  `a an the and or nor but of to in on at by for from with without into onto upon as than that which who whose whom
  is are was were be been being am has have had do does did will would shall should may might must can could
  its their his her our your my this these those not if when while because although though since until between
  among during against towards toward via per`
    .split(/\s+/)
    .filter(Boolean),
);

/** Longer than any of them: a pattern that ends with `$` tries every start in what it is given. */
const LONGEST_LAST = 16;

export const wordsIn = (text: string): string[] =>
  text.match(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu) ?? [];

/** Ends without anything that can end a sentence. */
export const isUnfinished = (text: string): boolean =>
  !TERMINAL.test(text.slice(-LONGEST_LAST).replace(CLOSERS, ''));

/** Begins with a common word in small letters: in the middle of a sentence, if the text is a sentence at all. */
export const startsInside = (text: string): boolean => LOWER_START.test(text.replace(OPENERS, ''));

/** Ends with a word that must be followed by another. */
export function endsInside(text: string): boolean {
  const last = /(\p{L}+)$/u.exec(text.slice(-LONGEST_LAST))?.[1];
  return last !== undefined && NEVER_LAST.has(last);
}

/** Long enough to be a line of running text and not a heading, a name or a label. */
export const isRunningText = (text: string): boolean => text.length >= 40 && wordsIn(text).length >= 6;

/** A whole sentence at least. */
export const isProse = (text: string): boolean => isRunningText(text) && !isUnfinished(text);
