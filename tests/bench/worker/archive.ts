import { aliasesOf } from '../../../core/entities/aliases.ts';
import { compileGazetteer } from '../../../core/entities/gazetteer.ts';
import type { Alias, Article, Entity, EntityType } from '../../../core/model.ts';
import { buildSegment } from '../../../core/search/build-segment.ts';
import { indexDocument } from '../../../core/search/index-document.ts';
import { encodePack } from '../../../corpus/pack.ts';
import { randomFrom, sampleAliases, sampleText } from '../../core/entities/sample.ts';

/** An archive of a given number of aliases, made from a seed, with texts that name its entities. */
export interface BenchArchive {
  pack: Uint8Array;
  entities: number;
  pairs: number;
  /** Ordinary text of about `length` UTF-16 units in blocks of about 600, with a name about every 240. */
  blocks(length: number): string[];
}

/** Aliases of one entity, in the mean 2.2 as in a reviewed authority. */
const GROUPS = [1, 2, 2, 3, 3];
const PARTNERS = 6;
const ARTICLES = 300;
const BLOCK = 600;

const kinds: EntityType[] = ['person', 'person', 'person', 'organization', 'organization', 'event'];
const callings = ['minister', 'senator', 'reporter', 'general', 'judge', 'director', 'scientist', 'leader'];
const places = ['north', 'coast', 'capital', 'river', 'border', 'island', 'valley', 'port'];

const pick = <T>(random: () => number, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T; // random() is below 1

function entityOf(n: number, altLabels: Alias[], random: () => number): Entity {
  const type = pick(random, kinds);
  const calling = pick(random, callings);
  const place = pick(random, places);
  return {
    id: `${type}:bench-${n}`,
    type,
    prefLabel: altLabels[0]?.text ?? '',
    // A name of one word is no evidence alone.
    altLabels: altLabels.map((alias) => ({ ...alias, needsContext: !alias.text.includes(' ') })),
    description: `A ${calling} of the ${place} whose work the archive of this measurement follows at length.`,
    source: 'general knowledge',
    roles: [{ text: `${calling} of the ${place}`, from: '2010', to: '2020' }],
    contextWords: [calling, place, `${place} office`, pick(random, callings), pick(random, places)],
  };
}

function entitiesOf(aliases: readonly Alias[], random: () => number): Entity[] {
  const entities: Entity[] = [];
  for (let at = 0; at < aliases.length; ) {
    const size = pick(random, GROUPS);
    entities.push(entityOf(entities.length, aliases.slice(at, at + size), random));
    at += size;
  }
  return entities;
}

/** Pairs of entities that stand together, `PARTNERS` for each in the mean. */
function pairsOf(entities: readonly Entity[], random: () => number): [string, number][] {
  const pairs = new Map<string, number>();
  for (const { id } of entities) {
    for (let n = 0; n < PARTNERS / 2; n++) {
      const other = pick(random, entities).id;
      if (other !== id) pairs.set(id < other ? `${id}\t${other}` : `${other}\t${id}`, 1 + n);
    }
  }
  return [...pairs];
}

function articleOf(n: number, text: string): Article {
  const stated = <T>(value: T) => ({ value, inferred: false });
  return {
    id: `bench-${n}`,
    headline: stated(`Number ${n} of the measurement`),
    datePublished: stated('2025-03-01'),
    language: 'en',
    wordCount: 400,
    blocks: blocksOf(text).map((block) => ({ kind: 'paragraph', text: block })),
    mentions: [],
  };
}

function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  for (let at = 0; at < text.length; ) {
    const space = text.indexOf(' ', at + BLOCK);
    const end = space < 0 ? text.length : space;
    blocks.push(text.slice(at, end).replaceAll('\n', ' ').trim());
    at = end;
  }
  return blocks.filter((block) => block !== '');
}

export async function benchArchive(count: number): Promise<BenchArchive> {
  const aliases = sampleAliases(count, 'mixed');
  const random = randomFrom(5);
  const entities = entitiesOf(aliases, random);
  const cooccurrence = pairsOf(entities, random);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const articles = Array.from({ length: ARTICLES }, (_, n) => articleOf(n, sampleText(aliases, 2_500, n)));
  const pack = await encodePack({
    archive: { id: 'bench', title: `${count} aliases` },
    entities,
    articles,
    gazetteer: compileGazetteer(aliasesOf(entities).map(({ alias }) => alias)),
    segment: buildSegment(articles.map((article) => indexDocument(article, byId))),
    cooccurrence,
  });
  return {
    pack,
    entities: entities.length,
    pairs: cooccurrence.length,
    blocks: (length) => blocksOf(sampleText(aliases, length, 11)),
  };
}
