import type { Alias, Entity } from '../model.ts';
import { countryByName } from './countries.ts';
import { readDay } from './dates.ts';
import { linkOf } from './event-phrase.ts';
import { foldWords } from './fold.ts';
import { CAPITALS, LETTERS } from './letters.ts';

/** What the resolver needs to know of an alias, worked out once. */
export interface AliasProfile {
  alias: Alias;
  folded: string;
  words: number;
  /** Capitals only, at most six letters ("ICC", "U.N."). */
  acronym: boolean;
  /** It names a day without its year ("October 7 attacks"). */
  byDay: boolean;
  /** The last word of an event's wording that leads on to who takes part ("warrant for"); not part of the mention. */
  link: string | null;
  /** The last word, by which rivals are known: "trump" of "Donald Trump". */
  surname: string;
  /** Safe alone, but no proof: others bear it, and the page may speak against it. */
  shared: boolean;
  /** Safe alone at any date, and nobody else's. */
  isPlain: boolean;
}

/** What the resolver needs to know of an entity, worked out once. */
export interface EntityProfile {
  entity: Entity;
  /** Folded words that stand before the surname in a full name: "donald", "j", "john". */
  given: ReadonlySet<string>;
  /** Folded words of roles, description and context words: which titles fit. */
  about: ReadonlySet<string>;
  context: ReadonlySet<string>;
  /** Capital letters that an expansion of an acronym must not be taken for a rival's: the entity's own full names. */
  names: ReadonlySet<string>;
  startYear: number | null;
  endYear: number | null;
  /** Codes of the countries that its description and roles name: a Senate is one country's. */
  homes: ReadonlySet<string>;
  /** Codes of other countries that have one of the same name, as its `otherWords` say: a Senate, a Democratic Party. */
  peers: ReadonlySet<string>;
  /** The first year that is told of a person's offices. */
  activeFrom: number | null;
}

const ACRONYM = new RegExp(String.raw`^(?:[${CAPITALS}]{2,6}|(?:[${CAPITALS}]\.){2,6})$`);

/** A full name whose last word is safe alone belongs to nobody else ("Netanyahu"). */
function isShared(alias: Alias, words: readonly string[], entity: Entity): boolean {
  if (alias.needsContext || alias.shared) return alias.shared ?? false;
  if (entity.type !== 'person' || words.length < 2) return false;
  return entity.altLabels.some(
    ({ text, needsContext }) => needsContext && foldWords(text).join(' ') === words.at(-1),
  );
}

export function aliasProfile(alias: Alias, entity: Entity): AliasProfile {
  const words = foldWords(alias.text);
  const shared = isShared(alias, words, entity);
  const isDated = alias.validFrom !== undefined || alias.validTo !== undefined;
  return {
    alias,
    folded: words.join(' '),
    words: words.length,
    acronym: ACRONYM.test(alias.text),
    byDay: readDay(alias.text) !== null,
    link: entity.type === 'event' && alias.near !== undefined ? linkOf(alias.text) : null,
    surname: words.at(-1) ?? '',
    shared,
    isPlain: !alias.needsContext && !shared && !isDated,
  };
}

function givenNamesOf(entity: Entity): Set<string> {
  const given = new Set<string>();
  if (entity.type !== 'person') return given;
  for (const { text } of entity.altLabels) for (const word of foldWords(text).slice(0, -1)) given.add(word);
  return given;
}

const CAPITALISED = new RegExp(`[${CAPITALS}][${LETTERS}.]*(?: [${CAPITALS}][${LETTERS}.]*)?`, 'g');

/** The countries that are named, not only by a town. */
function countriesIn(texts: readonly string[]): Set<string> {
  const codes = new Set<string>();
  for (const text of texts) {
    for (const [name] of text.matchAll(CAPITALISED)) {
      for (const part of [name, ...name.split(' ')]) {
        const country = countryByName.get(part.replace(/(?<=[a-zß-ÿ])\.$/, ''));
        if (country && !country.town) codes.add(country.code);
      }
    }
  }
  return codes;
}

function activeFrom({ roles }: Entity): number | null {
  const years = roles.flatMap(({ from, to, asOf }) => yearOf(from ?? to ?? asOf) ?? []);
  return years.length === 0 ? null : Math.min(...years);
}

const yearOf = (date: string | undefined) => (date === undefined ? null : Number(date.slice(0, 4)));

/**
 * Each field is worked out when first asked for: the names of most entities of a page are safe, and ask for few. A stopped
 * worker profiles all of them before its first answer.
 */
class LazyProfile implements EntityProfile {
  readonly entity: Entity;
  readonly startYear: number | null;
  readonly endYear: number | null;
  readonly activeFrom: number | null;
  private ownNames?: ReadonlySet<string>;
  private givenWords?: ReadonlySet<string>;
  private aboutWords?: ReadonlySet<string>;
  private contextSet?: ReadonlySet<string>;
  private homeCodes?: ReadonlySet<string>;
  private peerCodes?: ReadonlySet<string>;

  constructor(entity: Entity) {
    this.entity = entity;
    this.startYear = yearOf(entity.start);
    this.endYear = yearOf(entity.end);
    this.activeFrom = activeFrom(entity);
  }

  get names() {
    this.ownNames ??= new Set(this.entity.altLabels.map(({ text }) => foldWords(text).join(' ')));
    return this.ownNames;
  }

  get given() {
    this.givenWords ??= givenNamesOf(this.entity);
    return this.givenWords;
  }

  get about() {
    this.aboutWords ??= new Set([...descriptionsOf(this.entity).flatMap(foldWords), ...this.context]);
    return this.aboutWords;
  }

  get context() {
    this.contextSet ??= new Set((this.entity.contextWords ?? []).flatMap(foldWords));
    return this.contextSet;
  }

  get homes() {
    this.homeCodes ??= countriesIn(descriptionsOf(this.entity));
    return this.homeCodes;
  }

  get peers() {
    const { otherWords = [] } = this.entity;
    this.peerCodes ??= new Set(otherWords.flatMap((word) => countryByName.get(word)?.code ?? []));
    return this.peerCodes;
  }
}

const descriptionsOf = ({ description, roles }: Entity) => [description, ...roles.map(({ text }) => text)];

export const entityProfile = (entity: Entity): EntityProfile => new LazyProfile(entity);
