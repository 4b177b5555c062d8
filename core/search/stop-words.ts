const words =
  'a about after all also an and are as at be been but by can could did do does for from had has have he her his how ' +
  'i if in into is it its more no not of on or our out said she so some than that the their them then there these they ' +
  'this to up was we were what when which who will with would you your';

const stopWords: ReadonlySet<string> = new Set(words.split(' '));

/** How many there are. */
export const STOP_WORDS = stopWords.size;

/** True for an English word so common that it does not tell articles apart. Folded words only. */
export const isStopWord = (term: string): boolean => stopWords.has(term);
