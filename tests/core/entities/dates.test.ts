import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateInAddress,
  isOfThePast,
  latestDates,
  readDay,
  spellDay,
  within,
  yearAfter,
} from '../../../core/entities/dates.ts';

it.each([
  ['Oct. 7 attacks', 10, 7],
  ['7th of October', 10, 7],
  ['7. Oktober', 10, 7],
  ['7 de octubre', 10, 7],
  ['May 3', 5, 3],
])('reads the day of “%s”', (wording, month, day) => {
  expect(readDay(wording)).toEqual({ month, day });
});

it('reads every spelling that it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (month, day) => {
      const date = `2023-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      for (const spelled of spellDay(date)) expect(readDay(spelled), spelled).toEqual({ month, day });
    }),
  );
});

it.each([
  ['October 7, 2021, was', 9, 2021],
  ['October 7th 2023', 9, 2023],
  ['October 7 and 2021 more', 9, null],
  ['October 7', 9, null],
])('reads the year after a day in “%s”', (text, end, year) => {
  expect(yearAfter(text, end)).toBe(year);
});

it.each([
  ['Wednesday, November 8, 2023', '2023-11-08'],
  ['17:41 JST, October 13, 2024; updated 12 May 2024', '2024-10-13'],
  ['date 2025-11-24 On', '2025-11-24'],
  ['in 2024 and 1,200 more', undefined],
  ['nothing', undefined],
])('finds the latest day in “%s”', (text, day) => {
  expect(latestDates(text).day).toBe(day);
});

it.each([
  ['Last reviewed in August 2025, first in May 2019', '2025-08', '2025'],
  ['en mai de 2021', '2021-05', '2021'],
  ['(1968) and from 1970 on', undefined, '1970'],
  ['of 2000 people, 2010 km', undefined, undefined],
])('finds the latest month and year in “%s”', (text, month, year) => {
  expect(latestDates(text)).toMatchObject({ month, year });
});

it.each([
  ['In 1452 he came to the emperor.', true],
  ['In 1452, as we wrote in 2012, he came.', false],
  ['He sold 1452 of them.', false],
  ['He came.', false],
])('knows whether “%s” tells of the past', (text, past) => {
  expect(isOfThePast(text)).toBe(past);
});

it.each([
  ['https://a.example/news/2023/nov/8/gop/', '2023-11-08'],
  ['https://a.example/2025/02/imposing', '2025-02'],
  ['https://a.example/politics/20241013-216478/', '2024-10-13'],
  ['https://a.example/story?id=104746419', undefined],
])('reads the date in %s', (address, date) => {
  expect(dateInAddress(address)).toBe(date);
});

describe('within', () => {
  it.each([
    ['2025-02-01', '2025-01-15', '2025-03-18', 'yes'],
    ['2025', '2025-01-15', '2025-03-18', 'maybe'],
    ['2024-12', '2025-01-15', undefined, 'no'],
    ['2025-03-18', '2025-01', '2025-03-18', 'yes'],
    ['2025-04', undefined, '2025-03', 'no'],
  ] as const)('%s in %s to %s: %s', (date, from, to, answer) => {
    expect(within(date, from, to)).toBe(answer);
  });
});
