/** Longer sentences are cut at a word: a title is read in a list. */
const LONGEST_TITLE = 160;

const ABBREVIATION =
  /(?:^|[\s(“"‘'])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sen|Rep|Gov|No|vs|e\.g|i\.e|(?:\p{Lu}\.)+\p{Lu})$/u;
const STOP = /([.!?…。！？]+)(["'”’»)\]]*)(?=\s+["'“‘«([]*[\p{Lu}\p{N}\p{Lo}]|$)|[。！？]/gu;

/** The first sentence of a text, or the whole text when it is one. Stops of initials and titles end none. */
export function firstSentence(text: string): string {
  for (const stop of text.matchAll(STOP)) {
    const before = text.slice(0, stop.index);
    if (stop[0].startsWith('.') && ABBREVIATION.test(before)) continue;
    return text.slice(0, stop.index + stop[0].length);
  }
  return text;
}

/** A title made from the first sentence, of at most 160 UTF-16 units. */
export function titleFrom(text: string): string {
  const sentence = firstSentence(text).trim();
  if (sentence.length <= LONGEST_TITLE) return sentence;
  const cut = sentence.slice(0, LONGEST_TITLE - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/u, '')}…`;
}
