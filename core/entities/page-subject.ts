import { rivalKey } from './names.ts';
import type { Option } from './option.ts';
import type { Case } from './resolve.ts';

/**
 * Whom a page that is not about the archive speaks of: what it says against a doubtful name as a whole, beyond the text
 * in which the name stands. Log odds.
 */
const WEIGHT = {
  /** By how far the page is from the archive, when something on it hints at another bearer. */
  signed: [0, -0.4, -0.8],
  unsigned: [0, -1.8, -2.6],
  /** Its text tells of years long before the entity. */
  longAgo: -3,
  /** Most texts that bear only the surname have no sign of the entity. */
  anotherSubject: -3,
  anotherInstitution: -4.5,
  /** "the Smotrich" of the page is a river. */
  thing: -8,
  /** Others of the name stand on the page more often than the entity: Hunter, Jill and Beau Biden. */
  others: -10,
} as const;
/** How many classes of texts make a habit. */
const OFTEN = 4;
const OFTEN_INSTITUTION = 3;
const OFTEN_THING = 2;
const OFTEN_OTHER = 2;
const RARELY_SIGNED = 0.34;
/** So many words of another field of life near a name that others bear too: a snooker player. */
const FAR_ASTRAY = 2;

/** How many classes of texts bear the name in each way; the kinds are those of `Findings.bare`. */
function waysOf(option: Option, { bare }: Case): (kind: string) => number {
  const texts = bare.get(rivalKey(option)) ?? [];
  return (kind) => texts.filter((text) => text.startsWith(kind)).length;
}

/** Does anything on the page hint at another bearer of the name? */
function isSuspect(option: Option, document: Case, count: (kind: string) => number): boolean {
  const key = rivalKey(option);
  if (document.rivals.has(key) || document.namesakes.has(key)) return true;
  if (option.past || option.against.length > 0 || count('p') > 0) return true;
  return option.astray >= FAR_ASTRAY || document.countOf(option.others) >= OFTEN_OTHER;
}

/** Has the mention a sign of the entity beside it that nobody else on the page bears? */
function isSigned({ support, antecedent, bearing }: Option, { rivals, contextWords }: Case): boolean {
  if (antecedent === 'own' || bearing.weight > 1) return true;
  return support.some((word) => !rivals.has(contextWords.textOf(word)));
}

function weighSurname(option: Option, document: Case, count: (kind: string) => number): number {
  const { support, antecedent, bearing, astray, alias } = option;
  if (antecedent === 'own' || bearing.weight > 1) return 0;
  const [signed, unsigned, full, others] = [count('s'), count('b'), count('f'), count('r')];
  if (support.length === 0) {
    if (count('t') >= OFTEN_THING && count('t') > signed) return WEIGHT.thing;
    if (others >= OFTEN_OTHER && others > Math.max(signed, full)) return WEIGHT.others;
    if (others > 0 && astray >= FAR_ASTRAY) return WEIGHT.others;
  }
  const texts = signed + unsigned;
  const isAnother = alias.alias.needsContext && texts >= OFTEN && signed < texts * RARELY_SIGNED;
  return isAnother && isSuspect(option, document, count) ? WEIGHT.anotherSubject : 0;
}

/** A band, a building, an institution of another country: most texts name it without any sign of the entity. */
function weighInstitution(option: Option, document: Case, count: (kind: string) => number): number {
  const [signed, unsigned] = [count('s'), count('b')];
  const isAnother = unsigned >= OFTEN_INSTITUTION && signed < (signed + unsigned) * RARELY_SIGNED;
  if (!isAnother || isSigned(option, document)) return 0;
  const isKnown = option.alias.shared || isSuspect(option, document, count);
  return isKnown ? WEIGHT.anotherInstitution : 0;
}

/** What the page as a whole says against an option, log odds; 0 where it is about the archive, and for events. */
export function weighSubject(option: Option, document: Case): number {
  const { alias, owner, past } = option;
  const longAgo = past ? WEIGHT.longAgo : 0;
  const { distance } = document.topic;
  if (distance === 0 || owner.entity.type === 'event') return longAgo;
  const count = waysOf(option, document);
  const surname =
    owner.entity.type === 'person' && alias.words === 1 ? weighSurname(option, document, count) : 0;
  const isDoubtful = (alias.alias.needsContext || alias.shared) && isSuspect(option, document, count);
  const institution =
    owner.entity.type === 'organization' && (alias.alias.needsContext || alias.shared)
      ? weighInstitution(option, document, count)
      : 0;
  if (!isDoubtful) return longAgo + surname + institution;
  const isInstitution = alias.shared && owner.entity.type === 'organization';
  if (isInstitution && !document.rivals.has(rivalKey(option))) return longAgo + institution;
  return (
    longAgo +
    surname +
    institution +
    (WEIGHT[isSigned(option, document) ? 'signed' : 'unsigned'][distance] ?? 0)
  );
}
