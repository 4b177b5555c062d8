import { expect, test } from 'vitest';
import { hitRanges } from '../../components/hit-ranges.ts';

const ranges = (text: string, ...hits: [number, number][]) =>
  hitRanges(
    text,
    hits.map(([start, end]) => ({ start, end })),
  ).map(({ start, length }) => text.slice(start, start + length));

test('hits become ranges in the order of the text', () => {
  expect(ranges('a ceasefire in Gaza', [15, 19], [2, 11])).toEqual(['ceasefire', 'Gaza']);
});

test('hits that overlap or touch are one range, so that nothing is marked twice', () => {
  expect(ranges('abcdef', [0, 3], [2, 4], [4, 5])).toEqual(['abcde']);
});

test('what lies outside the text is cut off, what is empty left out', () => {
  expect(ranges('abc', [-3, 1], [2, 10], [5, 8], [1, 1])).toEqual(['a', 'c']);
});
