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
  /** Beside `prefix` itself, no more than so many are wanted, the commonest; more may come. */
  most?: number;
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

/** Entries are thrown away when so many times as many are gathered as are wanted. */
const GATHERED = 4;

/** The entries of a range in one segment, block by block. Of many only the commonest are kept, the first of those as common. */
function gatherEntries({ prefix, exact, most = Infinity }: TermRange) {
  const wanted = encoder.encode(prefix);
  const whole: DictionaryEntry[] = [];
  const rest: DictionaryEntry[] = [];
  let floor = 0;
  const cut = () => {
    rest.sort((a, b) => b.documents - a.documents);
    rest.length = most;
    floor = rest.at(-1)?.documents ?? 0;
  };
  return {
    /** They lie together, and all others are stepped over. */
    add(block: Uint8Array): void {
      let inside = false;
      walkBlock(block, (walk) => {
        const isWhole = walk.termLength === wanted.length;
        if (!beginsWith(walk, wanted) || (exact && !isWhole)) return !inside;
        inside = true;
        if (isWhole) whole.push(entryOf(walk));
        else if (walk.documents > floor) rest.push(entryOf(walk));
        if (rest.length > most * GATHERED) cut();
        return !exact;
      });
    },
    entries: (): DictionaryEntry[] => [...whole, ...rest],
  };
}

/** True when what a dictionary counts is what there is: in one segment, of which nothing is deleted. */
const isCounted = ({ segments }: OpenIndex): boolean => segments.length === 1 && segments[0]?.deadCount === 0;

/** The terms of each range, in order, over all segments. One round of reading for all ranges. */
export function* findTerms(index: OpenIndex, ranges: readonly TermRange[]): Reading<FoundTerm[][]> {
  const blocks = ranges.map((range) => index.segments.map((segment) => blocksOf(segment, range)));
  const loaded = yield* loadBlocks(blocks.flat(2));
  const counted = isCounted(index);
  return ranges.map((range, i) => {
    const found = new Map<string, FoundTerm>();
    index.segments.forEach((segment, n) => {
      const gathered = gatherEntries(counted ? range : { ...range, most: undefined });
      for (const block of blocks[i]?.[n] ?? []) {
        const bytes = loaded.get(blockKey(block).key);
        if (bytes) gathered.add(bytes);
      }
      for (const entry of gathered.entries()) addEntry(found, entry, segment);
    });
    return [...found.values()].sort((a, b) => (a.term < b.term ? -1 : 1));
  });
}
