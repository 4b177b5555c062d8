import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasProblem, compileGazetteer } from '../../../core/entities/gazetteer.ts';
import { MAX_TOKENS } from '../../../core/entities/gazetteer-layout.ts';
import { openGazetteer } from '../../../core/entities/matcher.ts';
import { type Alias, caseRules } from '../../../core/model.ts';
import { oracle } from './oracle.ts';

const RUNS = Number(process.env.BACKFILE_RUNS ?? 1500);

/** Pieces that meet in every order: this is where a scanner over bytes goes wrong. */
const pieces = [
  'a b ab A B AB Ab aB s S S. A. a. U.N. un 7 2 é É e\u0301 ß SS ss ﬁ fi FI İ i Ａ ａ \u{1d400} \u{1d41a}',
  'ж Ж а жа 中 文 か か\u3099 が カ カ\u3099 ガ ｶﾞ ー 한 한이 이 ก ิ กิ क कि ि ा ب א צ״ל \u0301 \u0327 ² ½ Ⅳ',
  "' ’ ‘ - – — & , . .. : “ ” ( / _ … · 。 、 \u00ad \u200b \u200d \ufeff 🚀 \ud800 \udc00 l’ O’ D’ d’ ’s ’ın Oct Sept",
]
  .join(' ')
  .split(' ')
  .concat(' ', ' ', ' ', '\n', '\n\n', '\r\n', '\u00a0', '\u3000', '\u2028', '\u2029', '\t');

const snippet = (most: number) =>
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: most }).map((parts) => parts.join(''));
const aliasArbitrary: fc.Arbitrary<Alias> = fc.record({
  text: snippet(5).filter((text) => aliasProblem(text) === null),
  caseRule: fc.constantFrom(...caseRules),
  needsContext: fc.constant(false),
});
const languages = fc.constantFrom('', 'en', 'de', 'de-AT', 'sv', 'ru', 'ko', 'tr');

/** Some words, repeated to a length of tokens: a search goes deep into many aliases at once, and fails late. */
const repeated = fc
  .record({
    period: fc.array(fc.constantFrom('a', 'b', 'A', 'a,'), { minLength: 1, maxLength: 3 }),
    tokens: fc.integer({ min: 1, max: MAX_TOKENS }),
    tail: fc.constantFrom('', 'a', 'b', 'B', 'z', 'as'),
  })
  .map(({ period, tokens, tail }) => {
    const words = Array.from({ length: tokens }, (_, at) => period[at % period.length]);
    return (tail === '' ? words : [...words.slice(1), tail]).join(' ');
  });
const repetitive = fc
  .record({
    aliases: fc.array(
      fc.record({
        text: repeated,
        caseRule: fc.constantFrom(...caseRules),
        needsContext: fc.constant(false),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    more: fc.array(repeated, { maxLength: 3 }),
    cut: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ aliases, more, cut }) => ({
    aliases,
    text: [...aliases.map(({ text }) => text.slice(cut % text.length)), ...more].join(' '),
  }));

/** Names of none of the texts: among so many that start large, those that may start small have a lane of their own. */
const large = Array.from(
  { length: 50 },
  (_, n): Alias => ({ text: `Zq${n}`, caseRule: 'exact', needsContext: false }),
);

/** Both ways of laying out the aliases find what the oracle finds. */
function agree(aliases: readonly Alias[], text: string, language: string): void {
  const expected = oracle(aliases).find(text, language.slice(0, 2));
  expect(openGazetteer(compileGazetteer(aliases)).find(text, language)).toEqual(expected);
  expect(openGazetteer(compileGazetteer([...aliases, ...large])).find(text, language)).toEqual(expected);
}

/** Some seconds; the machine may be busy. */
const TIME_LIMIT_MS = 120_000;

describe('the matcher and the oracle', () => {
  it(
    'agree on any aliases in any text',
    () => {
      const texts = fc
        .tuple(
          fc.array(aliasArbitrary, { minLength: 1, maxLength: 12 }),
          fc.array(snippet(6), { maxLength: 8 }),
          languages,
        )
        .chain(([aliases, snippets, language]) =>
          fc.shuffledSubarray([...snippets, ...aliases.map((alias) => alias.text)]).chain((parts) =>
            fc
              .array(fc.constantFrom(...pieces), { minLength: parts.length, maxLength: parts.length })
              .map((glue) => ({
                aliases,
                language,
                text: parts.map((part, index) => part + glue[index]).join(''),
              })),
          ),
        );
      fc.assert(
        fc.property(texts, ({ aliases, text, language }) => agree(aliases, text, language)),
        { numRuns: RUNS },
      );
    },
    TIME_LIMIT_MS,
  );

  it(
    'agree where long aliases and the text repeat themselves',
    () => {
      fc.assert(
        fc.property(repetitive, languages, ({ aliases, text }, language) => agree(aliases, text, language)),
        { numRuns: RUNS },
      );
    },
    TIME_LIMIT_MS,
  );
});
