import type { Entity } from '../model.ts';
import type { Partners } from './company.ts';
import { type ContextWords, growingContextWords } from './context-words.ts';
import { type Matcher, openGazetteer } from './matcher.ts';
import { type AliasProfile, aliasProfile, type EntityProfile, entityProfile } from './profile.ts';

/** All that the resolver knows of one alias. Context words are numbers of `ContextWords`. */
export interface KnownAlias {
  alias: AliasProfile;
  owner: EntityProfile;
  /** The words of its entity and its own; those that speak for other bearers. */
  context: ReadonlySet<number>;
  others: ReadonlySet<number>;
  /** Its own words of context, and those it wants near it. */
  decisive: ReadonlySet<number>;
  near: ReadonlySet<number>;
  /** What each context word is to it, by the word's number: bits of `WORD_ROLE`; words beyond the end are nothing. */
  roles: Uint8Array;
}

export const WORD_ROLE = { context: 1, other: 2, decisive: 4, near: 8, common: 16 } as const;

function rolesOf(
  { context, others, decisive, near }: Omit<KnownAlias, 'alias' | 'owner' | 'roles'>,
  words: ContextWords,
) {
  const roles = new Uint8Array(words.size);
  const give = (numbers: Iterable<number>, role: number) => {
    for (const word of numbers) roles[word] = (roles[word] ?? 0) | role;
  };
  give(context, WORD_ROLE.context);
  give(others, WORD_ROLE.other);
  give(decisive, WORD_ROLE.decisive);
  give(near, WORD_ROLE.near);
  give(
    [...context].filter((word) => words.isCommon(word) && !decisive.has(word)),
    WORD_ROLE.common,
  );
  return roles;
}

/** What an archive says of one entity. */
export interface EntityRecord {
  entity: Entity;
  partners?: Partners;
}

/** Where the names of an archive come from. A place is the index of an entity in the archive's list. */
export interface NameSource {
  /** A buffer from `compileGazetteer`, used as it lies. */
  gazetteer: ArrayBuffer;
  /** From `firstOrdinals`. */
  firsts: Int32Array;
  /** Undefined: it must be fetched first. */
  recordAt(place: number): EntityRecord | undefined;
}

/** What is known of an archive before a text is read; worked out for an alias when a text first has it. */
export interface Knowledge {
  matcher: Matcher;
  contextWords: ContextWords;
  /** Undefined for an ordinal that no alias has, and for one whose entity must be fetched first. */
  known(ordinal: number): KnownAlias | undefined;
  /** The partners of an entity that is known. */
  partnersOf(entityId: string): Partners | undefined;
  /** The places of entities that `known` was asked for in vain; asked once, they are forgotten. */
  takeUnread(): number[];
}

/** The ordinal of each entity's first alias, in the order of `aliasesOf`, and the number of all. */
export function firstOrdinals(entities: readonly Entity[]): Int32Array {
  const firsts = new Int32Array(entities.length + 1);
  entities.forEach(({ altLabels }, index) => {
    firsts[index + 1] = (firsts[index] ?? 0) + altLabels.length;
  });
  return firsts;
}

/** The entity whose aliases include an ordinal. */
function ownerOf(ordinal: number, firsts: Int32Array): number {
  let low = 0;
  let high = firsts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((firsts[middle] ?? 0) <= ordinal) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Throws when the gazetteer was not compiled from as many aliases as the entities have. Takes as long for a million
 * aliases as for one.
 */
export function openKnowledge({ gazetteer, firsts, recordAt }: NameSource): Knowledge {
  const matcher = openGazetteer(gazetteer);
  const count = firsts.at(-1) ?? 0;
  if (count !== matcher.size) {
    throw new Error(`the gazetteer has ${matcher.size} aliases, the entities have ${count}`);
  }
  const contextWords = growingContextWords();
  const aliases = new Map<number, KnownAlias>();
  const owners = new Map<number, EntityProfile>();
  const partners = new Map<string, Partners | undefined>();
  const unread = new Set<number>();

  function ownerAt(place: number, { entity, partners: its }: EntityRecord): EntityProfile {
    const owner = owners.get(place) ?? entityProfile(entity);
    owners.set(place, owner);
    partners.set(entity.id, its);
    return owner;
  }

  function learn(ordinal: number): KnownAlias | undefined {
    if (ordinal < 0 || ordinal >= count) return undefined;
    const place = ownerOf(ordinal, firsts);
    const record = recordAt(place);
    if (record === undefined) {
      unread.add(place);
      return undefined;
    }
    const { entity } = record;
    const alias = entity.altLabels[ordinal - (firsts[place] ?? 0)];
    if (alias === undefined) return undefined;
    const decisive = new Set(contextWords.add(alias.context ?? []));
    const near = new Set(contextWords.add(alias.near ?? []));
    const context = new Set([...contextWords.add(entity.contextWords ?? []), ...decisive, ...near]);
    const others = new Set(contextWords.add(entity.otherWords ?? []));
    const own = { context, decisive, near, others };
    const roles = rolesOf(own, contextWords);
    const known = { alias: aliasProfile(alias, entity), owner: ownerAt(place, record), ...own, roles };
    aliases.set(ordinal, known);
    return known;
  }

  return {
    matcher,
    contextWords,
    known: (ordinal) => aliases.get(ordinal) ?? learn(ordinal),
    partnersOf: (entityId) => partners.get(entityId),
    takeUnread() {
      const places = [...unread];
      unread.clear();
      return places;
    },
  };
}
