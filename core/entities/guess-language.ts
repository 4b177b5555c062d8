/** The commonest small words of the languages in which names must be read differently. */
const SMALL_WORDS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|and|of|to|is|was|that|with|for)\b/g,
  de: /\b(?:der|die|das|und|ist|nicht|ich|zu|den|dem|ein|eine|mit|von|auf|im)\b/g,
  fr: /\b(?:le|la|les|des|et|est|une|dans|que|pour|du|au)\b/g,
  es: /\b(?:el|los|las|una|que|por|con|para|del|es|y)\b/g,
  it: /\b(?:il|di|che|della|per|una|con|gli|non|nel|e)\b/g,
};
const LEAST = 2;

/**
 * The language of a text that declares none, by its small words; "en" when they do not tell. Good enough to know
 * whether nouns have capitals; a function of the text alone, as all evidence is.
 */
export function guessLanguage(text: string): string {
  let best = 'en';
  let most = LEAST - 1;
  for (const [language, words] of Object.entries(SMALL_WORDS)) {
    const count = text.match(words)?.length ?? 0;
    if (count > most) [best, most] = [language, count];
  }
  return best;
}
