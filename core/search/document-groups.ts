import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { seal } from './seal.ts';
import { GROUP_DOCUMENTS, recordKey, type SegmentRecord } from './segment.ts';

/** An entity of a document: its index in the segment's list of entities, and salience (1 to 255). */
export interface EntityShare {
  entity: number;
  salience: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A list of strings as bytes. */
export function encodeStrings(strings: readonly string[]): Uint8Array {
  const out = new ByteWriter(strings.length * 16);
  out.varint(strings.length);
  for (const text of strings) {
    const bytes = encoder.encode(text);
    out.varint(bytes.length);
    out.bytes(bytes);
  }
  return out.copy();
}

export function decodeStrings(bytes: Uint8Array): string[] {
  const from = new ByteReader(bytes);
  return Array.from({ length: from.varint() }, () => decoder.decode(from.take(from.varint())));
}

/** The entities of a group of documents as bytes. */
export function encodeShares(documents: readonly (readonly EntityShare[])[]): Uint8Array {
  const out = new ByteWriter(documents.length * 16);
  out.varint(documents.length);
  for (const shares of documents) {
    out.varint(shares.length);
    for (const share of shares) {
      out.varint(share.entity);
      out.byte(share.salience);
    }
  }
  return out.copy();
}

/** Calls `visit` for each entity of each document of a group; `document` counts from 0 in the group. */
export function walkShares(
  bytes: Uint8Array,
  visit: (document: number, entity: number, salience: number) => void,
): void {
  const from = new ByteReader(bytes);
  const documents = from.varint();
  for (let document = 0; document < documents; document++)
    for (let left = from.varint(); left > 0; left--) visit(document, from.varint(), from.byte());
}

/** Adds one to the tally of each entity of the documents that are flagged, where flags begin with those of the group. */
export function tallyShares(bytes: Uint8Array, flags: Uint8Array, tally: Uint32Array): void {
  const from = new ByteReader(bytes);
  const documents = from.varint();
  for (let document = 0; document < documents; document++) {
    const isCounted = flags[document] === 1;
    for (let left = from.varint(); left > 0; left--) {
      const entity = from.varint();
      from.skip(1);
      if (isCounted) tally[entity] = (tally[entity] ?? 0) + 1;
    }
  }
}

/** The entities of the nth document of a group, none past its end; the others are stepped over. */
export function sharesAt(bytes: Uint8Array, n: number): EntityShare[] {
  const from = new ByteReader(bytes);
  if (n >= from.varint()) return [];
  for (let document = 0; document < n; document++)
    for (let left = from.varint(); left > 0; left--) {
      from.skipVarints(1);
      from.skip(1);
    }
  return Array.from({ length: from.varint() }, () => ({ entity: from.varint(), salience: from.byte() }));
}

/** The entities of each document of a group. */
export function decodeShares(bytes: Uint8Array): EntityShare[][] {
  const documents: EntityShare[][] = Array.from({ length: new ByteReader(bytes).varint() }, () => []);
  walkShares(bytes, (document, entity, salience) => documents[document]?.push({ entity, salience }));
  return documents;
}

export interface GroupOptions<T> {
  segment: string;
  /** The name of the nth record. */
  name: (n: number) => string;
  encode: (group: readonly T[]) => Uint8Array;
}

/** What belongs to documents, as records of `GROUP_DOCUMENTS` each. */
export function groupRecords<T>(rows: readonly T[], options: GroupOptions<T>): SegmentRecord[] {
  const records: SegmentRecord[] = [];
  for (let from = 0; from < rows.length; from += GROUP_DOCUMENTS) {
    const key = recordKey(options.segment, options.name(from / GROUP_DOCUMENTS));
    const bytes = seal(options.encode(rows.slice(from, from + GROUP_DOCUMENTS)));
    records.push({ table: 'dict', key, bytes });
  }
  return records;
}
