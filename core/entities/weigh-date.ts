import type { PartialDate } from '../model.ts';
import { within } from './dates.ts';
import type { Sight } from './observe.ts';
import type { Option } from './option.ts';
import type { Case, Tally } from './resolve.ts';

/** Log odds. */
const WEIGHT = {
  /** The alias holds for certain dates and the document's is too vague, or missing. */
  vagueDate: -0.5,
  noDate: -5,
  oldDates: -1.2,
  /** The document is of the few weeks in which the wording means the event. */
  briefDates: 0.6,
  veryBriefDates: 2,
} as const;

const BRIEF_DAYS = 93;
const VERY_BRIEF_DAYS = 31;
const MS_A_DAY = 86_400_000;

function briefWeight(from: PartialDate | undefined, to: PartialDate): number {
  const days = (Date.parse(to) - Date.parse(from ?? '')) / MS_A_DAY;
  if (days <= VERY_BRIEF_DAYS) return WEIGHT.veryBriefDates;
  return days <= BRIEF_DAYS ? WEIGHT.briefDates : 0;
}

/** Adds what the date of the document says; false when the alias does not hold then. */
export function weighDate(
  option: Option,
  sight: Sight,
  { date, latest, revised }: Case,
  tally: Tally,
): boolean {
  const { alias, bearing, owner } = option;
  const { validFrom, validTo } = alias.alias;
  if ((validFrom === undefined && validTo === undefined) || bearing.reasons.includes('year-stated'))
    return true;
  const stated = date !== undefined && revised !== undefined && validTo === undefined ? revised : date;
  const fits = within(stated ?? latest ?? '', validFrom, validTo);
  if (date === undefined) {
    // Without a day of its own a document can be younger than every date in it, but not older.
    if (latest !== undefined && validTo !== undefined && within(latest, undefined, validTo) === 'no')
      return false;
    const contested = sight.options.some((other) => other.owner !== owner && other.near);
    if (validTo !== undefined || contested) tally.score += fits === 'yes' ? WEIGHT.vagueDate : WEIGHT.noDate;
    else if (latest !== undefined && fits === 'no') tally.score += WEIGHT.oldDates;
    return true;
  }
  if (fits === 'maybe' && validTo !== undefined) tally.score += WEIGHT.vagueDate;
  if (fits === 'yes' && validTo !== undefined) {
    tally.reasons.push('date');
    tally.score += briefWeight(validFrom, validTo);
  }
  return fits !== 'no';
}
