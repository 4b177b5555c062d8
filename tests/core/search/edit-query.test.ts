import { describe, expect, it } from 'vitest';
import { datesIn, hasTerm, toggleTerm, withDates, withoutFields } from '../../../core/search/edit-query.ts';

const herald = { field: 'source', value: 'The Herald' } as const;

describe('a field in a query', () => {
  it('is added behind what was typed, and taken out again', () => {
    const narrowed = toggleTerm('cease fire', herald);
    expect(narrowed).toBe('cease fire source:"The Herald" ');
    expect(hasTerm(narrowed, herald)).toBe(true);
    expect(toggleTerm(narrowed, herald)).toBe('cease fire ');
  });

  it('is known in any case of letters, and not when it is excluded', () => {
    expect(hasTerm('SOURCE:"the herald"', herald)).toBe(true);
    expect(hasTerm('-source:"The Herald"', herald)).toBe(false);
  });

  it('never lets a quotation mark of a name end its quotation', () => {
    const name = { field: 'person', value: 'Dwayne "The Rock" Johnson' } as const;
    const narrowed = toggleTerm('', name);
    expect(hasTerm(narrowed, name)).toBe(true);
    expect(toggleTerm(narrowed, name)).toBe('');
  });

  it('leaves phrases, exclusions and other fields as they were typed', () => {
    expect(
      withoutFields('"a phrase" -no source:x before:2024 -after:2020', ['source', 'before', 'after']),
    ).toBe('"a phrase" -no -after:2020 ');
  });
});

describe('the dates of a query', () => {
  it('are replaced, not added up', () => {
    const first = withDates('war ', { from: '2020', before: '2022' });
    expect(first).toBe('war after:2020 before:2022 ');
    expect(withDates(first, { from: '2021' })).toBe('war after:2021 ');
    expect(withDates(first, {})).toBe('war ');
    expect(datesIn(first)).toEqual({ from: '2020', before: '2022' });
  });
});
