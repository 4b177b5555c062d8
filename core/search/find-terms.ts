import { type DictionaryEntry, decodeBlock, type Place } from './dictionary.ts';
import type { OpenIndex, OpenSegment } from './open-index.ts';
import { ask, type Reading } from './reading.ts';
import { blockName, type RecordKey, recordKey } from './segment.ts';

/** Decoded blocks kept for each segment: about 50 kB each. */
const KEPT_BLOCKS = 48;

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

function keep(block: BlockRef, entries: DictionaryEntry[]): void {
  const { blocks } = block.segment;
  for (const oldest of blocks.keys()) {
    if (blocks.size < KEPT_BLOCKS) break;
    blocks.delete(oldest);
  }
  blocks.set(block.number, entries);
}

/** Reads and decodes the blocks that are not at hand. */
function* loadBlocks(blocks: readonly BlockRef[]): Reading<Map<string, DictionaryEntry[]>> {
  const wanted = new Map(blocks.map((block) => [blockKey(block).key, block]));
  const loaded = new Map<string, DictionaryEntry[]>();
  const missing: BlockRef[] = [];
  for (const [key, block] of wanted) {
    const entries = block.segment.blocks.get(block.number);
    if (entries) loaded.set(key, entries);
    else missing.push(block);
  }
  const records = yield* ask(missing.map(blockKey));
  missing.forEach((block, i) => {
    const bytes = records[i];
    const entries = bytes ? decodeBlock(bytes) : [];
    if (bytes) keep(block, entries);
    loaded.set(blockKey(block).key, entries);
  });
  return loaded;
}

/** The index of the first entry that does not come before `term`. */
function firstFrom(entries: readonly DictionaryEntry[], term: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.term ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addEntry(found: Map<string, FoundTerm>, entry: DictionaryEntry, segment: OpenSegment): void {
  const known = found.get(entry.term);
  const term = known ?? { term: entry.term, documents: 0, places: [] };
  term.documents += entry.documents;
  term.places.push({ segment, place: entry.place });
  if (!known) found.set(entry.term, term);
}

function entriesIn(entries: readonly DictionaryEntry[], range: TermRange): DictionaryEntry[] {
  const inside: DictionaryEntry[] = [];
  for (let i = firstFrom(entries, range.prefix); i < entries.length; i++) {
    const entry = entries[i];
    if (!entry || (range.exact ? entry.term !== range.prefix : !entry.term.startsWith(range.prefix))) break;
    inside.push(entry);
  }
  return inside;
}

/** The terms of each range, in order, over all segments. One round of reading for all ranges. */
export function* findTerms(index: OpenIndex, ranges: readonly TermRange[]): Reading<FoundTerm[][]> {
  const blocks = ranges.map((range) => index.segments.flatMap((segment) => blocksOf(segment, range)));
  const loaded = yield* loadBlocks(blocks.flat());
  return ranges.map((range, i) => {
    const found = new Map<string, FoundTerm>();
    for (const block of blocks[i] ?? [])
      for (const entry of entriesIn(loaded.get(blockKey(block).key) ?? [], range))
        addEntry(found, entry, block.segment);
    return [...found.values()].sort((a, b) => (a.term < b.term ? -1 : 1));
  });
}
