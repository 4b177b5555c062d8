import * as v from 'valibot';
import type { Article, Entity } from '../../core/model.ts';
import type { Segment } from '../../core/search/segment.ts';
import { encodeSegment } from '../../core/search/segment-file.ts';
import { encodeJson } from './bytes.ts';
import { PackError } from './pack-error.ts';
import { articleSchema, cooccurrenceSchema, entitySchema } from './schemas.ts';
import type { EncodedPart } from './write-pack.ts';

/** Articles in one part: what an install writes in one batch. */
export const BATCH_ARTICLES = 500;

/** The value in the order of the schema's keys, which makes equal values equal bytes. */
function canonical<T>(schema: v.GenericSchema<unknown, T>, value: unknown, where: string): T {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new PackError(where, `${v.getDotPath(issue) ?? 'value'}: ${issue.message}`);
}

export function entitiesPart(entities: readonly Entity[]): EncodedPart {
  const checked = entities.map((entity) => canonical(entitySchema, entity, `entity ${entity.id}`));
  return { kind: 'entities', bytes: encodeJson(checked), count: checked.length };
}

/** At most `BATCH_ARTICLES` articles as one part. */
export function articlesPart(articles: readonly Article[]): EncodedPart {
  const checked = articles.map((article) => canonical(articleSchema, article, `article ${article.id}`));
  return { kind: 'articles', bytes: encodeJson(checked), count: checked.length };
}

export function cooccurrencePart(pairs: readonly [string, number][]): EncodedPart {
  const sorted = [...pairs].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const checked = canonical(cooccurrenceSchema, sorted, 'cooccurrence');
  return { kind: 'cooccurrence', bytes: encodeJson(checked), count: checked.length };
}

export const gazetteerPart = (gazetteer: ArrayBuffer): EncodedPart => ({
  kind: 'gazetteer',
  bytes: new Uint8Array(gazetteer),
  count: 1,
});

export const segmentPart = (segment: Segment): EncodedPart => ({
  kind: 'segment',
  bytes: encodeSegment(segment),
  count: segment.meta.documents,
});
