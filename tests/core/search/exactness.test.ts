import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../../core/search/build-segment.ts';
import type { IndexDocument } from '../../../core/search/index-document.ts';
import { isStopWord } from '../../../core/search/stop-words.ts';
import { createMemoryIndex } from './memory-index.ts';
import { createOracle, type OracleQuery } from './oracle.ts';

const vocabulary =
  'minister ministers talk talks talking talked war peace ceasefire gaza march budget Ankara Erdoğan erdogan bank banks ' +
  'city cities strike striking vote voted organ organization state states plan planning night 2025 東京都 会議';
const word = fc.constantFrom(...vocabulary.split(' '));
const sentence = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));

const name = fc.constantFrom('Ann', 'Bo', 'March', 'Vote');
const author = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join(' '));

const documents: fc.Arbitrary<IndexDocument[]> = fc
  .array(
    fc.record({
      headline: sentence,
      lead: sentence,
      body: text,
      author: fc.option(author, { nil: undefined }),
      date: fc.option(fc.constantFrom('2024', '2025-02', '2025-02-04'), { nil: undefined }),
      language: fc.constantFrom('en', 'en-GB', 'tr'),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((list) => list.map((fields, i) => ({ ...fields, id: `d${i}`, entities: [] })));

const plain = word.filter((w) => /^[a-z]+$/.test(w));
const queries: fc.Arbitrary<OracleQuery> = fc.record({
  words: fc.uniqueArray(plain, { maxLength: 3 }),
  phrases: fc.array(fc.array(plain, { minLength: 2, maxLength: 3 }), { maxLength: 1 }),
  authors: fc.array(
    fc.array(
      name.map((one) => one.toLowerCase()),
      { minLength: 2, maxLength: 3 },
    ),
    { maxLength: 1 },
  ),
  not: fc.uniqueArray(plain, { maxLength: 1 }),
});

function asTyped(query: OracleQuery): string {
  const phrases = (query.phrases ?? []).map((phrase) => `"${phrase.join(' ')}"`);
  const authors = (query.authors ?? []).map((phrase) => `author:"${phrase.join(' ')}"`);
  const not = (query.not ?? []).map((w) => `-${w}`);
  // The space at the end says that the last word is complete.
  return `${[...(query.words ?? []), ...phrases, ...authors, ...not].join(' ')} `;
}

function known(query: OracleQuery, all: IndexDocument[]): boolean {
  const phrases = [...(query.phrases ?? []), ...(query.authors ?? [])];
  const wanted = [...(query.words ?? []), ...phrases.flat(), ...(query.not ?? [])];
  const oracle = createOracle(all);
  // A word that the archive lacks is taken for a mistyped one, which the oracle does not do.
  return wanted.length > 0 && wanted.every((w) => oracle.search({ phrases: [[w]] }, 1).length > 0);
}

describe('the engine', { timeout: 60_000 }, () => {
  it('gives the top ten of an exact BM25F for words, phrases, authors and exclusions', () => {
    fc.assert(
      fc.property(documents, queries, (all, query) => {
        fc.pre(known(query, all));
        const found = createMemoryIndex([buildSegment(all)]).search(asTyped(query));
        expect(found.map(({ id, score }) => ({ id, score }))).toEqual(createOracle(all).search(query, 10));
      }),
      { numRuns: 200 },
    );
  });

  it('weighs each word of an author by all authors that have it', () => {
    const by = (author: string, n: number): IndexDocument => ({
      id: `d${n}`,
      headline: 'talk',
      lead: '',
      body: 'talk',
      author,
      language: 'en',
      entities: [],
    });
    const all = ['Ann March', 'March Ann', 'Ann Vote', 'Bo March', 'Ann Bo March', 'Bo', 'Bo Vote'].map(by);
    const found = createMemoryIndex([buildSegment(all)]).search('author:"ann march" ');
    expect(found.map(({ id, score }) => ({ id, score }))).toEqual(
      createOracle(all).search({ authors: [['ann', 'march']] }, 10),
    );
    expect(found.map(({ id }) => id)).toEqual(['d0']);
  });

  it('scores a word that is typed behind others as it does alone, where the others are', () => {
    const typed = fc
      .tuple(plain, fc.integer({ min: 2, max: 8 }))
      .map(([w, length]) => w.slice(0, length))
      // Beside other words they are left out.
      .filter((beginning) => !isStopWord(beginning));
    fc.assert(
      fc.property(documents, fc.array(plain, { minLength: 1, maxLength: 2 }), typed, (all, words, last) => {
        fc.pre(known({ words }, all));
        const { evaluate } = createMemoryIndex([buildSegment(all)]);
        const scored = (text: string): Map<number, number> => {
          const { slots, scores } = evaluate(text).match;
          return new Map(Array.from(slots, (slot, i) => [slot, scores[i] ?? 0]));
        };
        const finished = scored(`${words.join(' ')} `);
        const alone = scored(last);
        const expected = [...finished].flatMap(([slot, score]) => {
          const more = alone.get(slot);
          return more === undefined ? [] : [[slot, score + more] as const];
        });
        const together = scored(`${words.join(' ')} ${last}`);
        expect([...together.keys()]).toEqual(expected.map(([slot]) => slot));
        for (const [slot, score] of expected) expect(together.get(slot)).toBeCloseTo(score, 9);
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on how the documents are divided into segments', () => {
    fc.assert(
      fc.property(documents, queries, fc.integer({ min: 0, max: 29 }), (all, query, at) => {
        const one = createMemoryIndex([buildSegment(all)]);
        const two = createMemoryIndex([
          buildSegment(all.slice(0, at), 'a'),
          buildSegment(all.slice(at), 'b'),
        ]);
        const ids = (found: { id: string; score: number }[]) => found.map(({ id, score }) => [id, score]);
        expect(ids(two.search(asTyped(query)))).toEqual(ids(one.search(asTyped(query))));
      }),
    );
  });

  it('answers as if deleted documents had never been there, prefixes and typing errors too', () => {
    const typed = fc.oneof(
      queries.map(asTyped),
      fc.constantFrom('mi', 'st', 'minsiter ', 'ceasfire ', 'ban', '"peace mar'),
    );
    fc.assert(
      fc.property(documents, typed, fc.array(fc.nat(29), { maxLength: 12 }), (all, query, dead) => {
        const left = all.filter((_, i) => !dead.includes(i));
        const fresh = createMemoryIndex([buildSegment(left)]).search(query);
        const segment = buildSegment(all);
        const found = createMemoryIndex([segment], { [segment.meta.id]: dead }).search(query);
        expect(found.map(({ id, score }) => [id, score])).toEqual(fresh.map(({ id, score }) => [id, score]));
      }),
      { numRuns: 200 },
    );
  });
});
