import { evaluate } from '../../../core/search/evaluate.ts';
import { type ListedSegment, openIndex } from '../../../core/search/open-index.ts';
import { parseQuery } from '../../../core/search/parse-query.ts';
import { type Ranked, rank } from '../../../core/search/rank.ts';
import { type Reading, runReading } from '../../../core/search/reading.ts';
import { unseal } from '../../../core/search/seal.ts';
import type { Segment } from '../../../core/search/segment.ts';

/** Segments searched from memory, their records whole. */
export function createMemoryIndex(segments: readonly Segment[], dead: Record<string, number[]> = {}) {
  const store = new Map<string, Uint8Array>();
  for (const segment of segments)
    for (const record of segment.records)
      store.set(`${record.table}:${record.key}`, unseal(record.bytes) ?? new Uint8Array());
  const run = <T>(work: Reading<T>): T =>
    runReading(work, ({ table, key }) => {
      return store.get(`${table}:${key}`) ?? null;
    });
  const listed: ListedSegment[] = segments.map(({ meta }) => ({
    meta,
    dead: Uint32Array.from(dead[meta.id] ?? []),
  }));
  const index = run(openIndex(listed));
  const evaluated = (text: string) => run(evaluate(index, parseQuery(text), () => []));
  return {
    index,
    run,
    store,
    evaluate: evaluated,
    search: (text: string, limit = 10): Ranked[] =>
      rank(index, evaluated(text).match, { order: 'relevance', offset: 0, limit }),
  };
}
