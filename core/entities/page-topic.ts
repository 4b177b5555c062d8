import type { Findings } from './evidence.ts';
import type { Option } from './option.ts';

/** What a document is about, as far as it speaks against a doubtful name. */
export interface Topic {
  /** How many classes of texts name each country; a dateline and the address count as several. */
  countries: ReadonlyMap<string, number>;
  /** The words of each field of life that stand in it. */
  fields: ReadonlyMap<string, ReadonlySet<string>>;
  /** The latest year that it names; undefined when it names none or has a date of its own. */
  year: number | undefined;
  /** Ids of the archive's entities that it names beyond doubt, or with support of their own. */
  present: ReadonlySet<string>;
  /** How many entities its running text names beyond doubt, and the share of that text which names any. */
  focus: { entities: number; share: number; texts: number };
  /** How far it is from the subject of the archive: 0 (about it) to 2 (names it in passing). */
  distance: number;
}

/** Log odds. */
const WEIGHT = {
  /** The document is about another country, and never names that of the institution. */
  abroad: -4,
  abroadOnce: -1.2,
  /** It names another country much more often. */
  mostlyAbroad: -2.5,
  /** Each of the first words near of a field of life that is not the entity's. */
  astray: [-1, -0.8, -0.6],
  /** The document is full of them. */
  otherField: -1,
  /** A page of another field that names a well-known institution without any sign of it: a pub of the name. */
  institutionElsewhere: -4,
  /** Every year that the document names is long before the event. */
  tooEarly: -9,
} as const;
/** How many other entities of the archive the document names, and what that says for a doubtful one. */
const NEIGHBOURHOOD: readonly (readonly [atLeast: number, weight: number])[] = [
  [11, 2.2],
  [8, 1.6],
  [5, 1],
  [3, 0.4],
];
/** A shared name without any sign of its entity on the page. */
const LONELY = -1.2;
const LONELY_TOWN = -2.8;
/** People's names are many: fewer neighbours say nothing. */
const LEAST_FOR_PEOPLE = 8;
const OF_SURNAMES = 0.5;
/** Letters that nothing on the page explains may stand for anything. */
const OF_UNKNOWN_LETTERS = 0.4;

const OF_ADDRESS = 3;
const SURELY_ABROAD = 2;
const MUCH_MORE = 3;
const FULL_OF = 7;
const FULL_FOR_INSTITUTION = 4;
const OF_INSTITUTION = 0.5;
const ANOTHER_ERA = 40;

function focusOf({ body, supported }: Findings): Topic['focus'] {
  const inFull = [...supported]
    .filter((item) => item.includes('\tfull\t'))
    .map((item) => item.split('\t', 1)[0]);
  const count = (kind: string) => [...body].filter((item) => item.startsWith(kind)).length;
  const texts = count('t:');
  return {
    entities: count('e:') + new Set(inFull).size,
    share: texts === 0 ? 0 : count('n:') / texts,
    texts,
  };
}

/** Fewer texts say nothing of what a document is about. */
const LEAST_TEXTS = 2;

/** How far a document is from the subject of the archive: see `Topic.distance`. */
function distanceOf({ entities, share, texts }: Topic['focus'], present: ReadonlySet<string>): number {
  if (texts < LEAST_TEXTS) return 0;
  if (entities <= 1 && present.size <= 3) return 2;
  return entities <= 2 || (entities <= 3 && share < 0.5) ? 1 : 0;
}

/** The topic of a document from what its texts said. `hostCountry`: of its address. */
export function topicOf(findings: Findings, hostCountry: string | null, dated: boolean): Topic {
  const countries = new Map<string, number>();
  const count = (code: string, more: number) => countries.set(code, (countries.get(code) ?? 0) + more);
  for (const item of findings.countries) count(item.slice(0, 2), 1);
  if (hostCountry !== null) count(hostCountry, OF_ADDRESS);
  const fields = new Map<string, Set<string>>();
  for (const item of findings.fields) {
    const [field = '', word = ''] = item.split(':');
    fields.set(field, (fields.get(field) ?? new Set()).add(word));
  }
  const year = dated || findings.year === undefined ? undefined : Number(findings.year);
  const events = [...findings.supported].map((item) => item.split('\t', 1)[0] ?? '');
  const present = new Set([...findings.named, ...events]);
  const focus = focusOf(findings);
  return { countries, fields, year, present, focus, distance: distanceOf(focus, present) };
}

/** Does the document name a country that has an institution of the same name more often than the entity's own? */
export function isMostlyOfPeers({ owner: { homes, peers } }: Option, { countries }: Topic): boolean {
  const most = (codes: ReadonlySet<string>) =>
    Math.max(0, ...[...codes].map((code) => countries.get(code) ?? 0));
  return most(peers) > most(homes);
}

/** What the countries of the document say of an institution of one country. */
export function weighCountries({ alias, owner }: Option, { countries }: Topic): number {
  const { homes, peers, entity } = owner;
  if (peers.size === 0 || homes.size === 0 || !alias.alias.needsContext || entity.type === 'event') return 0;
  let home = 0;
  let abroad = 0;
  let ofPeers = 0;
  for (const [code, count] of countries) {
    if (homes.has(code)) home = Math.max(home, count);
    else abroad = Math.max(abroad, count);
    if (peers.has(code)) ofPeers = Math.max(ofPeers, count);
  }
  if (home === 0) {
    if (abroad >= SURELY_ABROAD) return WEIGHT.abroad;
    return abroad > 0 ? WEIGHT.abroadOnce : 0;
  }
  // News of war abroad is no sign of a Senate there; of a country that has one it is.
  return ofPeers >= MUCH_MORE * home ? WEIGHT.mostlyAbroad : 0;
}

/** What the other entities of the archive on the page say for a doubtful name; `alone`: no context word speaks for it. */
export function weighNeighbourhood(
  { alias, owner, hasArticle, language }: Option,
  topic: Topic,
  alone: boolean,
): number {
  const { present, countries } = topic;
  const { id, type } = owner.entity;
  if (!alias.alias.needsContext && !alias.shared) return 0;
  const others = present.size - (present.has(id) ? 1 : 0);
  const isLonely =
    alias.shared &&
    type === 'organization' &&
    alone &&
    others < 3 &&
    ![...owner.homes].some((code) => countries.has(code));
  if (type === 'person' && others < LEAST_FOR_PEOPLE) return 0;
  const crowd = NEIGHBOURHOOD.find(([atLeast]) => others >= atLeast)?.[1] ?? 0;
  if (isLonely) return hasArticle || topic.focus.texts < LEAST_TEXTS ? LONELY : LONELY_TOWN;
  if (alias.acronym && alone && language !== 'en') return crowd * OF_UNKNOWN_LETTERS;
  return type === 'person' && alias.words === 1 ? crowd * OF_SURNAMES : crowd;
}

/** What words of other fields of life say of a doubtful name. */
export function weighFields({ alias, owner, astray, support }: Option, topic: Topic): number {
  if (owner.entity.type === 'event' || (!alias.alias.needsContext && !alias.shared)) return 0;
  let weight = 0;
  for (const step of WEIGHT.astray.slice(0, astray)) weight += step;
  // Everything may be said of a well-known institution.
  if (alias.shared && owner.entity.type === 'organization') {
    const isElsewhere =
      topic.distance > 0 && support.length === 0 && isFull(topic, owner, FULL_FOR_INSTITUTION);
    return weight * OF_INSTITUTION + (isElsewhere ? WEIGHT.institutionElsewhere : 0);
  }
  return isFull(topic, owner, FULL_OF) ? weight + WEIGHT.otherField : weight;
}

/** Has the document so many words of one field that is not the entity's? */
function isFull({ fields }: Topic, owner: Option['owner'], atLeast: number): boolean {
  return [...fields.values()].some(
    (words) => words.size >= atLeast && [...words].filter((word) => !owner.about.has(word)).length >= atLeast,
  );
}

/** What the years of the document say of an event. */
export function weighEra({ owner }: Option, { year }: Topic): number {
  if (owner.entity.type !== 'event' || owner.startYear === null || year === undefined) return 0;
  return year < owner.startYear - ANOTHER_ERA ? WEIGHT.tooEarly : 0;
}
