import type { Article, Entity } from '../core/model.ts';
import type { Segment } from '../core/search/segment.ts';
import { byteSource } from './pack/bytes.ts';
import {
  articlesPart,
  BATCH_ARTICLES,
  cooccurrencePart,
  entitiesPart,
  gazetteerPart,
  segmentPart,
} from './pack/encode-parts.ts';
import { checkLayout, readFrame } from './pack/frame.ts';
import type { Manifest, PackCounts } from './pack/manifest.ts';
import { PackError } from './pack/pack-error.ts';
import {
  decodeArticles,
  decodeEntities,
  decodePairs,
  decodeSegmentPart,
  onlyPart,
  ownBuffer,
  readPart,
} from './pack/read-parts.ts';
import { type EncodedPart, writePack } from './pack/write-pack.ts';

export type { PackCounts } from './pack/manifest.ts';
export { PackError } from './pack/pack-error.ts';

/** An archive as it is put into a pack. */
export interface PackContents {
  archive: { id: string; title: string };
  entities: readonly Entity[];
  articles: readonly Article[];
  /** From `compileGazetteer`, over the aliases of `entities`. */
  gazetteer: ArrayBuffer;
  segment: Segment;
  /** "idA\tidB" with idA < idB, and in how many articles both stand. */
  cooccurrence: readonly [string, number][];
}

/** An open pack. Every read throws PackError when what it reads is damaged or not what the schema says. */
export interface PackReader {
  archive: { id: string; title: string; version: string };
  counts: PackCounts;
  entities(): Promise<Entity[]>;
  /** The articles in order, at most 500 at once. */
  articleBatches(): AsyncGenerator<Article[], void>;
  /** A buffer of its own, ready for `openGazetteer`. */
  gazetteer(): Promise<ArrayBuffer>;
  /** Its records are views into the bytes of the pack. */
  segment(): Promise<Segment>;
  cooccurrence(): Promise<[string, number][]>;
}

/** The parts that stand before the articles, in the order of the file. */
export function leadingParts(contents: Omit<PackContents, 'archive' | 'articles'>): EncodedPart[] {
  return [
    entitiesPart(contents.entities),
    cooccurrencePart(contents.cooccurrence),
    gazetteerPart(contents.gazetteer),
    segmentPart(contents.segment),
  ];
}

function* articleParts(articles: readonly Article[]): Generator<EncodedPart, void> {
  for (let at = 0; at < articles.length; at += BATCH_ARTICLES) {
    yield articlesPart(articles.slice(at, at + BATCH_ARTICLES));
  }
}

/** An archive as one file. Deterministic. Throws PackError when the contents do not fit the model. */
export async function encodePack(contents: PackContents): Promise<Uint8Array> {
  const runs: Uint8Array[] = [];
  const counts: PackCounts = {
    articles: contents.articles.length,
    entities: contents.entities.length,
    mentions: contents.articles.reduce((sum, article) => sum + article.mentions.length, 0),
  };
  const parts = [...leadingParts(contents), ...articleParts(contents.articles)];
  await writePack({ archive: contents.archive, parts, counts: () => counts }, (bytes) => {
    runs.push(bytes);
  });
  return new Uint8Array(await new Blob(runs as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

function checkCounts(manifest: Manifest): void {
  const inParts = manifest.parts
    .filter((part) => part.kind === 'articles')
    .reduce((sum, part) => sum + part.count, 0);
  const { articles, entities } = manifest.counts;
  if (inParts !== articles)
    throw new PackError('manifest', `says ${articles} articles, its parts ${inParts}`);
  const inPart = onlyPart(manifest, 'entities').count;
  if (inPart !== entities) throw new PackError('manifest', `says ${entities} entities, its part ${inPart}`);
  const indexed = onlyPart(manifest, 'segment').count;
  if (indexed !== articles) throw new PackError('segment', `indexes ${indexed} of ${articles} articles`);
}

/**
 * Opens a pack: checks header, format version, manifest, layout, counts and the checksum of each part, before anything
 * is read from it. Throws PackError. A Blob is read piece by piece, so a pack need not fit into memory.
 */
export async function openPack(from: Uint8Array | Blob): Promise<PackReader> {
  const source = byteSource(from);
  const { manifest, end } = await readFrame(source);
  await checkLayout(source, manifest, end);
  checkCounts(manifest);
  for (const part of manifest.parts) await readPart(source, part);
  const read = async <T>(kind: 'entities' | 'cooccurrence' | 'gazetteer' | 'segment', decode: Decode<T>) => {
    const part = onlyPart(manifest, kind);
    return decode(part, await readPart(source, part));
  };
  return {
    archive: manifest.archive,
    counts: manifest.counts,
    entities: () => read('entities', decodeEntities),
    cooccurrence: () => read('cooccurrence', decodePairs),
    gazetteer: () => read('gazetteer', (_part, bytes) => ownBuffer(bytes)),
    segment: () => read('segment', decodeSegmentPart),
    async *articleBatches() {
      for (const part of manifest.parts) {
        if (part.kind === 'articles') yield decodeArticles(part, await readPart(source, part));
      }
    },
  };
}

type Decode<T> = (part: Manifest['parts'][number], bytes: Uint8Array) => T;

/**
 * Reads a whole pack and checks that its parts fit each other: ids are unique, mentions and pairs name entities that
 * are there. For packs that were just built or that come from elsewhere. Throws PackError.
 */
export async function checkPack(from: Uint8Array | Blob): Promise<PackReader> {
  const pack = await openPack(from);
  const listed = await pack.entities();
  const entities = uniqueIds(listed, 'entities');
  const articles = new Set<string>();
  let mentions = 0;
  for await (const batch of pack.articleBatches()) {
    for (const article of batch) {
      if (articles.has(article.id)) throw new PackError('articles', `${article.id} is there twice`);
      articles.add(article.id);
      mentions += article.mentions.length;
      const stray = article.mentions.find((mention) => !entities.has(mention.entityId));
      if (stray)
        throw new PackError('articles', `${article.id} mentions ${stray.entityId}, which is no entity`);
    }
  }
  for (const { id, credits = [] } of listed) {
    const stray = credits.find(({ articleId }) => !articles.has(articleId));
    if (stray)
      throw new PackError('entities', `${id} is credited in ${stray.articleId}, which is no article`);
  }
  if (mentions !== pack.counts.mentions) throw new PackError('manifest', `mentions: counted ${mentions}`);
  for (const [pair] of await pack.cooccurrence()) {
    const [a = '', b = ''] = pair.split('\t');
    if (!entities.has(a) || !entities.has(b) || a >= b)
      throw new PackError('cooccurrence', `bad pair ${a}, ${b}`);
  }
  await pack.segment();
  return pack;
}

function uniqueIds(entities: readonly Entity[], part: string): Set<string> {
  const ids = new Set<string>();
  for (const { id } of entities) {
    if (ids.has(id)) throw new PackError(part, `${id} is there twice`);
    ids.add(id);
  }
  return ids;
}
