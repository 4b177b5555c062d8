import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../../core/search/build-segment.ts';
import { indexDocument } from '../../../core/search/index-document.ts';
import { isStopWord } from '../../../core/search/stop-words.ts';
import { createGenerator, createRandom, sampleQueries } from '../../bench/search/generate.ts';
import { createMemoryIndex } from './memory-index.ts';
import { createOracle } from './oracle.ts';

/** `SEARCH_ARTICLES=10000 vitest run tests/core/search/generated` is the long run; always, a short one. */
const ARTICLES = Number(process.env.SEARCH_ARTICLES ?? 150);
const QUERIES = 30;
const TYPOS = 200;

const generator = createGenerator(7);
const names = new Map(generator.entities.map((entity) => [entity.id, entity]));
const documents = Array.from({ length: ARTICLES }, (_, n) => indexDocument(generator.article(n), names));
const index = createMemoryIndex([buildSegment(documents)]);
const oracle = createOracle(documents);

const top = (found: { id: string; score: number }[]) => found.map(({ id, score }) => [id, score]);

/** Stop words beside others say nothing to the engine, so they are no queries here. */
const telling = sampleQueries(generator, ARTICLES, QUERIES * 3).filter((query) =>
  query.split(' ').every((word) => word.length > 4 && !isStopWord(word)),
);

describe('on generated articles', { timeout: 60_000 + ARTICLES * 60 }, () => {
  it.each(telling.slice(0, QUERIES))('the top ten for %j are those of the oracle', (query) => {
    expect(top(index.search(`${query} `))).toEqual(top(oracle.search({ words: query.split(' ') }, 10)));
  });

  it('the top ten for phrases are those of the oracle', () => {
    const random = createRandom(5);
    for (let i = 0; i < QUERIES; i++) {
      const { body } = documents[Math.floor(random() * documents.length)] ?? { body: '' };
      const words = body.toLowerCase().match(/[a-z]+/g) ?? [];
      const at = Math.floor(random() * (words.length - 2));
      const run = words.slice(at, at + 2);
      expect(top(index.search(`"${run.join(' ')}" `))).toEqual(top(oracle.search({ phrases: [run] }, 10)));
    }
  });

  it('a mistyped word is taken for the right one in at least 95 of 100 cases', () => {
    const random = createRandom(11);
    const known = new Set(
      documents.flatMap((document) => document.body.toLowerCase().match(/[a-z]{6,}/g) ?? []),
    );
    const words = [...known];
    let right = 0;
    let asked = 0;
    while (asked < TYPOS) {
      const word = words[Math.floor(random() * words.length)] ?? '';
      const mistyped = mistype(word, random);
      if (known.has(mistyped)) continue;
      asked++;
      const { found } = index.evaluate(`${mistyped} `);
      const terms = found.flatMap((of) => of.words.flatMap((resolved) => resolved.terms));
      if (terms.some((term) => term.found.term === word)) right++;
    }
    expect(right / asked).toBeGreaterThanOrEqual(0.95);
  });
});

/** A word with one letter left out, doubled, changed or swapped with the next. */
function mistype(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const [head, here, next] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? ''];
  switch (Math.floor(random() * 4)) {
    case 0:
      return head + word.slice(at + 1);
    case 1:
      return head + here + here + word.slice(at + 1);
    case 2:
      return head + letter + word.slice(at + 1);
    default:
      return head + next + here + word.slice(at + 2);
  }
}
