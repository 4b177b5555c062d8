import { createNameList, isNameList, type NameList } from '../core/search/name-list.ts';
import type { ArchiveStore } from './archive-store.ts';
import type { EntityRow, NamesRow } from './db.ts';

/** The names of an archive's entities, read once, and again when the archive is of another version. */
export interface NamedEntities {
  /** Begins to read them, before the version of the archive is known. */
  prefetch(): void;
  of(version: string): Promise<NameList>;
}

const isEntity = (row: unknown): row is EntityRow =>
  typeof row === 'object' && row !== null && 'altLabels' in row && 'prefLabel' in row;

function listOf(row: unknown, version: string): NameList | null {
  if (typeof row !== 'object' || row === null || !('version' in row) || row.version !== version) return null;
  return 'list' in row && isNameList(row.list) ? row.list : null;
}

async function make(store: ArchiveStore, version: string): Promise<NameList> {
  const rows = (await store.readAll('entities')).filter(isEntity);
  const list = createNameList(rows, (index) => rows[index]?.articleCount ?? 0);
  const row: NamesRow = { key: 'names', version, list };
  await store.put('state', row);
  return list;
}

export function createNamedEntities(store: ArchiveStore): NamedEntities {
  let stored: Promise<unknown> | undefined;
  let known: { version: string; list: Promise<NameList> } | undefined;

  async function read(): Promise<unknown> {
    const [row] = await store.read([{ table: 'state', key: 'names' }]);
    return row;
  }

  async function load(version: string): Promise<NameList> {
    const row = await (stored ?? read());
    stored = undefined;
    return listOf(row, version) ?? make(store, version);
  }

  return {
    prefetch() {
      if (known || stored) return;
      stored = read();
      stored.catch(() => {
        // Whoever waits for the names is told.
      });
    },
    of(version) {
      if (known?.version === version) return known.list;
      const list = load(version);
      known = { version, list };
      list.catch(() => {
        // Whoever asked is told; the next one tries again.
        known = undefined;
        stored = undefined;
      });
      return list;
    },
  };
}
