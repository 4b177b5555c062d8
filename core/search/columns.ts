import type { Day } from './day.ts';
import { fields, type PerField, perField } from './fields.ts';

/** What is known of each document of a segment by its ordinal. */
export interface Columns {
  /** Tokens, at most 65,535, one array for each field. */
  lengths: Uint16Array[];
  /** Dates as `Day` numbers. */
  days: Int32Array;
  /** Index in the segment's `sources` plus one; 0: no publisher. */
  sources: Uint16Array;
  /** Index in the segment's `languages`. */
  languages: Uint8Array;
}

export interface DocumentRow {
  lengths: PerField;
  day: Day;
  source: number;
  language: number;
}

const LONGEST_FIELD = 65_535;
const HEADER_BYTES = 4;
const ROW_BYTES = 4 + 2 * fields.length + 2 + 1;

/** Views over one buffer: the same layout is written and read, in the byte order of every browser's machine. */
function layOut(buffer: ArrayBuffer, documents: number): Columns {
  let at = HEADER_BYTES;
  const days = new Int32Array(buffer, at, documents);
  at += days.byteLength;
  const lengths = fields.map(() => {
    const column = new Uint16Array(buffer, at, documents);
    at += column.byteLength;
    return column;
  });
  const sources = new Uint16Array(buffer, at, documents);
  return { lengths, days, sources, languages: new Uint8Array(buffer, at + sources.byteLength, documents) };
}

export function encodeColumns(rows: readonly DocumentRow[]): Uint8Array {
  const buffer = new ArrayBuffer(HEADER_BYTES + rows.length * ROW_BYTES);
  new DataView(buffer).setUint32(0, rows.length, true);
  const columns = layOut(buffer, rows.length);
  rows.forEach((row, ordinal) => {
    columns.days[ordinal] = row.day;
    columns.sources[ordinal] = row.source;
    columns.languages[ordinal] = row.language;
    columns.lengths.forEach((column, field) => {
      column[ordinal] = Math.min(LONGEST_FIELD, row.lengths[field] ?? 0);
    });
  });
  return new Uint8Array(buffer);
}

/** The columns of a record, or null when its length is not that of the documents it says it has. */
export function decodeColumns(bytes: Uint8Array): Columns | null {
  if (bytes.length < HEADER_BYTES) return null;
  const documents = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (bytes.length !== HEADER_BYTES + documents * ROW_BYTES) return null;
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  // Bytes from storage never lie in a SharedArrayBuffer.
  const own = (
    byteOffset === 0 ? buffer : buffer.slice(byteOffset, byteOffset + aligned.length)
  ) as ArrayBuffer;
  return layOut(own, documents);
}

export function documentRow(columns: Columns, ordinal: number): DocumentRow {
  return {
    lengths: perField((_, field) => columns.lengths[field]?.[ordinal] ?? 0),
    day: columns.days[ordinal] ?? 0,
    source: columns.sources[ordinal] ?? 0,
    language: columns.languages[ordinal] ?? 0,
  };
}
