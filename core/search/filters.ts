import { analyze } from './analyze.ts';
import type { Day } from './day.ts';
import type { Match } from './match.ts';
import type { OpenIndex, OpenSegment } from './open-index.ts';
import type { DateClause, Query, SourceClause } from './query.ts';

/** Live documents for which `holds` is true, without score. */
function matchOf(index: OpenIndex, holds: (segment: OpenSegment, ordinal: number) => boolean): Match {
  const slots: number[] = [];
  for (const segment of index.segments)
    for (let ordinal = 0; ordinal < segment.meta.documents; ordinal++)
      if (!segment.dead[ordinal] && holds(segment, ordinal)) slots.push(segment.first + ordinal);
  return { slots: Uint32Array.from(slots), scores: new Float64Array(slots.length) };
}

export const allLive = (index: OpenIndex): Match => matchOf(index, () => true);

/** The last day that a date known only to the month or year may mean. */
function latest(day: Day): Day {
  if (day % 10_000 === 0) return day + 9999;
  return day % 100 === 0 ? day + 99 : day;
}

export function dateMatch(index: OpenIndex, { from, before }: DateClause): Match {
  return matchOf(index, (segment, ordinal) => {
    const day = segment.columns.days[ordinal] ?? 0;
    return day > 0 && (from === undefined || latest(day) >= from) && (before === undefined || day < before);
  });
}

function isNamed(source: string, terms: readonly string[]): boolean {
  const words = new Set(analyze(source).map((token) => token.term));
  return terms.length > 0 && terms.every((term) => words.has(term));
}

/** Documents of publishers whose name has all words of the clause. */
export function sourceMatch(index: OpenIndex, clause: SourceClause): Match {
  const wanted = new Map(
    index.segments.map((segment) => [
      segment,
      segment.meta.sources.map((source) => isNamed(source, clause.terms)),
    ]),
  );
  return matchOf(index, (segment, ordinal) => {
    const source = segment.columns.sources[ordinal] ?? 0;
    return source > 0 && wanted.get(segment)?.[source - 1] === true;
  });
}

/** True when a query asks for a publisher that the archive does not have. */
export function asksUnknownSource(index: OpenIndex, query: Query): boolean {
  const sources = index.segments.flatMap((segment) => segment.meta.sources);
  return query.must.some(
    (clause) => clause.kind === 'source' && !sources.some((source) => isNamed(source, clause.terms)),
  );
}
