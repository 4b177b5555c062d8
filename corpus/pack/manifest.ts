import * as v from 'valibot';
import { idSchema } from './schemas.ts';

/** Goes up with every change of the stored form. A pack of another format is refused, never guessed at. */
export const FORMAT_VERSION = 2;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

export const partKinds = ['entities', 'cooccurrence', 'gazetteer', 'segment', 'articles'] as const;
export type PartKind = (typeof partKinds)[number];

const partSchema = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[a-z]+(-\d+)?$/)),
  kind: v.picklist(partKinds),
  /** Bytes from the start of the file; a multiple of `ALIGNMENT`. */
  offset: count,
  /** Bytes. */
  length: count,
  /** Entities, pairs, articles, documents; 1 for the gazetteer. */
  count,
  sha256,
});

export const manifestSchema = v.strictObject({
  format: v.literal(FORMAT_VERSION),
  archive: v.strictObject({
    id: v.pipe(idSchema, v.maxLength(64)),
    title: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
    /** From the content: equal packs have equal versions, different ones differ. */
    version: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  }),
  counts: v.strictObject({ articles: count, entities: count, mentions: count }),
  parts: v.array(partSchema),
});

export type Part = v.InferOutput<typeof partSchema>;
export type Manifest = v.InferOutput<typeof manifestSchema>;
export type PackCounts = Manifest['counts'];
