import * as v from 'valibot';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { unseal } from './seal.ts';
import { type Segment, type SegmentMeta, type SegmentRecord, searchTables } from './segment.ts';
import { segmentMetaSchema } from './segment-schema.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function writeString(out: ByteWriter, text: string): void {
  const bytes = encoder.encode(text);
  out.varint(bytes.length);
  out.bytes(bytes);
}

const readString = (from: ByteReader): string => decoder.decode(from.take(from.varint()));

/** A segment as one run of bytes, for a pack: meta as JSON, then each record with its table and key. */
export function encodeSegment(segment: Segment): Uint8Array {
  const { dict, post, pos } = segment.meta.bytes;
  const out = new ByteWriter(dict + post + pos + segment.records.length * 32);
  writeString(out, JSON.stringify(segment.meta));
  out.varint(segment.records.length);
  for (const record of segment.records) {
    out.byte(searchTables.indexOf(record.table));
    writeString(out, record.key);
    out.varint(record.bytes.length);
    out.bytes(record.bytes);
  }
  return out.copy();
}

function readMeta(from: ByteReader): SegmentMeta | null {
  try {
    const parsed = v.safeParse(segmentMetaSchema, JSON.parse(readString(from)));
    return parsed.success ? parsed.output : null;
  } catch {
    // Bytes that are no JSON are no segment.
    return null;
  }
}

function readRecord(from: ByteReader, segment: string): SegmentRecord | null {
  const table = searchTables[from.byte()];
  const key = readString(from);
  const bytes = from.take(from.varint());
  const whole = table !== undefined && key.startsWith(`${segment}/`) && unseal(bytes) !== null;
  return whole ? { table, key, bytes } : null;
}

/** The segment in the bytes (records are views, not copies), or null when they are damaged or of another version. */
export function decodeSegment(bytes: Uint8Array): Segment | null {
  const from = new ByteReader(bytes);
  const meta = readMeta(from);
  if (!meta) return null;
  const records: SegmentRecord[] = [];
  for (let left = from.varint(); left > 0; left--) {
    const record = readRecord(from, meta.id);
    if (!record) return null;
    records.push(record);
  }
  return from.at === bytes.length ? { meta, records } : null;
}
