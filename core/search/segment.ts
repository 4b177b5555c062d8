import type { PerField } from './fields.ts';

/** Goes up with every change of the stored form: an index of another version is rebuilt, never guessed at. */
export const SEGMENT_VERSION = 3;

/** `dict`: blocks of the dictionary and what belongs to documents; `post`: posting lists; `pos`: positions. */
export const searchTables = ['dict', 'post', 'pos'] as const;
export type SearchTable = (typeof searchTables)[number];

/** Names a stored record: `key` is the segment's id, a slash and the record's name in it. */
export interface RecordKey {
  table: SearchTable;
  key: string;
}

/** A stored record: bytes with their checksum (see `seal`). In Dexie: `put(bytes, key)`, keys outbound. */
export interface SegmentRecord extends RecordKey {
  bytes: Uint8Array;
}

/** What must be known of a segment before a query. Plain data: it lies in the segment list and in the pack. */
export interface SegmentMeta {
  version: number;
  id: string;
  /** Documents, deleted ones included until the segment is merged. */
  documents: number;
  terms: number;
  /** The first term of each block of the dictionary. */
  firstTerms: string[];
  /** Names of the publishers and BCP 47 tags of the languages, as the columns number them. */
  sources: string[];
  languages: string[];
  /** Tokens of all documents, for each field. */
  totals: PerField;
  /** Stored bytes of each table. */
  bytes: Record<SearchTable, number>;
}

/** An immutable part of the index: a searchable set of documents, as plain data. */
export interface Segment {
  meta: SegmentMeta;
  records: SegmentRecord[];
}

export const recordKey = (segment: string, name: string): string => `${segment}/${name}`;
/** Every key of a segment lies between these two. */
export const segmentKeys = (segment: string): [string, string] => [`${segment}/`, `${segment}0`];

export const blockName = (n: number): string => `b${n}`;
export const COLUMNS = 'columns';
export const ENTITIES = 'entities';
export const documentEntitiesName = (n: number): string => `doc-entities${n}`;

/** Documents in one record of entities of documents. */
export const GROUP_DOCUMENTS = 512;
