import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../../core/search/build-segment.ts';
import { type FoundTerm, findTerms } from '../../../core/search/find-terms.ts';
import type { IndexDocument } from '../../../core/search/index-document.ts';
import { createMemoryIndex } from './memory-index.ts';

const DOCUMENTS = 30;
const WORDS = 2000;

/** The nth word stands in 1 to 30 of the documents, and the rarest of all is the beginning of the others. */
const document = (d: number): IndexDocument => ({
  id: `d${d}`,
  headline: d === 0 ? 'm' : 'x',
  lead: '',
  body: Array.from({ length: WORDS }, (_, i) => (d <= (i * 37) % DOCUMENTS ? `m${i}` : '')).join(' '),
  language: 'en',
  entities: [],
});

const byCount = (a: FoundTerm, b: FoundTerm): number =>
  b.documents - a.documents || (a.term < b.term ? -1 : 1);

const summary = (found: readonly FoundTerm[]) => found.map(({ term, documents }) => `${term} ${documents}`);

describe('the terms of a beginning', () => {
  const documents = Array.from({ length: DOCUMENTS }, (_, d) => document(d));
  const one = createMemoryIndex([buildSegment(documents)]);
  const all = () => one.run(findTerms(one.index, [{ prefix: 'm', exact: false }]))[0] ?? [];

  it('are the commonest where only so many are wanted, and the beginning itself', () => {
    const [few = []] = one.run(findTerms(one.index, [{ prefix: 'm', exact: false, most: 50 }]));
    expect(all()).toHaveLength(WORDS + 1);
    expect(few.length).toBeLessThan(WORDS / 2);
    const best = summary([...all()].sort(byCount).slice(0, 50));
    expect(summary([...few].sort(byCount)).slice(0, 50)).toEqual(best);
    expect(summary(few)).toContain('m 1');
    expect(summary(few)).toEqual(summary(few).sort());
  });

  it('are all there where a word may be commoner than one dictionary says', () => {
    const halves = [documents.slice(0, 15), documents.slice(15)].map((half, n) =>
      buildSegment(half, `s${n}`),
    );
    const two = createMemoryIndex(halves);
    const [found = []] = two.run(findTerms(two.index, [{ prefix: 'm', exact: false, most: 50 }]));
    expect(summary(found)).toEqual(summary(all()));
  });
});
