import type { Article, ArticleBlock, ArticleMention, Entity } from '../../../core/model.ts';

/**
 * Articles out of a seed: the nth is the same in Node and in the browser, whatever was made before. Words follow Zipf's
 * law (exponent 1), a part of each text keeps to a few words of its own, as texts do, and about ten names stand in it.
 * Set so that an article has as many different words (43 of 100) and bytes (6.3 a word) as the news of our sources.
 */
const VOCABULARY = 200_000;
const ENTITIES = 2000;
const SOURCES = 40;
/** Words of an article: 350 to 1,750, 1,050 in the mean. */
const FEWEST_WORDS = 350;
const WORD_RANGE = 1400;
const OWN_WORDS = 60;
const OWN_PART = 0.45;
const PARAGRAPH_WORDS = 80;

const common =
  'the of to and in a is that for on it with as was at by be from this have are not but they which or has an he said ' +
  'will been had their its were who would more his about one after people government new state also there all what';
const syllables =
  'ba be bi bo ce co da de di do fa fe ga ge go ha he ka ko la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi za zo ster ton mer lan'.split(
    ' ',
  );
const endings = ['', '', '', '', 's', 'ed', 'ing', 'er', 'ion', 'al'];

/** mulberry32 (Tommy Ettinger, public domain): numbers from 0 up to 1 out of a seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function inventWord(rank: number): string {
  const random = createRandom(rank * 7919 + 1);
  // Common words are short in every language (Zipf 1935).
  const count = rank < 3000 ? 1 + Math.floor(random() * 2) : 2 + Math.floor(random() * 3);
  const stem = Array.from({ length: count }, () => syllables[Math.floor(random() * syllables.length)] ?? '');
  return stem.join('') + (endings[Math.floor(random() * endings.length)] ?? '');
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export interface Generator {
  vocabulary: readonly string[];
  entities: readonly Entity[];
  article(n: number): Article;
}

function inventEntity(n: number): Entity {
  const type = n % 3 === 0 ? 'organization' : 'person';
  const name = `${capital(inventWord(200_000 + n))} ${capital(inventWord(300_000 + (n % 700)))}`;
  return {
    id: `${type}:${n}`,
    type,
    prefLabel: name,
    altLabels: [{ text: name, caseRule: 'capital', needsContext: false }],
    description: 'Generated for a measurement.',
    source: 'general knowledge',
    roles: [],
  };
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}

export function createGenerator(seed = 1): Generator {
  const known = common.split(' ');
  const vocabulary = Array.from({ length: VOCABULARY }, (_, rank) => known[rank] ?? inventWord(rank));
  const entities = Array.from({ length: ENTITIES }, (_, n) => inventEntity(n));
  const zipf = (random: () => number, size: number): number => Math.floor(size ** random()) - 1;

  function paragraph(random: () => number, own: readonly string[], words: number): string {
    let text = '';
    for (let i = 0; i < words; i++) {
      const word =
        random() < OWN_PART
          ? (own[Math.floor(random() * own.length)] ?? '')
          : (vocabulary[zipf(random, VOCABULARY)] ?? '');
      text += i % 17 === 0 ? `${text && '. '}${capital(word)}` : ` ${word}`;
    }
    return `${text}.`;
  }

  /** Puts a name into a paragraph, before its last word. */
  function named(
    block: ArticleBlock,
    index: number,
    entity: Entity,
  ): { block: ArticleBlock; mention: ArticleMention } {
    const at = block.text.lastIndexOf(' ') + 1;
    const text = `${block.text.slice(0, at)}${entity.prefLabel} ${block.text.slice(at)}`;
    const mention = {
      entityId: entity.id,
      block: index,
      start: at,
      end: at + entity.prefLabel.length,
      confidence: 1,
    };
    return { block: { ...block, text }, mention };
  }

  return {
    vocabulary,
    entities,
    article(n) {
      const random = createRandom(seed * 1_000_003 + n);
      const own = Array.from({ length: OWN_WORDS }, () => vocabulary[zipf(random, VOCABULARY)] ?? '');
      const wordCount = FEWEST_WORDS + Math.floor(random() * WORD_RANGE);
      const blocks: ArticleBlock[] = [];
      for (let left = wordCount; left > 0; left -= PARAGRAPH_WORDS)
        blocks.push({ kind: 'paragraph', text: paragraph(random, own, Math.min(left, PARAGRAPH_WORDS)) });
      const mentions: ArticleMention[] = [];
      for (let i = 0; i < 10; i++) {
        const index = Math.floor(random() * blocks.length);
        const entity = entities[zipf(random, ENTITIES)];
        const before = blocks[index];
        if (!entity || !before) continue;
        const put = named(before, index, entity);
        blocks[index] = put.block;
        mentions.push(put.mention);
      }
      const stated = <T>(value: T) => ({ value, inferred: false });
      return {
        id: `article-${n}`,
        headline: stated(capital(paragraph(random, own, 8))),
        author: stated(
          `${capital(vocabulary[900 + (n % 60)] ?? '')} ${capital(vocabulary[2000 + (n % 90)] ?? '')}`,
        ),
        publisher: stated(`The ${capital(vocabulary[5000 + (n % SOURCES)] ?? '')} Herald`),
        datePublished: stated(`${2000 + (n % 26)}-${pad(1 + (n % 12))}-${pad(1 + (n % 28))}`),
        language: 'en',
        wordCount,
        blocks,
        mentions,
      };
    },
  };
}

/** Queries of one to three words as readers type them: some common, some rare, each found in a real article. */
export function sampleQueries(generator: Generator, articles: number, count: number): string[] {
  const random = createRandom(99);
  return Array.from({ length: count }, (_, i) => {
    const article = generator.article(Math.floor(random() * articles));
    const words = article.blocks.flatMap((block) => block.text.toLowerCase().match(/[a-z]+/g) ?? []);
    return Array.from({ length: 1 + (i % 3) }, () => words[Math.floor(random() * words.length)] ?? '').join(
      ' ',
    );
  });
}
