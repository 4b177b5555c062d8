import { expect, test } from 'vitest';
import { attributionParts } from '../../components/attribution-parts.ts';

const said = (value: string) => ({ value, inferred: false });
const inferred = (value: string) => ({ value, inferred: true, basis: { from: 'address' as const } });

test('an attribution names publisher, author and date in this order', () => {
  const parts = attributionParts({
    datePublished: said('2025-04-07'),
    author: said('Andre Damon'),
    publisher: inferred('World Socialist Web Site'),
  });
  expect(parts).toEqual([
    { field: 'publisher', value: 'World Socialist Web Site', inferred: true },
    { field: 'author', value: 'Andre Damon', inferred: false },
    { field: 'date', value: '2025-04-07', inferred: false },
  ]);
});

test('what is not stated is said once, after what is', () => {
  expect(attributionParts({ datePublished: said('2025-11-24') })).toEqual([
    { field: 'date', value: '2025-11-24', inferred: false },
    { field: 'absent', absent: ['publisher', 'author'] },
  ]);
});

test('an article of which nothing is known says so in full', () => {
  expect(attributionParts({})).toEqual([{ field: 'absent', absent: ['publisher', 'author', 'date'] }]);
});
