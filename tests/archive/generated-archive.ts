import type { Entity } from '../../core/model.ts';
import { type SampleArchive, type SampleArticle, sampleArchive, sampleEntity } from './sample-archive.ts';

/** The same numbers each time, 0 to below 1 (mulberry32, Tommy Ettinger, public domain). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const topics = ['Harbour', 'Mountain', 'Forest', 'Desert'] as const;
export type Topic = (typeof topics)[number];

const PEOPLE_OF_TOPIC = 6;

/** In every topic, and in every third article: it alone says nothing about what an article is about. */
export const minister = sampleEntity('Nora Vale');
/** In nearly every article. */
export const council = sampleEntity('Land Council', 'organization');

export const peopleOf = (topic: Topic): Entity[] =>
  Array.from({ length: PEOPLE_OF_TOPIC }, (_, i) => sampleEntity(`${topic} Speaker ${'ABCDEF'[i]}`));

/**
 * 200 articles on four topics, each with some people of its topic; the minister in a third of each topic, at random
 * places and dates. Generated from a seed: the same each time.
 */
export function generatedArchive(): SampleArchive {
  const random = seeded(7);
  const people = new Map(topics.map((topic) => [topic, peopleOf(topic)]));
  const articles = Array.from({ length: 200 }, (_, i): SampleArticle => {
    const topic = topics[i % topics.length] ?? 'Harbour';
    const own = (people.get(topic) ?? []).filter(() => random() < 0.5);
    const withMinister = Math.floor(i / topics.length) % 3 === 0;
    const names = [
      ...own.map(({ prefLabel }) => prefLabel),
      ...(withMinister ? ['Nora Vale', 'Nora Vale'] : []),
      ...(random() < 0.9 ? ['Land Council'] : []),
    ].sort(() => random() - 0.5);
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    return {
      id: `${topic.toLowerCase()}-${i}`,
      headline: `Number ${i} of what was said about the ${topic.toLowerCase()}, word${i} word${i * 7}`,
      date: `${2015 + Math.floor(random() * 10)}-${month}-10`,
      paragraphs: names.map((name, n) => `In part ${n} of ${i}, [${name}] said a word.`),
    };
  });
  return sampleArchive([minister, council, ...topics.flatMap((topic) => people.get(topic) ?? [])], articles);
}
