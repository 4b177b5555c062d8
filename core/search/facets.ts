import { countEntities } from './count-entities.ts';
import { yearOf } from './day.ts';
import type { Match } from './match.ts';
import { locate, type OpenIndex } from './open-index.ts';
import type { Reading } from './reading.ts';

export interface Facet {
  value: string;
  count: number;
}

/** How the documents of a match divide; each list with the greatest counts first. */
export interface Facets {
  sources: Facet[];
  /** By entity id. */
  entities: Facet[];
  /** In ascending order, years without a document left out. */
  years: { year: number; count: number }[];
  /** Months ("2025-02") in ascending order, for documents whose month is known. */
  months: Facet[];
  undated: number;
}

function counter<K>() {
  const counts = new Map<K, number>();
  return {
    counts,
    add: (key: K): void => {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
  };
}

const facetsOf = (counts: ReadonlyMap<string, number>): Facet[] =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

/** Counts by source, entity, year and month over all documents of a match. */
export function* facets(index: OpenIndex, match: Match): Reading<Facets> {
  const sources = counter<string>();
  const years = counter<number>();
  const months = counter<string>();
  let undated = 0;
  for (const slot of match.slots) {
    const at = locate(index, slot);
    if (!at) continue;
    const { meta, columns } = at.segment;
    const source = columns.sources[at.ordinal] ?? 0;
    if (source) sources.add(meta.sources[source - 1] ?? '');
    const day = columns.days[at.ordinal] ?? 0;
    if (day === 0) undated++;
    else years.add(yearOf(day));
    const month = Math.floor(day / 100) % 100;
    if (month) months.add(`${yearOf(day)}-${String(month).padStart(2, '0')}`);
  }
  return {
    sources: facetsOf(sources.counts),
    entities: facetsOf(yield* countEntities(index, match)),
    years: [...years.counts].map(([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year),
    months: facetsOf(months.counts).sort((a, b) => (a.value < b.value ? -1 : 1)),
    undated,
  };
}
