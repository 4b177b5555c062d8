import { ByteReader } from './byte-reader.ts';
import type { Place } from './dictionary.ts';
import type { FoundTerm } from './find-terms.ts';
import type { OpenSegment } from './open-index.ts';
import { type Posting, PostingReader } from './postings.ts';
import { ask, type Reading } from './reading.ts';
import { type RecordKey, recordKey } from './segment.ts';

/** The records that hold the lists of some terms, by key. A damaged one is null: its list counts as empty. */
export type ListRecords = ReadonlyMap<string, Uint8Array | null>;

const placeKey = (segment: OpenSegment, place: Place): string => recordKey(segment.meta.id, place.record);

function* readRecords(table: 'post' | 'pos', terms: readonly FoundTerm[]): Reading<ListRecords> {
  const names = terms.flatMap((term) => term.places.map((at) => placeKey(at.segment, at.place)));
  const keys: RecordKey[] = [...new Set(names)].map((key) => ({ table, key }));
  const records = yield* ask(keys);
  return new Map(keys.map(({ key }, i) => [key, records[i] ?? null]));
}

/** Reads the posting lists of the terms, in one round. */
export const readLists = (terms: readonly FoundTerm[]): Reading<ListRecords> => readRecords('post', terms);

/** Reads the positions of the terms, in one round. */
export const readPositions = (terms: readonly FoundTerm[]): Reading<ListRecords> => readRecords('pos', terms);

/** A reader at the postings of a term in one segment, or null where they cannot be read. */
export function postingReader(lists: ListRecords, at: FoundTerm['places'][number]): PostingReader | null {
  const bytes = lists.get(placeKey(at.segment, at.place));
  if (!bytes) return null;
  const { start, documents: listed } = at.place;
  return new PostingReader({ bytes, start, listed, documents: at.segment.meta.documents });
}

/** A reader at the positions of a term in one segment, or null where they cannot be read. */
export function positionReader(positions: ListRecords, at: FoundTerm['places'][number]): ByteReader | null {
  const bytes = positions.get(placeKey(at.segment, at.place));
  const { positionStart, positionLength } = at.place;
  return bytes ? new ByteReader(bytes, positionStart, positionStart + positionLength) : null;
}

/** Calls `visit` for each live posting of a term, by segment and ordinal. The posting is one object, used again. */
export function eachPosting(
  term: FoundTerm,
  lists: ListRecords,
  visit: (posting: Posting, segment: OpenSegment) => void,
): void {
  for (const at of term.places) {
    const from = postingReader(lists, at);
    if (!from) continue;
    const { dead } = at.segment;
    while (from.next()) if (dead[from.posting.ordinal] === 0) visit(from.posting, at.segment);
  }
}

/** How many live documents have the term. */
export function liveDocuments(term: FoundTerm, lists: ListRecords): number {
  let count = 0;
  eachPosting(term, lists, () => {
    count++;
  });
  return count;
}
