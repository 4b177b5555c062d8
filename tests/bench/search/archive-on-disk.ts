import MiniSearch from 'minisearch';
import { buildSegment } from '../../../core/search/build-segment.ts';
import { indexDocument } from '../../../core/search/index-document.ts';
import type { SegmentMeta } from '../../../core/search/segment.ts';
import { encodeSegment } from '../../../core/search/segment-file.ts';
import { createGenerator } from './generate.ts';
import { miniSearchOptions } from './minisearch-options.ts';

export interface BuiltArchive {
  segment: Uint8Array;
  meta: SegmentMeta;
  /** Bytes of all texts in UTF-8. */
  raw: number;
  /** ms. */
  buildTime: number;
}

export function buildArchive(articles: number): BuiltArchive {
  const generator = createGenerator();
  const names = new Map(generator.entities.map((entity) => [entity.id, entity]));
  let raw = 0;
  function* documents() {
    for (let n = 0; n < articles; n++) {
      const document = indexDocument(generator.article(n), names);
      raw +=
        Buffer.byteLength(document.headline) +
        Buffer.byteLength(document.lead) +
        Buffer.byteLength(document.body);
      yield document;
    }
  }
  const start = performance.now();
  const segment = buildSegment(documents());
  const buildTime = performance.now() - start;
  return { segment: encodeSegment(segment), meta: segment.meta, raw, buildTime };
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
