import { type BlockWalk, type DictionaryEntry, entryOf, type Place, walkBlock } from './dictionary.ts';
import type { OpenIndex, OpenSegment } from './open-index.ts';
import { ask, type Reading } from './reading.ts';
import { blockName, type RecordKey, recordKey } from './segment.ts';

/** A term of the whole index: in which segments it stands, and where. */
export interface FoundTerm {
  term: string;
  /** Documents that have it, deleted ones included. */
  documents: number;
  places: { segment: OpenSegment; place: Place }[];
}

/** Terms that begin with `prefix`; `exact`: only the term that is `prefix` itself. */
export interface TermRange {
  prefix: string;
  exact: boolean;
}

export interface BlockRef {
  segment: OpenSegment;
  number: number;
}

/** The block that would hold `term`: the last one whose first term does not come after it. -1 in an empty segment. */
export function blockOf(firstTerms: readonly string[], term: string): number {
  let low = 0;
  let high = firstTerms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firstTerms[middle] ?? '') <= term) low = middle + 1;
    else high = middle;
  }
  return Math.min(Math.max(low - 1, 0), firstTerms.length - 1);
}

/** Blocks that may hold terms of the range. */
export function blocksOf(segment: OpenSegment, range: TermRange): BlockRef[] {
  const { firstTerms } = segment.meta;
  if (firstTerms.length === 0) return [];
  const from = blockOf(firstTerms, range.prefix);
  const to = range.exact ? from : blockOf(firstTerms, `${range.prefix}\uffff`);
  return Array.from({ length: to - from + 1 }, (_, i) => ({ segment, number: from + i }));
}

export const blockKey = (block: BlockRef): RecordKey => ({
  table: 'dict',
  key: recordKey(block.segment.meta.id, blockName(block.number)),
});

const encoder = new TextEncoder();

/** The bytes of blocks by key; null for one that is missing or damaged: it counts as empty. */
function* loadBlocks(blocks: readonly BlockRef[]): Reading<Map<string, Uint8Array | null>> {
  const wanted = new Map(blocks.map(blockKey).map((key) => [key.key, key]));
  const records = yield* ask([...wanted.values()]);
  return new Map([...wanted.keys()].map((key, i) => [key, records[i] ?? null]));
}

function beginsWith({ term, termLength }: BlockWalk, prefix: Uint8Array): boolean {
  if (termLength < prefix.length) return false;
  for (let i = 0; i < prefix.length; i++) if (term[i] !== prefix[i]) return false;
  return true;
}

function addEntry(found: Map<string, FoundTerm>, entry: DictionaryEntry, segment: OpenSegment): void {
  const known = found.get(entry.term);
  const term = known ?? { term: entry.term, documents: 0, places: [] };
  term.documents += entry.documents;
  term.places.push({ segment, place: entry.place });
  if (!known) found.set(entry.term, term);
}

/** The entries of a block that are in the range. They lie together, and all others are stepped over. */
function entriesIn(block: Uint8Array, { prefix, exact }: TermRange): DictionaryEntry[] {
  const wanted = encoder.encode(prefix);
  const inside: DictionaryEntry[] = [];
  walkBlock(block, (walk) => {
    const fits = beginsWith(walk, wanted) && (!exact || walk.termLength === wanted.length);
    if (!fits) return inside.length === 0;
    inside.push(entryOf(walk));
    return !exact;
  });
  return inside;
}

/** The terms of each range, in order, over all segments. One round of reading for all ranges. */
export function* findTerms(index: OpenIndex, ranges: readonly TermRange[]): Reading<FoundTerm[][]> {
  const blocks = ranges.map((range) => index.segments.flatMap((segment) => blocksOf(segment, range)));
  const loaded = yield* loadBlocks(blocks.flat());
  return ranges.map((range, i) => {
    const found = new Map<string, FoundTerm>();
    for (const block of blocks[i] ?? []) {
      const bytes = loaded.get(blockKey(block).key);
      if (bytes) for (const entry of entriesIn(bytes, range)) addEntry(found, entry, block.segment);
    }
    return [...found.values()].sort((a, b) => (a.term < b.term ? -1 : 1));
  });
}
