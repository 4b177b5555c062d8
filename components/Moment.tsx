import { i18n } from '#i18n';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A day in words, of a time in ms since 1970, in the reader's own time zone. */
export function dayOf(ms: number): string {
  const locale = i18n.t('common.locale');
  const known = formatters.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  formatters.set(locale, known);
  return known.format(ms);
}

export const Moment = ({ ms }: { ms: number }) => (
  <time class="date" dateTime={new Date(ms).toISOString()}>
    {dayOf(ms)}
  </time>
);
