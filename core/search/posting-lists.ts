import { ByteReader } from './byte-reader.ts';
import { decodePostings, type Postings } from './decode-postings.ts';
import type { Place } from './dictionary.ts';
import type { FoundTerm } from './find-terms.ts';
import type { OpenSegment } from './open-index.ts';
import { ask, type Reading } from './reading.ts';
import { type RecordKey, recordKey } from './segment.ts';

/** The records that hold the lists of some terms, by key. A damaged one is null: its list counts as empty. */
export type ListRecords = ReadonlyMap<string, Uint8Array | null>;

type PlaceIn = FoundTerm['places'][number];

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

/** Lists that are asked for more than once while one thing is worked out, by what reads them. */
const decodedOnce = new WeakMap<ListRecords, Map<Place, Postings>>();

/** From now on the lists in these records are decoded once, and kept as long as the records are. */
export function decodeOnce(lists: ListRecords): void {
  if (!decodedOnce.has(lists)) decodedOnce.set(lists, new Map());
}

/** The postings of a term in one segment, those of deleted documents included; null where they cannot be read. */
export function postingsAt(lists: ListRecords, at: PlaceIn): Postings | null {
  const bytes = lists.get(placeKey(at.segment, at.place));
  if (!bytes) return null;
  const kept = decodedOnce.get(lists);
  const known = kept?.get(at.place);
  if (known) return known;
  const { start, documents: listed } = at.place;
  const postings = decodePostings({ bytes, start, listed, documents: at.segment.meta.documents });
  kept?.set(at.place, postings);
  return postings;
}

/** A reader at the positions of a term in one segment, or null where they cannot be read. */
export function positionReader(positions: ListRecords, at: PlaceIn): ByteReader | null {
  const bytes = positions.get(placeKey(at.segment, at.place));
  const { positionStart, positionLength } = at.place;
  return bytes ? new ByteReader(bytes, positionStart, positionStart + positionLength) : null;
}

/** One posting of a list: one object, written over by the next. */
interface Visited {
  ordinal: number;
  /** 1 to 255 for the pseudo term of an entity, 0 for a word. */
  salience: number;
  segment: OpenSegment;
}

/** Calls `visit` for each live posting of a term, by segment and ordinal. */
export function eachPosting(term: FoundTerm, lists: ListRecords, visit: (posting: Visited) => void): void {
  for (const at of term.places) {
    const postings = postingsAt(lists, at);
    if (!postings) continue;
    const { ordinals, saliences } = postings;
    const { segment } = at;
    const visited: Visited = { ordinal: 0, salience: 0, segment };
    for (let n = 0; n < ordinals.length; n++) {
      visited.ordinal = ordinals[n] ?? 0;
      visited.salience = saliences[n] ?? 0;
      if (segment.dead[visited.ordinal] === 0) visit(visited);
    }
  }
}

/** How many live documents have the term. */
export function liveDocuments(term: FoundTerm, lists: ListRecords): number {
  let count = 0;
  for (const at of term.places) {
    const { dead, deadCount } = at.segment;
    if (!lists.get(placeKey(at.segment, at.place))) continue;
    if (deadCount === 0) count += at.place.documents;
    else for (const ordinal of postingsAt(lists, at)?.ordinals ?? []) if (dead[ordinal] === 0) count++;
  }
  return count;
}
