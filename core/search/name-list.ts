import type { Entity, EntityType } from '../model.ts';
import { analyze } from './analyze.ts';

/**
 * The names of all entities, folded, as they are stored and looked through: few large values, for a first search waits
 * until they are read. A name is a line break and then each of its words with a space before it.
 */
export interface NameList {
  /** Ids of the entities, joined by line breaks. */
  ids: string;
  /** By entity: its type as an index in `entityTypes`, and the articles that mention it. */
  types: Uint8Array;
  articleCounts: Uint32Array;
  /** All names, those of an entity one after another, its prefLabel first. */
  text: string;
  /** By name: where it begins in `text`, and the index of its entity. */
  starts: Uint32Array;
  owners: Uint32Array;
}

export const entityTypes: readonly EntityType[] = ['person', 'organization', 'event'];

/** The names of an entity, each once, the prefLabel first: they are numbered so in a list of names. */
export const namesOf = ({ prefLabel, altLabels }: Pick<Entity, 'prefLabel' | 'altLabels'>): string[] => [
  ...new Set([prefLabel, ...altLabels.map((alias) => alias.text)]),
];

/** The list of entities with the number of articles that mention each. */
export function createNameList(
  entities: readonly Pick<Entity, 'id' | 'type' | 'prefLabel' | 'altLabels'>[],
  articleCount: (index: number) => number,
): NameList {
  let text = '';
  const starts: number[] = [];
  const owners: number[] = [];
  entities.forEach((entity, index) => {
    for (const name of namesOf(entity)) {
      starts.push(text.length);
      owners.push(index);
      text += `\n${analyze(name)
        .map(({ term }) => ` ${term}`)
        .join('')}`;
    }
  });
  return {
    ids: entities.map(({ id }) => id).join('\n'),
    types: Uint8Array.from(entities, ({ type }) => entityTypes.indexOf(type)),
    articleCounts: Uint32Array.from(entities, (_, index) => articleCount(index)),
    text,
    starts: Uint32Array.from(starts),
    owners: Uint32Array.from(owners),
  };
}

/** True for a stored value that is a list of names, as far as it can be told without reading all of it. */
export function isNameList(value: unknown): value is NameList {
  if (typeof value !== 'object' || value === null) return false;
  // Only looked at: each is checked right below.
  const { ids, types, articleCounts, text, starts, owners } = value as Partial<NameList>;
  if (typeof ids !== 'string' || typeof text !== 'string') return false;
  if (!(types instanceof Uint8Array) || !(articleCounts instanceof Uint32Array)) return false;
  if (!(starts instanceof Uint32Array) || !(owners instanceof Uint32Array)) return false;
  return types.length === articleCounts.length && starts.length === owners.length;
}
