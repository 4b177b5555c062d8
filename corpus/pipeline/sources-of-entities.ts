import type { Entity } from '../../core/model.ts';
import { assignIds, stemOf } from './ids.ts';

/** What an entity says of its source when that is no document of the archive. */
const GENERAL = 'general knowledge';
/** The source of a description that was written for another archive. */
export const REVIEWED = 'the reviewed authority';

export interface CitedEntities {
  entities: Entity[];
  /** Sources that no document has: entity and what it cites. */
  missing: { entityId: string; source: string }[];
}

/**
 * Resolves what entities cite, an article id or a document's file stem, to article ids. If one document is not there,
 * the authority was written for another archive: then no citation is kept, since ids may fit by accident.
 */
export function citeArticles(entities: readonly Entity[], paths: readonly string[]): CitedEntities {
  const ids = assignIds(paths);
  const byName = new Map<string, string>();
  for (const [path, id] of ids) byName.set(stemOf(path), id).set(id, id);
  const cites = entities.filter(({ source }) => source !== GENERAL);
  const missing = cites
    .filter(({ source }) => !byName.has(source))
    .map(({ id, source }) => ({ entityId: id, source }));
  const cited = (source: string) => (missing.length > 0 ? REVIEWED : (byName.get(source) ?? source));
  return {
    entities: entities.map((entity) =>
      entity.source === GENERAL ? entity : { ...entity, source: cited(entity.source) },
    ),
    missing,
  };
}
