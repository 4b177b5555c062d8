import { describe, expect, it } from 'vitest';
import { barsWithin, timeBars } from '../../../core/search/time-bars.ts';

const years = (...all: [number, number][]) => all.map(([year, count]) => ({ year, count }));

describe('bars over time', () => {
  it('stand for years, empty ones too', () => {
    expect(timeBars({ years: years([2019, 2], [2022, 1]), months: [] })).toEqual([
      { from: '2019', to: '2019', before: '2020', count: 2 },
      { from: '2020', to: '2020', before: '2021', count: 0 },
      { from: '2021', to: '2021', before: '2022', count: 0 },
      { from: '2022', to: '2022', before: '2023', count: 1 },
    ]);
  });

  it('stand for months within few years, but not while a month is unknown', () => {
    const months = [
      { value: '2024-12', count: 1 },
      { value: '2025-01', count: 3 },
    ];
    expect(timeBars({ years: years([2024, 1], [2025, 3]), months })).toEqual([
      { from: '2024-12', to: '2024-12', before: '2025-01', count: 1 },
      { from: '2025-01', to: '2025-01', before: '2025-02', count: 3 },
    ]);
    expect(timeBars({ years: years([2024, 2], [2025, 3]), months })).toHaveLength(2);
    expect(timeBars({ years: years([2024, 2], [2025, 3]), months })[0]?.from).toBe('2024');
  });

  it('never are more than can be told apart, and lose no document', () => {
    const all = Array.from({ length: 300 }, (_, i): [number, number] => [1700 + i, 1]);
    const found = timeBars({ years: years(...all), months: [] });
    expect(found.length).toBeLessThanOrEqual(60);
    expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(300);
  });

  it('are none without a date', () => {
    expect(timeBars({ years: [], months: [] })).toEqual([]);
  });

  it('lie within dates as the search reads them', () => {
    const all = timeBars({ years: years([2019, 1], [2022, 1]), months: [] });
    expect(barsWithin(all, { from: '2020', before: '2022' })).toEqual({ first: 1, last: 2 });
    expect(barsWithin(all, { from: '2021-05' })).toEqual({ first: 2, last: 3 });
    expect(barsWithin(all, { from: '2030' })).toBeNull();
    expect(barsWithin(all, {})).toEqual({ first: 0, last: 3 });
  });
});
