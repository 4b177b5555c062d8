import type { Entity } from '../model.ts';
import { type ContextWords, growingContextWords } from './context-words.ts';
import { type Matcher, openGazetteer } from './matcher.ts';
import { type AliasProfile, aliasProfile, type EntityProfile, entityProfile } from './profile.ts';

/** All that the resolver knows of one alias. Context words are numbers of `ContextWords`. */
export interface KnownAlias {
  alias: AliasProfile;
  owner: EntityProfile;
  /** The words of its entity and its own. */
  context: ReadonlySet<number>;
  /** Its own words of context, and those it wants near it. */
  decisive: ReadonlySet<number>;
  near: ReadonlySet<number>;
}

/** What is known of an archive before a text is read; worked out for an alias when a text first has it. */
export interface Knowledge {
  matcher: Matcher;
  contextWords: ContextWords;
  /** Undefined for an ordinal that no alias has. */
  known(ordinal: number): KnownAlias | undefined;
}

/** The ordinal of each entity's first alias, in the order of `aliasesOf`, and the number of all. */
function firstOrdinals(entities: readonly Entity[]): Int32Array {
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

/** Throws when the gazetteer was not compiled from the aliases of the entities in the order of `aliasesOf`. */
export function openKnowledge(gazetteer: ArrayBuffer, entities: readonly Entity[]): Knowledge {
  const matcher = openGazetteer(gazetteer);
  const firsts = firstOrdinals(entities);
  const count = firsts[entities.length] ?? 0;
  if (count !== matcher.size) {
    throw new Error(`the gazetteer has ${matcher.size} aliases, the entities have ${count}`);
  }
  const contextWords = growingContextWords();
  const aliases = new Map<number, KnownAlias>();
  const owners = new Map<number, EntityProfile>();

  function learn(ordinal: number): KnownAlias | undefined {
    const index = ownerOf(ordinal, firsts);
    const entity = entities[index];
    const alias = entity?.altLabels[ordinal - (firsts[index] ?? 0)];
    if (entity === undefined || alias === undefined) return undefined;
    const owner = owners.get(index) ?? entityProfile(entity);
    owners.set(index, owner);
    const decisive = new Set(contextWords.add(alias.context ?? []));
    const near = new Set(contextWords.add(alias.near ?? []));
    const context = new Set([...contextWords.add(entity.contextWords ?? []), ...decisive, ...near]);
    const known = { alias: aliasProfile(alias), owner, context, decisive, near };
    aliases.set(ordinal, known);
    return known;
  }

  return { matcher, contextWords, known: (ordinal) => aliases.get(ordinal) ?? learn(ordinal) };
}
