import { type NamedEntity, namedEntity } from '../core/search/find-entities.ts';
import type { ArchiveDatabase } from './db.ts';

function parsed(json: string): NamedEntity[] | null {
  try {
    const list: unknown = JSON.parse(json);
    // Written by `store` below, and made anew when it is no list.
    return Array.isArray(list) ? (list as NamedEntity[]) : null;
  } catch {
    // A torn row is made anew.
    return null;
  }
}

async function make(db: ArchiveDatabase, version: string): Promise<NamedEntity[]> {
  const rows = await db.entities.toArray();
  const entities = rows.map((row) => namedEntity(row, row.articleCount));
  await db.state.put({ key: 'names', version, json: JSON.stringify(entities) });
  return entities;
}

async function load(db: ArchiveDatabase, version: string): Promise<NamedEntity[]> {
  const row = await db.state.get('names');
  const stored = row?.key === 'names' && row.version === version ? parsed(row.json) : null;
  return stored ?? make(db, version);
}

/** Reads the names of an archive's entities once, and again when the archive is of another version. */
export function createNamedEntities(
  db: ArchiveDatabase,
): (version: string) => Promise<readonly NamedEntity[]> {
  let known: { version: string; entities: Promise<NamedEntity[]> } | undefined;
  return (version) => {
    if (known?.version === version) return known.entities;
    const entities = load(db, version);
    known = { version, entities };
    entities.catch(() => {
      // Whoever asked is told; the next one tries again.
      known = undefined;
    });
    return entities;
  };
}
