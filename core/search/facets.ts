import { countEntities } from './count-entities.ts';
import type { Match } from './match.ts';
import type { OpenIndex, OpenSegment } from './open-index.ts';
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

const counted = <K>(counts: Map<K, number>, key: K, more: number): void => {
  if (more > 0) counts.set(key, (counts.get(key) ?? 0) + more);
};

const facetsOf = (counts: ReadonlyMap<string, number>): Facet[] =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

/** The documents of a match in one segment, as the part of `match.slots` from one index to another. */
interface Part {
  segment: OpenSegment;
  from: number;
  to: number;
}

function* partsOf(index: OpenIndex, { slots }: Match): Generator<Part> {
  let from = 0;
  for (const segment of index.segments) {
    const end = segment.first + segment.meta.documents;
    let to = from;
    while (to < slots.length && (slots[to] ?? 0) < end) to++;
    yield { segment, from, to };
    from = to;
  }
}

/** Counts in numbers alone: a common word has most documents of the archive, and a text for each is a text too many. */
function countPart({ slots }: Match, { segment, from, to }: Part) {
  const { columns, meta, first } = segment;
  const bySource = new Uint32Array(meta.sources.length + 1);
  const byMonth = new Map<number, number>();
  for (let i = from; i < to; i++) {
    const ordinal = (slots[i] ?? 0) - first;
    const source = columns.sources[ordinal] ?? 0;
    bySource[source] = (bySource[source] ?? 0) + 1;
    const month = Math.floor((columns.days[ordinal] ?? 0) / 100);
    byMonth.set(month, (byMonth.get(month) ?? 0) + 1);
  }
  return { bySource, byMonth };
}

/** "2025-02" of 202502. */
const monthName = (month: number): string =>
  `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;

/** Counts by source, entity, year and month over all documents of a match. */
export function* facets(index: OpenIndex, match: Match): Reading<Facets> {
  const sources = new Map<string, number>();
  const years = new Map<number, number>();
  const months = new Map<string, number>();
  let undated = 0;
  for (const part of partsOf(index, match)) {
    const { bySource, byMonth } = countPart(match, part);
    part.segment.meta.sources.forEach((name, i) => {
      counted(sources, name, bySource[i + 1] ?? 0);
    });
    for (const [month, count] of byMonth) {
      if (month === 0) undated += count;
      else counted(years, Math.floor(month / 100), count);
      if (month % 100 !== 0) counted(months, monthName(month), count);
    }
  }
  return {
    sources: facetsOf(sources),
    entities: facetsOf(yield* countEntities(index, match)),
    years: [...years].map(([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year),
    months: facetsOf(months).sort((a, b) => (a.value < b.value ? -1 : 1)),
    undated,
  };
}
