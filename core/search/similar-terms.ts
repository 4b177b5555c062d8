import { commonestTerms } from './common-terms.ts';
import { type BlockWalk, termOf, walkBlock } from './dictionary.ts';
import { bitCount, editDistance, letterBits } from './edit-distance.ts';
import { type BlockRef, blockKey, blocksOf, type FoundTerm } from './find-terms.ts';
import type { OpenIndex, OpenSegment } from './open-index.ts';
import { ask, type Reading } from './reading.ts';
import { FIRST_WORD } from './terms.ts';

/** Shorter words have too many neighbours to guess. */
const SHORTEST_GUESSED = 4;
/** From this length on two edits are forgiven, below one. */
const LONG_WORD = 8;
/** Neighbours that stand in for a word, commonest first. */
const MOST_NEIGHBOURS = 8;
/** Blocks read in one round while all words are compared, so that memory stays small (about 6 kB each). */
const ROUND_BLOCKS = 64;

const encoder = new TextEncoder();

interface Neighbour {
  found: FoundTerm;
  edits: number;
}

interface Wanted {
  bytes: Uint8Array;
  bits: number;
  limit: number;
}

export const forgivenEdits = (word: string): number => {
  const letters = [...word].length;
  if (letters < SHORTEST_GUESSED) return 0;
  return letters < LONG_WORD ? 1 : 2;
};

function editsOf(wanted: Wanted, walk: BlockWalk): number {
  const { bytes, bits, limit } = wanted;
  if (Math.abs(walk.termLength - bytes.length) > limit) return limit + 1;
  if (bitCount(bits ^ letterBits(walk.term, walk.termLength)) > 2 * limit) return limit + 1;
  return editDistance(bytes, walk.term, walk.termLength, limit);
}

function collect(
  wanted: Wanted,
  block: Uint8Array,
  segment: OpenSegment,
  into: Map<string, Neighbour>,
): void {
  walkBlock(block, (walk) => {
    if ((walk.term[0] ?? 0) < FIRST_WORD.charCodeAt(0)) return;
    const edits = editsOf(wanted, walk);
    if (edits > wanted.limit) return;
    const term = termOf(walk);
    const known = into.get(term) ?? { found: { term, documents: 0, places: [] }, edits };
    known.found.documents += walk.documents;
    known.found.places.push({ segment, place: { ...walk.place } });
    into.set(term, known);
  });
}

function* neighboursIn(blocks: readonly BlockRef[], wanted: Wanted): Reading<Neighbour[]> {
  const found = new Map<string, Neighbour>();
  for (let from = 0; from < blocks.length; from += ROUND_BLOCKS) {
    const round = blocks.slice(from, from + ROUND_BLOCKS);
    const records = yield* ask(round.map(blockKey));
    round.forEach((block, i) => {
      const bytes = records[i];
      if (bytes) collect(wanted, bytes, block.segment, found);
    });
  }
  return [...found.values()];
}

/** The neighbours with the fewest edits that live documents have. */
function* nearest(index: OpenIndex, neighbours: readonly Neighbour[], limit: number): Reading<FoundTerm[]> {
  for (let edits = 1; edits <= limit; edits++) {
    const at = neighbours.filter((neighbour) => neighbour.edits === edits).map(({ found }) => found);
    const living = yield* commonestTerms(index, at, { most: MOST_NEIGHBOURS });
    if (living.length) return living;
  }
  return [];
}

/**
 * Terms that a mistyped word may have meant, commonest first; none for a short word. Words that begin with the same
 * letter are compared first: a wrong first letter is rare (Pollock and Zamora 1984), and all others, which are compared
 * if none of these fits and `thorough`, cost a read of the whole dictionary.
 */
export function* similarTerms(index: OpenIndex, word: string, thorough: boolean): Reading<FoundTerm[]> {
  const limit = forgivenEdits(word);
  if (limit === 0) return [];
  const bytes = encoder.encode(word);
  const wanted = { bytes, bits: letterBits(bytes, bytes.length), limit };
  const first = [...word][0] ?? '';
  const blocksFrom = (prefix: string) =>
    index.segments.flatMap((segment) => blocksOf(segment, { prefix, exact: false }));
  const near = yield* nearest(index, yield* neighboursIn(blocksFrom(first), wanted), limit);
  if (near.length || !thorough) return near;
  const all = index.segments.flatMap((segment) =>
    segment.meta.firstTerms.map((_, number) => ({ segment, number })),
  );
  return yield* nearest(index, yield* neighboursIn(all, wanted), limit);
}
