import { i18n } from '#i18n';
import type { PartialDate } from '../core/model.ts';
import { formatDate, formatDateRange } from './format-date.ts';

/** A date as precise as it is known. */
export function DateLabel({ date }: { date: PartialDate }) {
  return (
    <time class="date" dateTime={date}>
      {formatDate(date, i18n.t('common.locale'))}
    </time>
  );
}

interface PeriodProps {
  from?: PartialDate;
  to?: PartialDate;
  /** The day for which something is attested, when the bounds are not known. */
  asOf?: PartialDate;
}

/** When something held or happened, in words; an empty string when nothing is known. */
export function periodText({ from, to, asOf }: PeriodProps): string {
  const locale = i18n.t('common.locale');
  if (from && to) return from === to ? formatDate(from, locale) : formatDateRange(from, to, locale);
  if (from && asOf) {
    return i18n.t('common.sinceAsOf', { from: formatDate(from, locale), day: formatDate(asOf, locale) });
  }
  if (from) return i18n.t('common.since', { date: formatDate(from, locale) });
  if (to) return i18n.t('common.until', { date: formatDate(to, locale) });
  return asOf ? i18n.t('common.asOf', { date: formatDate(asOf, locale) }) : '';
}

export function Period(props: PeriodProps) {
  const text = periodText(props);
  return text ? <span class="date">{text}</span> : null;
}
