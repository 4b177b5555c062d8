import type { Day } from './day.ts';
import { fields, type PerField, perField } from './fields.ts';

/** One byte each where all fit into one: a first search reads this record whole. */
export type SmallNumbers = Uint8Array | Uint16Array;

/** What is known of each document of a segment by its ordinal. */
export interface Columns {
  /** Tokens, at most 65,535, one array for each field. */
  lengths: SmallNumbers[];
  /** Dates as `Day` numbers. */
  days: Int32Array;
  /** Index in the segment's `sources` plus one; 0: no publisher. */
  sources: SmallNumbers;
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
const MOST_IN_BYTE = 255;
/** The number of documents (4 bytes), then the width of each column that may have one byte or two. */
const HEADER_BYTES = 12;
const WIDTHS_AT = 4;
/** The lengths of the fields, and the sources. */
const SMALL_COLUMNS = fields.length + 1;

type Width = 1 | 2;

const bytesOf = (documents: number, widths: readonly Width[]): number =>
  HEADER_BYTES + documents * (4 + widths.reduce((sum: number, width) => sum + width, 0) + 1);

/** Views over one buffer: the same layout is written and read, in the byte order of every browser's machine. */
function layOut(buffer: ArrayBuffer, documents: number, widths: readonly Width[]): Columns {
  let at = HEADER_BYTES;
  const days = new Int32Array(buffer, at, documents);
  at += days.byteLength;
  const small: SmallNumbers[] = widths.map(() => new Uint8Array());
  // Those of two bytes first: they must lie at even places.
  for (const width of [2, 1] as const)
    widths.forEach((own, column) => {
      if (own !== width) return;
      small[column] =
        width === 2 ? new Uint16Array(buffer, at, documents) : new Uint8Array(buffer, at, documents);
      at += documents * width;
    });
  const languages = new Uint8Array(buffer, at, documents);
  return { days, lengths: small.slice(0, -1), sources: small.at(-1) ?? new Uint8Array(), languages };
}

const widthFor = (values: readonly number[]): Width => (values.some((value) => value > MOST_IN_BYTE) ? 2 : 1);

export function encodeColumns(rows: readonly DocumentRow[]): Uint8Array {
  const lengths = fields.map((_, field) =>
    rows.map((row) => Math.min(LONGEST_FIELD, row.lengths[field] ?? 0)),
  );
  const small = [...lengths, rows.map(({ source }) => source)];
  const widths = small.map(widthFor);
  const buffer = new ArrayBuffer(bytesOf(rows.length, widths));
  new DataView(buffer).setUint32(0, rows.length, true);
  new Uint8Array(buffer, WIDTHS_AT).set(widths);
  const columns = layOut(buffer, rows.length, widths);
  columns.days.set(rows.map(({ day }) => day));
  columns.lengths.forEach((column, field) => {
    column.set(lengths[field] ?? []);
  });
  columns.sources.set(rows.map(({ source }) => source));
  columns.languages.set(rows.map(({ language }) => language));
  return new Uint8Array(buffer);
}

/** The columns of a record, or null when its length is not that of the documents it says it has. */
export function decodeColumns(bytes: Uint8Array): Columns | null {
  if (bytes.length < HEADER_BYTES) return null;
  const documents = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const widths = Array.from(
    bytes.subarray(WIDTHS_AT, WIDTHS_AT + SMALL_COLUMNS),
    (width): Width => (width === 2 ? 2 : 1),
  );
  if (bytes.length !== bytesOf(documents, widths)) return null;
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  // Bytes from storage never lie in a SharedArrayBuffer.
  const own = (
    byteOffset === 0 ? buffer : buffer.slice(byteOffset, byteOffset + aligned.length)
  ) as ArrayBuffer;
  return layOut(own, documents, widths);
}

export function documentRow(columns: Columns, ordinal: number): DocumentRow {
  return {
    lengths: perField((_, field) => columns.lengths[field]?.[ordinal] ?? 0),
    day: columns.days[ordinal] ?? 0,
    source: columns.sources[ordinal] ?? 0,
    language: columns.languages[ordinal] ?? 0,
  };
}
