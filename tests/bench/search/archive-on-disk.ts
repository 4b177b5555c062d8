import MiniSearch from 'minisearch';
import { buildSegment } from '../../../core/search/build-segment.ts';
import { type IndexDocument, indexDocument } from '../../../core/search/index-document.ts';
import { type SegmentMeta, searchTables } from '../../../core/search/segment.ts';
import { encodeSegment } from '../../../core/search/segment-file.ts';
import { createGenerator, type Generator } from './generate.ts';
import { miniSearchOptions } from './minisearch-options.ts';

export interface BuiltArchive {
  segments: Uint8Array[];
  /** Stored bytes of each table, all segments together. */
  bytes: SegmentMeta['bytes'];
  /** Bytes of all texts in UTF-8. */
  raw: number;
  /** ms. */
  buildTime: number;
}

function* documents(generator: Generator, from: number, to: number) {
  const names = new Map(generator.entities.map((entity) => [entity.id, entity]));
  for (let n = from; n < to; n++) yield indexDocument(generator.article(n), names);
}

const textBytes = ({ headline, lead, body }: IndexDocument): number =>
  Buffer.byteLength(headline) + Buffer.byteLength(lead) + Buffer.byteLength(body);

/** The articles as the segments of an index. */
export function buildArchive(articles: number, parts: number): BuiltArchive {
  const generator = createGenerator();
  const built: BuiltArchive = { segments: [], bytes: { dict: 0, post: 0, pos: 0 }, raw: 0, buildTime: 0 };
  const each = Math.ceil(articles / parts);
  for (let from = 0; from < articles; from += each) {
    const counted = function* () {
      for (const document of documents(generator, from, Math.min(articles, from + each))) {
        built.raw += textBytes(document);
        yield document;
      }
    };
    const start = performance.now();
    const segment = buildSegment(counted(), `g${built.segments.length}`);
    built.buildTime += performance.now() - start;
    for (const table of searchTables) built.bytes[table] += segment.meta.bytes[table];
    built.segments.push(encodeSegment(segment));
  }
  return built;
}

export function buildMiniSearch(articles: number): string {
  const generator = createGenerator();
  const index = new MiniSearch(miniSearchOptions);
  for (let n = 0; n < articles; n++) {
    const { id, headline, lead, body } = indexDocument(generator.article(n), new Map());
    index.add({ id, headline, lead, body });
  }
  return JSON.stringify(index);
}
