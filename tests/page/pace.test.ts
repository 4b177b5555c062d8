import { describe, expect, test } from 'vitest';
import { atRest, caughtUp, changed, due, type Pace } from '../../page/pace.ts';

/** Lets a page change every `every` ms and tells how long its text waits to be read, the longest of ten readings. */
function longestWait(every: number, cost: number): number {
  let pace: Pace = atRest;
  let longest = 0;
  let first: number | null = null;
  for (let now = 0, readings = 0; readings < 10; now += every) {
    const at = due(pace);
    if (at !== null && at <= now) {
      longest = Math.max(longest, at - (first ?? at));
      pace = caughtUp(cost, at + cost);
      first = null;
      readings++;
    }
    pace = changed(pace, now);
    first ??= now;
  }
  return longest;
}

describe('the pace of reading', () => {
  test('is at rest while nothing changes', () => {
    expect(due(atRest)).toBeNull();
    expect(due(caughtUp(3, 100))).toBeNull();
  });

  test('waits for a quiet moment', () => {
    const once = changed(atRest, 1_000);
    const twice = changed(once, 1_030);
    expect(due(once)).toBeLessThan(1_100);
    expect((due(twice) ?? 0) - 1_030).toBe((due(once) ?? 0) - 1_000);
  });

  test.each([1, 16, 39, 100, 200])('is not starved by a page that changes every %i ms', (every) => {
    expect(longestWait(every, 1)).toBeLessThanOrEqual(250);
  });

  test.each([5, 20, 100])('reads within 0.6 s even where reading takes %i ms', (cost) => {
    expect(longestWait(16, cost)).toBeLessThanOrEqual(600);
  });

  test('takes a small share of the time of a page that never rests', () => {
    const cost = 5;
    const pace = changed(caughtUp(cost, 1_000), 1_001);
    expect((due(pace) ?? 0) - 1_000).toBeGreaterThanOrEqual(cost * 40);
  });
});
