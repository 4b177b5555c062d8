import { describe, expect, it } from 'vitest';
import { areNearDuplicates, isShownOn } from '../../core/near-duplicates.ts';
import { entityIdf, pageSalience, type RelatedCandidate, rankRelated, recency } from '../../core/related.ts';

const today = '2026-01-01';

function candidate(
  id: string,
  entities: Record<string, number>,
  date: string | undefined = '2025-01-01',
): RelatedCandidate {
  return { id, date, entities: new Map(Object.entries(entities)) };
}

function order(
  candidates: RelatedCandidate[],
  company: Record<string, number> = {},
  frequent: Record<string, number> = {},
) {
  return rankRelated({
    entityId: 'e',
    candidates,
    company: new Map(Object.entries(company)),
    articles: 1_000,
    articlesWith: (id) => frequent[id] ?? 10,
    today,
  });
}

const ids = (ranked: { id: string }[]): string[] => ranked.map(({ id }) => id);

describe('related articles', () => {
  it('score as the formula says', () => {
    const [one] = order(
      [candidate('a', { e: 0.5, x: 0.4, y: 0.9 })],
      { x: 3, y: 1 },
      { e: 20, x: 5, y: 400 },
    );
    const about = 0.5 * entityIdf(1_000, 20);
    const x = entityIdf(1_000, 5) * Math.min(pageSalience(3), 0.4);
    const y = entityIdf(1_000, 400) * Math.min(pageSalience(1), 0.9);
    const expected = (about + (x + y) / Math.sqrt(3)) * recency('2025-01-01', today);
    expect(one?.score).toBeCloseTo(expected, 10);
    expect(one?.shared).toEqual(['x', 'y']);
  });

  it('put what shares rare company before what shares common company', () => {
    const both = [candidate('common', { e: 0.5, y: 0.5 }), candidate('rare', { e: 0.5, x: 0.5 })];
    expect(ids(order(both, { x: 2, y: 2 }, { x: 3, y: 500 }))).toEqual(['rare', 'common']);
  });

  it('do not reward a list of everybody', () => {
    const crowd = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`n${i}`, 0.5]));
    const both = [candidate('list', { e: 0.5, x: 0.5, ...crowd }), candidate('story', { e: 0.5, x: 0.5 })];
    expect(ids(order(both, { x: 2 }))).toEqual(['story', 'list']);
  });

  it('put the newer first where all else is equal, and do not forget the old', () => {
    const both = [candidate('old', { e: 0.5 }, '2001-01-01'), candidate('new', { e: 0.5 }, '2025-12')];
    expect(ids(order(both))).toEqual(['new', 'old']);
    const telling = [candidate('old', { e: 0.9 }, '2001'), candidate('new', { e: 0.4 }, '2025-12')];
    expect(ids(order(telling))).toEqual(['old', 'new']);
  });

  it('have one order however they come in', () => {
    const three = ['c', 'a', 'b'].map((id) => candidate(id, { e: 0.5 }));
    expect(ids(order(three))).toEqual(['a', 'b', 'c']);
    expect(ids(order(three.toReversed()))).toEqual(['a', 'b', 'c']);
  });

  it('do not count the entity itself as company', () => {
    const [one] = order([candidate('a', { e: 0.5 })], { e: 9 });
    expect(one?.shared).toEqual([]);
  });
});

describe('recency', () => {
  it.each([
    ['2026-01-01', 1],
    ['2027-05', 1],
    ['2024-01-02', 0.8],
    ['1850', 0.6],
    [undefined, 0.8],
  ])('of %s is about %d', (date, expected) => {
    expect(recency(date, today)).toBeCloseTo(expected, 1);
  });
});

describe('one story twice', () => {
  const long = 'Byron opens the new reading room in Leeds';
  it.each([
    [{ headline: long }, { headline: `${long}!` }, true],
    [{ headline: long }, { headline: 'Byron opens a new reading room at York' }, false],
    [{ headline: 'Live updates' }, { headline: 'Live updates' }, false],
    [
      { headline: 'a', url: 'https://www.x.example/1/' },
      { headline: 'b', url: 'http://x.example/1?u=2' },
      true,
    ],
    [{ headline: 'a', url: 'https://x.example/' }, { headline: 'b', url: 'https://x.example' }, false],
    [{ headline: 'a', url: 'not an address' }, { headline: 'b', url: 'not an address' }, false],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(areNearDuplicates(a, b)).toBe(expected);
    expect(areNearDuplicates(b, a)).toBe(expected);
  });

  it.each([
    [{ address: 'https://copy.example/1', title: `${long} | The Copy` }, true],
    [{ address: 'https://copy.example/1', title: 'The Copy' }, false],
    [{ address: 'https://copy.example/1' }, false],
  ])('is shown on %j: %s', (page, expected) => {
    expect(isShownOn(page, { headline: long })).toBe(expected);
  });
});
