import { i18n } from '#i18n';

/** Reason codes of the recognizer, in words. */
const reasonTexts: Record<string, () => string> = {};

/** A code that has no words yet is told in general terms: never shown raw. */
export function reasonText(code: string): string {
  return reasonTexts[code]?.() ?? i18n.t('card.reasonOther');
}
