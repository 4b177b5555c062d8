import type { Alias, Entity } from '../model.ts';

/** An alias and the index of its entity in the list it was read from. */
export interface OwnedAlias {
  alias: Alias;
  entity: number;
}

/**
 * Every alias of the entities, in their order: the order in which a gazetteer of them is compiled, so that an ordinal
 * of the gazetteer is an index of this list.
 */
export function aliasesOf(entities: readonly Entity[]): OwnedAlias[] {
  return entities.flatMap(({ altLabels }, entity) => altLabels.map((alias) => ({ alias, entity })));
}
