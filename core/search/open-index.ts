import { type Columns, decodeColumns } from './columns.ts';
import { type PerField, perField } from './fields.ts';
import { createMatchShelf, type MatchShelf } from './match-shelf.ts';
import { type Occurrence, occurrencesIn } from './occurrence.ts';
import { ask, type Reading } from './reading.ts';
import { COLUMNS, recordKey, type SegmentMeta } from './segment.ts';

/** A segment and the documents in it that were deleted since. */
export interface ListedSegment {
  meta: SegmentMeta;
  /** Ordinals, ascending. */
  dead: Uint32Array;
}

/** A segment ready to be searched. Its documents have the slots `first` to `first + meta.documents - 1`. */
export interface OpenSegment {
  meta: SegmentMeta;
  columns: Columns;
  first: number;
  /** By ordinal: 1 for a deleted document. */
  dead: Uint8Array;
  deadCount: number;
  /** By language number: 1 where English inflection holds. */
  english: Uint8Array;
}

/** Several segments searched as one: every document has a slot, a number that is its own while the index is open. */
export interface OpenIndex {
  segments: OpenSegment[];
  slots: number;
  /** Documents that are not deleted. */
  live: number;
  /** What an occurrence counts, by field. */
  occurrences: Occurrence[];
  /** Numbers for each slot, all zero between uses: room in which the terms of a word are added up. */
  sums: Float64Array;
  seen: Uint8Array;
  /** Matches of words that were searched before: whoever goes on typing asks for the same again. */
  matches: MatchShelf;
  /** Segments whose columns are missing or damaged: they are not searched. */
  broken: string[];
}

function deadFlags(listed: ListedSegment): { dead: Uint8Array; deadCount: number } {
  const dead = new Uint8Array(listed.meta.documents);
  let deadCount = 0;
  for (const ordinal of listed.dead) {
    if (ordinal >= dead.length || dead[ordinal]) continue;
    dead[ordinal] = 1;
    deadCount++;
  }
  return { dead, deadCount };
}

function openSegment(listed: ListedSegment, columns: Columns, first: number): OpenSegment {
  const { meta } = listed;
  return {
    meta,
    columns,
    first,
    ...deadFlags(listed),
    english: Uint8Array.from(meta.languages, (language) => (/^en\b/i.test(language) ? 1 : 0)),
  };
}

/** Tokens of the live documents of a segment in one field. */
function liveTokens(segment: OpenSegment, field: number): number {
  let tokens = segment.meta.totals[field] ?? 0;
  if (segment.deadCount === 0) return tokens;
  const lengths = segment.columns.lengths[field] ?? new Uint16Array();
  for (let i = 0; i < segment.dead.length; i++) if (segment.dead[i]) tokens -= lengths[i] ?? 0;
  return tokens;
}

function averages(segments: readonly OpenSegment[], live: number): PerField {
  return perField((_, field) => {
    const tokens = segments.reduce((sum, segment) => sum + liveTokens(segment, field), 0);
    return live === 0 ? 0 : tokens / live;
  });
}

/** Opens the listed segments as one index: reads what belongs to their documents. */
export function* openIndex(list: readonly ListedSegment[]): Reading<OpenIndex> {
  const records = yield* ask(
    list.map(({ meta }) => ({ table: 'dict' as const, key: recordKey(meta.id, COLUMNS) })),
  );
  const segments: OpenSegment[] = [];
  const broken: string[] = [];
  let slots = 0;
  list.forEach((listed, i) => {
    const bytes = records[i];
    const columns = bytes ? decodeColumns(bytes) : null;
    if (columns?.days.length !== listed.meta.documents) {
      broken.push(listed.meta.id);
      return;
    }
    segments.push(openSegment(listed, columns, slots));
    slots += listed.meta.documents;
  });
  const live = segments.reduce((sum, segment) => sum + segment.meta.documents - segment.deadCount, 0);
  return {
    segments,
    slots,
    live,
    occurrences: occurrencesIn(averages(segments, live)),
    sums: new Float64Array(slots),
    seen: new Uint8Array(slots),
    matches: createMatchShelf(),
    broken,
  };
}

/** An index in which documents and terms can be looked up, but not weighed: nothing is read to open it. */
export function openForLookup(list: readonly ListedSegment[]): OpenIndex {
  const none: Columns = {
    lengths: [],
    days: new Int32Array(),
    sources: new Uint16Array(),
    languages: new Uint8Array(),
    ids: { lengths: new Uint8Array(), starts: new Uint32Array(), bytes: new Uint8Array() },
  };
  let slots = 0;
  const segments = list.map((listed) => {
    const segment = openSegment(listed, none, slots);
    slots += listed.meta.documents;
    return segment;
  });
  return {
    segments,
    slots,
    live: 0,
    occurrences: [],
    sums: new Float64Array(),
    seen: new Uint8Array(),
    matches: createMatchShelf(),
    broken: [],
  };
}

/** The segment that a slot belongs to, and the ordinal there. */
export function locate(index: OpenIndex, slot: number): { segment: OpenSegment; ordinal: number } | null {
  if (slot >= index.slots) return null;
  for (let i = index.segments.length - 1; i >= 0; i--) {
    const segment = index.segments[i];
    if (segment && segment.first <= slot) return { segment, ordinal: slot - segment.first };
  }
  return null;
}
