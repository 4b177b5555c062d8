import { i18n } from '#i18n';

const plainReasons = {
  'full-name': 'reasons.fullName',
  'safe-name': 'reasons.safeName',
  'full-name-on-page': 'reasons.fullNameOnPage',
  'name-on-page': 'reasons.nameOnPage',
  'supported-elsewhere': 'reasons.supportedElsewhere',
  'context-on-page': 'reasons.contextOnPage',
  'year-stated': 'reasons.yearStated',
  site: 'reasons.site',
  date: 'reasons.date',
  title: 'reasons.ownTitle',
  honorific: 'reasons.honorific',
  company: 'reasons.company',
} as const;

const detailedReasons = {
  title: 'reasons.title',
  context: 'reasons.context',
  'other-title': 'reasons.otherTitle',
  'other-bearer': 'reasons.otherBearer',
} as const;

const isIn = <T extends object>(table: T, code: string): code is string & keyof T =>
  Object.hasOwn(table, code);

/**
 * A reason code of the recognizer in words: "full-name", or "context:word" with what was seen. A code that has no
 * words yet is told in general terms, never shown raw.
 */
export function reasonText(reason: string): string {
  const colon = reason.indexOf(':');
  const code = colon < 0 ? reason : reason.slice(0, colon);
  const detail = colon < 0 ? '' : reason.slice(colon + 1);
  if (detail && isIn(detailedReasons, code)) return i18n.t(detailedReasons[code], { detail });
  return isIn(plainReasons, code) ? i18n.t(plainReasons[code]) : i18n.t('card.reasonOther');
}
