import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../core/search/analyze.ts';
import { formsPrefix, isFormOf } from '../../../core/search/word-forms.ts';

const terms = (text: string) => analyze(text).map((token) => token.term);

describe('analyze', () => {
  it.each([
    ['The Minister’s plan', ['the', 'minister', 'plan']],
    ['Erdoğan, Łódź und Straße', ['erdogan', 'lodz', 'und', 'strasse']],
    ['Erdog\u0306an', ['erdogan']],
    ['co\u00adoperate', ['cooperate']],
    ['al-Sisi at 10:30', ['al', 'sisi', 'at', '10', '30']],
    ['ＷＨＯ ﬁnds', ['who', 'finds']],
    ['東京都庁', ['東京', '京都', '都庁']],
    ['京', ['京']],
    ['대통령', ['대통', '통령']],
    ['iPhone東京', ['iphone', '東京']],
    ['… — !', []],
    ['', []],
  ])('reads the words of %j', (text, words) => {
    expect(terms(text)).toEqual(words);
  });

  it('gives the place of each word in the text as it stands', () => {
    const text = 'Präsident\u00a0Erdog\u0306an: 東京都 🎉 “yes”';
    const places = analyze(text).map(({ start, end }) => text.slice(start, end));
    expect(places).toEqual(['Präsident', 'Erdog\u0306an', '東京', '京都', 'yes']);
  });

  it('leaves a position out between lines, so that no phrase runs across', () => {
    expect(analyze('one two\nthree').map((token) => token.position)).toEqual([0, 1, 3]);
  });

  it('reads plain text as it reads it beside other letters', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'aBs9 \n.-’…\t_'), maxLength: 40 });
    fc.assert(
      fc.property(plain, (text) => {
        expect(analyze(text)).toEqual(analyze(`${text} ж`).slice(0, -1));
      }),
    );
  });

  it('reads any text: places in order and inside, positions ascending, terms without control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let position = -1;
        for (const token of analyze(text)) {
          expect(token.start).toBeLessThan(token.end);
          expect(token.end).toBeLessThanOrEqual(text.length);
          expect(token.position).toBeGreaterThan(position);
          expect(token.term.charCodeAt(0)).toBeGreaterThan(32);
          position = token.position;
        }
      }),
    );
  }, 20_000);
});

describe('forms of a word', () => {
  it.each([
    ['minister', 'ministers'],
    ['city', 'cities'],
    ['talk', 'talked'],
    ['strike', 'striking'],
    ['stop', 'stopped'],
    ['negotiate', 'negotiations'],
  ])('%s and %s are one', (a, b) => {
    expect([isFormOf(a, b), isFormOf(b, a)]).toEqual([true, true]);
    expect(b.startsWith(formsPrefix(a))).toBe(true);
    expect(a.startsWith(formsPrefix(b))).toBe(true);
  });

  it.each([
    ['university', 'universe'],
    ['organization', 'organ'],
    ['new', 'news'],
    ['us', 'use'],
    ['gaza', 'gazing'],
    ['2025', '2025s'],
  ])('%s and %s are two', (a, b) => {
    expect([isFormOf(a, b), isFormOf(b, a)]).toEqual([false, false]);
  });
});
