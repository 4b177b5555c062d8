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
  ids: Ids;
}

/** Ids in UTF-8, one after another: ten records less to ask for than when they lay in records of their own. */
export interface Ids {
  /** Bytes of each, at most 65,535. */
  lengths: SmallNumbers;
  /** Where the id of each `ID_STEP`th document begins. */
  starts: Uint32Array;
  bytes: Uint8Array;
}

export interface DocumentRow {
  id: string;
  lengths: PerField;
  day: Day;
  source: number;
  language: number;
}

const LONGEST_FIELD = 65_535;
const MOST_IN_BYTE = 255;
const ID_STEP = 64;
/** The number of documents (4 bytes), the width of each column that may have one byte or two, the bytes of all ids (4). */
const WIDTHS_AT = 4;
const ID_BYTES_AT = 12;
const HEADER_BYTES = 16;
/** The lengths of the fields, the sources, the lengths of the ids. */
const SMALL_COLUMNS = fields.length + 2;

type Width = 1 | 2;

/** What a layout follows from. */
interface Shape {
  documents: number;
  widths: readonly Width[];
  idBytes: number;
}

const stepsOf = (documents: number): number => Math.ceil(documents / ID_STEP);

const bytesOf = ({ documents, widths, idBytes }: Shape): number =>
  HEADER_BYTES +
  documents * (4 + widths.reduce((sum: number, width) => sum + width, 0) + 1) +
  stepsOf(documents) * 4 +
  idBytes;

/** Views over one buffer: the same layout is written and read, in the byte order of every browser's machine. */
function layOut(buffer: ArrayBuffer, { documents, widths, idBytes }: Shape): Columns {
  let at = HEADER_BYTES;
  const days = new Int32Array(buffer, at, documents);
  at += days.byteLength;
  const starts = new Uint32Array(buffer, at, stepsOf(documents));
  at += starts.byteLength;
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
  const bytes = new Uint8Array(buffer, at + documents, idBytes);
  const [sources = new Uint8Array(), lengths = new Uint8Array()] = small.slice(fields.length);
  return {
    days,
    lengths: small.slice(0, fields.length),
    sources,
    languages,
    ids: { lengths, starts, bytes },
  };
}

const widthFor = (values: readonly number[]): Width => (values.some((value) => value > MOST_IN_BYTE) ? 2 : 1);

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function putIds({ lengths, starts, bytes }: Ids, ids: readonly Uint8Array[]): void {
  let at = 0;
  ids.forEach((id, ordinal) => {
    if (ordinal % ID_STEP === 0) starts[ordinal / ID_STEP] = at;
    lengths[ordinal] = id.length;
    bytes.set(id, at);
    at += id.length;
  });
}

/** Throws RangeError for an id of more than 65,535 bytes. */
export function encodeColumns(rows: readonly DocumentRow[]): Uint8Array {
  const ids = rows.map(({ id }) => encoder.encode(id));
  if (ids.some(({ length }) => length > LONGEST_FIELD))
    throw new RangeError('The id of a document is too long.');
  const lengths = fields.map((_, field) =>
    rows.map((row) => Math.min(LONGEST_FIELD, row.lengths[field] ?? 0)),
  );
  const small = [...lengths, rows.map(({ source }) => source), ids.map(({ length }) => length)];
  const widths = small.map(widthFor);
  const idBytes = ids.reduce((sum, { length }) => sum + length, 0);
  const shape = { documents: rows.length, widths, idBytes };
  const buffer = new ArrayBuffer(bytesOf(shape));
  const header = new DataView(buffer);
  header.setUint32(0, rows.length, true);
  header.setUint32(ID_BYTES_AT, idBytes, true);
  new Uint8Array(buffer, WIDTHS_AT).set(widths);
  const columns = layOut(buffer, shape);
  columns.days.set(rows.map(({ day }) => day));
  columns.lengths.forEach((column, field) => {
    column.set(lengths[field] ?? []);
  });
  columns.sources.set(rows.map(({ source }) => source));
  columns.languages.set(rows.map(({ language }) => language));
  putIds(columns.ids, ids);
  return new Uint8Array(buffer);
}

/** The columns of a record, or null when its length is not that of the documents it says it has. */
export function decodeColumns(bytes: Uint8Array): Columns | null {
  if (bytes.length < HEADER_BYTES) return null;
  const header = new DataView(bytes.buffer, bytes.byteOffset);
  const widths = Array.from(
    bytes.subarray(WIDTHS_AT, WIDTHS_AT + SMALL_COLUMNS),
    (width): Width => (width === 2 ? 2 : 1),
  );
  const shape = {
    documents: header.getUint32(0, true),
    widths,
    idBytes: header.getUint32(ID_BYTES_AT, true),
  };
  if (bytes.length !== bytesOf(shape)) return null;
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  // Bytes from storage never lie in a SharedArrayBuffer.
  const own = (
    byteOffset === 0 ? buffer : buffer.slice(byteOffset, byteOffset + aligned.length)
  ) as ArrayBuffer;
  return layOut(own, shape);
}

/** The id of a document; '' past the last one. */
export function idAt({ ids: { lengths, starts, bytes } }: Columns, ordinal: number): string {
  const step = Math.floor(ordinal / ID_STEP);
  let start = starts[step] ?? bytes.length;
  for (let before = step * ID_STEP; before < ordinal; before++) start += lengths[before] ?? 0;
  return decoder.decode(bytes.subarray(start, start + (lengths[ordinal] ?? 0)));
}

/** The ids of all documents, by ordinal. */
export const idsOf = (columns: Columns): string[] =>
  Array.from(columns.days, (_, ordinal) => idAt(columns, ordinal));

/** All that is known of one document; its id is '', and all else 0, past the last one. */
export function documentRow(columns: Columns, ordinal: number): DocumentRow {
  return {
    id: idAt(columns, ordinal),
    lengths: perField((_, field) => columns.lengths[field]?.[ordinal] ?? 0),
    day: columns.days[ordinal] ?? 0,
    source: columns.sources[ordinal] ?? 0,
    language: columns.languages[ordinal] ?? 0,
  };
}
