import type { Entity, EntityType } from '../model.ts';
import { analyze } from './analyze.ts';
import { editDistance } from './edit-distance.ts';
import { forgivenEdits } from './similar-terms.ts';

/** An entity as it is found by name. */
export interface NamedEntity {
  id: string;
  type: EntityType;
  articleCount: number;
  names: { text: string; words: string[] }[];
}

export interface FoundEntity {
  named: NamedEntity;
  matched: string;
}

type Alike = (typed: string, word: string) => boolean;

const encoder = new TextEncoder();

/** How well a name fits what was typed: the whole name, the beginning of it, or words anywhere in it. */
const WHOLE = 3;
const BEGINNING = 2;
const WITHIN = 1;

/** The names of an entity, folded, the prefLabel first. */
export function namedEntity(entity: Entity, articleCount: number): NamedEntity {
  const texts = new Set([entity.prefLabel, ...entity.altLabels.map((alias) => alias.text)]);
  const names = [...texts].map((text) => ({ text, words: analyze(text).map((token) => token.term) }));
  return { id: entity.id, type: entity.type, articleCount, names };
}

const begins: Alike = (typed, word) => word.startsWith(typed);

/** Compares with the typed words, which are encoded once: an archive has thousands of names. */
function resembling(typed: readonly string[]): Alike {
  const wanted = new Map(
    typed.map((word) => [word, { bytes: encoder.encode(word), limit: forgivenEdits(word) }]),
  );
  return (word, other) => {
    const { bytes, limit } = wanted.get(word) ?? { bytes: encoder.encode(word), limit: 0 };
    // Every edit of a byte changes the length by one letter at most.
    if (limit === 0 || Math.abs(word.length - other.length) > limit) return false;
    const compared = encoder.encode(other);
    return editDistance(bytes, compared, compared.length, limit) <= limit;
  };
}

/** The typed words must stand in the name in their order; the last may be the beginning of a word. */
function fitOf(typed: readonly string[], words: readonly string[], alike: Alike): number {
  let at = 0;
  let first = -1;
  for (const [i, word] of typed.entries()) {
    const isLast = i === typed.length - 1;
    while (
      at < words.length &&
      !(words[at] === word || (isLast && begins(word, words[at] ?? '')) || alike(word, words[at] ?? ''))
    )
      at++;
    if (at === words.length) return 0;
    if (first < 0) first = at;
    at++;
  }
  if (first > 0) return WITHIN;
  return typed.length === words.length && typed.every((word, i) => word === words[i]) ? WHOLE : BEGINNING;
}

function rankedBy(entities: readonly NamedEntity[], typed: readonly string[], alike: Alike) {
  return entities
    .flatMap((named) => {
      const fits = named.names.map((name) => ({ matched: name.text, fit: fitOf(typed, name.words, alike) }));
      const best = fits.reduce((a, b) => (b.fit > a.fit ? b : a), { matched: '', fit: 0 });
      return best.fit > 0 ? [{ named, ...best }] : [];
    })
    .sort(
      (a, b) =>
        b.fit - a.fit || b.named.articleCount - a.named.articleCount || (a.named.id < b.named.id ? -1 : 1),
    );
}

const exactly: Alike = (typed, word) => typed === word;

/**
 * Entities one of whose names fits the text, best first: whole names before beginnings before words within, then those
 * with more articles. When none fits, names that are mistyped so. `type`: entities of this type alone.
 */
export function findEntities(
  entities: readonly NamedEntity[],
  text: string,
  options: { limit: number; type?: EntityType },
): FoundEntity[] {
  const typed = analyze(text).map((token) => token.term);
  if (typed.length === 0) return [];
  const among = options.type ? entities.filter((named) => named.type === options.type) : entities;
  const found = rankedBy(among, typed, exactly);
  const best = found.length ? found : rankedBy(among, typed, resembling(typed));
  return best.slice(0, options.limit).map(({ named, matched }) => ({ named, matched }));
}
