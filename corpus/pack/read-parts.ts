import * as v from 'valibot';
import type { Article, Entity } from '../../core/model.ts';
import type { Segment } from '../../core/search/segment.ts';
import { decodeSegment } from '../../core/search/segment-file.ts';
import { type ByteSource, decodeJson, sha256 } from './bytes.ts';
import type { Manifest, Part, PartKind } from './manifest.ts';
import { PackError } from './pack-error.ts';
import { articleSchema, cooccurrenceSchema, entitySchema } from './schemas.ts';

const entityList = v.array(entitySchema);
const articleList = v.array(articleSchema);

/** The bytes of a part; throws PackError when they are not those that were written. */
export async function readPart(source: ByteSource, part: Part): Promise<Uint8Array> {
  const bytes = await source.read(part.offset, part.length);
  if (bytes.length !== part.length) throw new PackError(part.name, 'is cut short');
  if ((await sha256(bytes)) !== part.sha256) throw new PackError(part.name, 'its checksum does not fit');
  return bytes;
}

/** The only part of a kind. */
export function onlyPart(manifest: Manifest, kind: PartKind): Part {
  const [part, second] = manifest.parts.filter((candidate) => candidate.kind === kind);
  if (!part || second) throw new PackError(kind, part ? 'is there more than once' : 'is missing');
  return part;
}

function decodeList<T>(schema: v.GenericSchema<unknown, T[]>, part: Part, bytes: Uint8Array): T[] {
  let value: unknown;
  try {
    value = decodeJson(bytes);
  } catch (error) {
    throw new PackError(part.name, `is no JSON (${String(error)})`);
  }
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new PackError(part.name, `${v.getDotPath(issue) ?? 'value'}: ${issue.message}`);
  }
  checkCount(part, parsed.output.length);
  return parsed.output;
}

function checkCount(part: Part, found: number): void {
  if (found !== part.count) throw new PackError(part.name, `holds ${found}, the manifest says ${part.count}`);
}

export const decodeEntities = (part: Part, bytes: Uint8Array): Entity[] =>
  decodeList(entityList, part, bytes);

export const decodeArticles = (part: Part, bytes: Uint8Array): Article[] =>
  decodeList(articleList, part, bytes);

export const decodePairs = (part: Part, bytes: Uint8Array): [string, number][] =>
  decodeList(cooccurrenceSchema, part, bytes);

export function decodeSegmentPart(part: Part, bytes: Uint8Array): Segment {
  const segment = decodeSegment(bytes);
  if (!segment) throw new PackError(part.name, 'is no search index of this version');
  checkCount(part, segment.meta.documents);
  return segment;
}

/** The bytes as a buffer of their own. */
export const ownBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
