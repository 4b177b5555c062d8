import type { ArticleBlock } from '../core/model.ts';
import type { ArchiveStore, StoreKey } from './archive-store.ts';
import type { EntityRow, HeadRow } from './db.ts';

/** Rows kept at hand, for a letter more often finds the same: about 300 bytes, 1 kB and 8 kB each. */
const KEPT = { heads: 400, entities: 100, bodies: 60 } as const;

type HitTable = keyof typeof KEPT;

/** The rows of what a search found. */
export interface HitRows {
  /** Heads of articles and rows of entities, read together; those that are missing are left out. */
  listed(
    articles: readonly string[],
    entities: readonly string[],
  ): Promise<{ heads: Map<string, HeadRow>; entities: Map<string, EntityRow> }>;
  /** The texts of articles, by id. */
  blocks(articles: readonly string[]): Promise<Map<string, ArticleBlock[]>>;
  /** Forgets what is kept: the archive has changed. */
  clear(): void;
}

const isRow = (value: unknown): value is { id: string } =>
  typeof value === 'object' && value !== null && 'id' in value;

const isHead = (value: unknown): value is HeadRow =>
  isRow(value) && 'headline' in value && typeof value.headline === 'object' && value.headline !== null;

const isEntity = (value: unknown): value is EntityRow =>
  isRow(value) && 'prefLabel' in value && 'altLabels' in value && Array.isArray(value.altLabels);

const isBlock = (value: unknown): value is ArticleBlock =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';

const blocksOf = (row: unknown): ArticleBlock[] =>
  typeof row === 'object' && row !== null && 'blocks' in row && Array.isArray(row.blocks)
    ? row.blocks.filter(isBlock)
    : [];

/** Rows by key, those longest unused dropped first. */
function createShelf() {
  const shelves = { heads: new Map(), entities: new Map(), bodies: new Map() };
  return {
    get({ table, key }: { table: HitTable; key: string }): unknown {
      const shelf: Map<string, unknown> = shelves[table];
      const row = shelf.get(key);
      if (row === undefined) return undefined;
      shelf.delete(key);
      shelf.set(key, row);
      return row;
    },
    set({ table, key }: { table: HitTable; key: string }, row: unknown): void {
      const shelf: Map<string, unknown> = shelves[table];
      shelf.set(key, row);
      for (const oldest of shelf.keys()) {
        if (shelf.size <= KEPT[table]) break;
        shelf.delete(oldest);
      }
    },
    clear(): void {
      for (const shelf of Object.values(shelves)) shelf.clear();
    },
  };
}

export function createHitRows(store: ArchiveStore): HitRows {
  const shelf = createShelf();

  async function rows(keys: readonly (StoreKey & { table: HitTable })[]): Promise<unknown[]> {
    const known = keys.map((key) => shelf.get(key));
    const missing = keys.filter((_, i) => known[i] === undefined);
    const read = await store.read(missing);
    missing.forEach((key, i) => {
      if (read[i] !== undefined) shelf.set(key, read[i]);
    });
    return known.map((row) => row ?? read.shift());
  }

  return {
    async listed(articles, entities) {
      const found = await rows([
        ...articles.map((key) => ({ table: 'heads' as const, key })),
        ...entities.map((key) => ({ table: 'entities' as const, key })),
      ]);
      return {
        heads: new Map(found.filter(isHead).map((row) => [row.id, row])),
        entities: new Map(found.filter(isEntity).map((row) => [row.id, row])),
      };
    },
    async blocks(articles) {
      const found = await rows(articles.map((key) => ({ table: 'bodies' as const, key })));
      return new Map(articles.map((id, i) => [id, blocksOf(found[i])]));
    },
    clear: shelf.clear,
  };
}
