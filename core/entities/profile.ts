import type { Alias, Entity } from '../model.ts';
import { readDay } from './dates.ts';
import { foldWords } from './fold.ts';

/** What the resolver needs to know of an alias, worked out once. */
export interface AliasProfile {
  alias: Alias;
  folded: string;
  words: number;
  /** Capitals only, at most six letters ("ICC", "U.N."). */
  acronym: boolean;
  /** It names a day without its year ("October 7 attacks"). */
  byDay: boolean;
  /** The last word, by which rivals are known: "trump" of "Donald Trump". */
  surname: string;
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
}

const ACRONYM = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,6})$/u;

export function aliasProfile(alias: Alias): AliasProfile {
  const words = foldWords(alias.text);
  return {
    alias,
    folded: words.join(' '),
    words: words.length,
    acronym: ACRONYM.test(alias.text),
    byDay: readDay(alias.text) !== null,
    surname: words.at(-1) ?? '',
  };
}

function givenNamesOf(entity: Entity): Set<string> {
  const given = new Set<string>();
  if (entity.type !== 'person') return given;
  for (const { text } of entity.altLabels) for (const word of foldWords(text).slice(0, -1)) given.add(word);
  return given;
}

const yearOf = (date: string | undefined) => (date === undefined ? null : Number(date.slice(0, 4)));

export function entityProfile(entity: Entity): EntityProfile {
  const contextWords = entity.contextWords ?? [];
  const about = [entity.description, ...entity.roles.map(({ text }) => text), ...contextWords];
  return {
    entity,
    given: givenNamesOf(entity),
    about: new Set(about.flatMap(foldWords)),
    context: new Set(contextWords.flatMap(foldWords)),
    names: new Set(entity.altLabels.map(({ text }) => foldWords(text).join(' '))),
    startYear: yearOf(entity.start),
    endYear: yearOf(entity.end),
  };
}
