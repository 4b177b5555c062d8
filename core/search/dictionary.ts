import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';

/** Terms in one block of the dictionary. */
export const BLOCK_TERMS = 512;

/** Where the postings and positions of a term lie, and how many documents have it. */
export interface DictionaryEntry {
  term: string;
  documents: number;
  place: Place;
}

/** A run of bytes in record `record` of the table `post`, and one in the record of the same key of `pos`. */
export interface Place {
  record: string;
  /** Documents that have the term. */
  documents: number;
  start: number;
  length: number;
  positionStart: number;
  positionLength: number;
}

/** A small list lies in a record shared with its neighbours, a large one has a record of its own. */
export type Placement = 'shared' | 'next-shared' | 'alone';
const placements: readonly Placement[] = ['shared', 'next-shared', 'alone'];
const NEXT_SHARED = placements.indexOf('next-shared');
const ALONE = placements.indexOf('alone');

/** Numbers that the first entry of a block counts on from: so most entries need no address at all. */
export interface Cursor {
  shared: number;
  start: number;
  positionStart: number;
  alone: number;
}

export interface PlacedTerm {
  term: string;
  documents: number;
  placement: Placement;
  length: number;
  positionLength: number;
}

export const sharedRecord = (n: number): string => `${n}`;
export const aloneRecord = (n: number): string => `a${n}`;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function sharedPrefix(a: Uint8Array, b: Uint8Array): number {
  const end = Math.min(a.length, b.length, 255);
  let length = 0;
  while (length < end && a[length] === b[length]) length++;
  return length;
}

/** A block of at most `BLOCK_TERMS` terms in order, front-coded: each term only with what the one before has not. */
export function encodeBlock(cursor: Cursor, terms: readonly PlacedTerm[]): Uint8Array {
  const out = new ByteWriter(terms.length * 10);
  for (const n of [cursor.shared, cursor.start, cursor.positionStart, cursor.alone]) out.varint(n);
  let before: Uint8Array = new Uint8Array();
  for (const entry of terms) {
    const bytes = encoder.encode(entry.term);
    const shared = sharedPrefix(before, bytes);
    out.varint(shared);
    out.varint(bytes.length - shared);
    out.bytes(bytes.subarray(shared));
    out.varint(entry.documents);
    out.varint(entry.length * placements.length + placements.indexOf(entry.placement));
    out.varint(entry.positionLength);
    before = bytes;
  }
  return out.copy();
}

/**
 * Walks the entries of a block. `term` holds the UTF-8 bytes of the present term up to `termLength`; it is one
 * buffer, written over by the next step.
 */
export interface BlockWalk {
  term: Uint8Array;
  termLength: number;
  documents: number;
  place: Place;
}

/**
 * Calls `visit` for each entry of a block, with one object that is used again. `visit` returns false to stop. The numbers are read
 * here and not by a reader: half a thousand entries are stepped over to find a word, before this code is compiled.
 */
export function walkBlock(block: Uint8Array, visit: (entry: BlockWalk) => boolean | undefined): void {
  const from = new ByteReader(block);
  let shared = from.varint();
  let start = from.varint();
  let positionStart = from.varint();
  let alone = from.varint();
  let sharedKey = sharedRecord(shared);
  const place: Place = { record: '', documents: 0, start: 0, length: 0, positionStart: 0, positionLength: 0 };
  const walk: BlockWalk = { term: new Uint8Array(1024), termLength: 0, documents: 0, place };
  /** A number of more than one byte, of which the first was read. */
  const rest = (): number => {
    from.at--;
    return from.varint();
  };
  while (from.at < block.length) {
    // Inside the block, as the loop says; what is cut off reads as nothing.
    let prefix = block[from.at++] as number;
    if (prefix > 127) prefix = rest();
    let added = block[from.at++] as number;
    if (added > 127) added = rest();
    const length = prefix + added;
    if (length > walk.term.length) walk.term = widened(walk.term, length);
    const { term } = walk;
    for (let i = prefix; i < length; i++) term[i] = block[from.at++] as number;
    walk.termLength = length;
    let documents = block[from.at++] as number;
    if (documents > 127) documents = rest();
    walk.documents = place.documents = documents;
    let placed = block[from.at++] as number;
    if (placed > 127) placed = rest();
    const placement = placed % placements.length;
    place.length = (placed - placement) / placements.length;
    let positionLength = block[from.at++] as number;
    if (positionLength > 127) positionLength = rest();
    place.positionLength = positionLength;
    if (placement === ALONE) {
      place.record = aloneRecord(alone++);
      place.start = place.positionStart = 0;
    } else {
      if (placement === NEXT_SHARED) {
        sharedKey = sharedRecord(++shared);
        start = positionStart = 0;
      }
      place.record = sharedKey;
      place.start = start;
      place.positionStart = positionStart;
      start += place.length;
      positionStart += positionLength;
    }
    if (visit(walk) === false) return;
  }
}

function widened(bytes: Uint8Array, length: number): Uint8Array {
  const wider = new Uint8Array(length * 2);
  wider.set(bytes);
  return wider;
}

/** The present term of a walk. */
export function termOf(walk: BlockWalk): string {
  let term = '';
  for (let i = 0; i < walk.termLength; i++) {
    const byte = walk.term[i] ?? 0;
    // Most words are ASCII, and a decoder costs more than so few letters.
    if (byte > 127) return decoder.decode(walk.term.subarray(0, walk.termLength));
    term += String.fromCharCode(byte);
  }
  return term;
}

/** The present entry of a walk, to keep. */
export const entryOf = (walk: BlockWalk): DictionaryEntry => ({
  term: termOf(walk),
  documents: walk.documents,
  place: { ...walk.place },
});

/** All entries of a block, in order. */
export function decodeBlock(block: Uint8Array): DictionaryEntry[] {
  const entries: DictionaryEntry[] = [];
  walkBlock(block, (walk) => {
    entries.push(entryOf(walk));
    return true;
  });
  return entries;
}
