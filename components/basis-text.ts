import { i18n } from '#i18n';
import type { Basis, PartialDate, Stated } from '../core/model.ts';

/** The archive's dates are days of no time zone. */
function weekdayOf(day: PartialDate): string {
  return new Date(day).toLocaleDateString(i18n.t('common.locale'), { weekday: 'long', timeZone: 'UTC' });
}

function weekdayText(day: PartialDate, { firstYear, lastYear }: Basis & { from: 'weekday' }): string {
  return i18n.t('reader.basisWeekday', {
    years: firstYear === lastYear ? firstYear : `${firstYear}–${lastYear}`,
    year: day.slice(0, 4),
    weekday: weekdayOf(day),
  });
}

/** What an inferred value was read from, in the reader's language. */
export function basisText(value: Stated<string>['value'], basis: Basis): string {
  if (basis.from === 'first-sentence') return i18n.t('reader.basisFirstSentence');
  if (basis.from === 'contact-link') return i18n.t('reader.basisContactLink', { host: basis.host });
  if (basis.from === 'contact-name') return i18n.t('reader.basisContactName', { name: basis.name });
  if (basis.from === 'address') return i18n.t('reader.basisAddress');
  return weekdayText(value, basis);
}
