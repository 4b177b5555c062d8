/** The direction in which a language is written (BCP 47); left to right where the browser cannot tell (Firefox). */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const locale: Partial<Intl.Locale> = new Intl.Locale(language);
  return locale.getTextInfo?.().direction === 'rtl' ? 'rtl' : 'ltr';
}
