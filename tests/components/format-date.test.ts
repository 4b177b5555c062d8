import { describe, expect, test } from 'vitest';
import { formatDate, formatDateRange } from '../../components/format-date.ts';

describe('a partial date', () => {
  test.each([
    ['2025', '2025'],
    ['2025-02', 'February 2025'],
    ['2025-02-04', '4 February 2025'],
    ['0987', '987'],
  ])('%s is written as precise as it is known', (date, words) => {
    expect(formatDate(date, 'en-GB')).toBe(words);
  });

  test.each(['', 'spring 2025', '2025-2', '2025-13', '2025-02-04T10:00'])(
    '%j is no partial date and comes back as it is',
    (text) => {
      expect(formatDate(text, 'en-GB')).toBe(text);
    },
  );

  test('is the same day in every time zone', () => {
    const zone = process.env.TZ;
    try {
      for (const place of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        process.env.TZ = place;
        expect(formatDate('2025-01-01', 'en-GB')).toBe('1 January 2025');
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test('follows the language', () => {
    expect(formatDate('2025-02-04', 'de')).toBe('4. Februar 2025');
  });
});

describe('a span of dates', () => {
  test.each([
    ['2025-01-19', '2025-03-18', '19 January – 18 March 2025'],
    ['2025-01-15', '2025-01-19', '15–19 January 2025'],
    ['2009', '2021', '2009–2021'],
    ['2009-03', '2021-06', 'March 2009 – June 2021'],
    ['2009', '2021-06-13', '2009 – 13 June 2021'],
    ['2025-03-18', '2025-01-19', '18 March 2025 – 19 January 2025'],
  ])('%s to %s says shared parts once', (start, end, words) => {
    // Versions of ICU differ in the spaces round the dash.
    const plain = (text: string) => text.replace(/\s*–\s*/g, '–');
    expect(plain(formatDateRange(start, end, 'en-GB'))).toBe(plain(words));
  });
});
