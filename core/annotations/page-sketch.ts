import type { FoldedText } from './folded-text.ts';
import { eachRun, mixed } from './rolling-hash.ts';
import { finish, type Steps } from './steps.ts';

/**
 * A sketch of a page's running text: the smallest hashes of its runs of twelve units (bottom-k min-hash; Broder, "On
 * the resemblance and containment of documents", 1997). It tells whether a page is still the page that was annotated.
 */
export type Sketch = readonly number[];

const gram = 12;
const sketchSize = 32;
/** Kept of a page that is looked at, so that text inserted since does not push the old hashes out. */
const keptOfPage = 512;
/** Shorter blocks are navigation and the like, which all pages of a site share. */
const runningText = 80;

/** Units of a page that are looked at: a longer one is told by its beginning. */
const mostUnits = 1_000_000;
/** Units looked at in one step. */
const slice = 65_536;

/** Where the blocks of running text begin and end. */
function* runningBlocks({ folded, breaks }: FoldedText): Generator<[start: number, end: number]> {
  const most = Math.min(mostUnits, folded.length);
  let start = 0;
  for (const end of breaks) {
    if (end >= most) break;
    if (end - start >= runningText) yield [start, end];
    start = end;
  }
  if (most - start >= runningText) yield [start, most];
}

function* eachGram(page: FoldedText, take: (hash: number) => void): Steps<void> {
  let due = slice;
  for (const [start, end] of runningBlocks(page)) {
    for (let from = start; from < end; from += slice) {
      const to = Math.min(from + slice, end - gram + 1);
      eachRun(page.folded, gram, from, to, (hash) => take(mixed(hash) >>> 0));
      if (to < due) continue;
      yield;
      due = to + slice;
    }
  }
}

function* smallest(page: FoldedText, count: number): Steps<number[]> {
  // The bound lets through about four times what is kept; below that, sorting is all the work.
  const units = Math.max(1, Math.min(mostUnits, page.folded.length));
  const bound = Math.min(2 ** 32, (2 ** 32 * 4 * count) / units);
  const hashes = new Set<number>();
  yield* eachGram(page, (hash) => {
    if (hash < bound) hashes.add(hash);
  });
  return [...hashes].sort((a, b) => a - b).slice(0, count);
}

/** The sketch of a page's text; empty where that has no running text. */
export const sketchOf = (page: FoldedText): Steps<Sketch> => smallest(page, sketchSize);

/** Compares pages with a sketch; made once a page. The answer is the share (0 to 1) of the sketch that is there. */
export function createSketchComparer(page: FoldedText): (sketch: Sketch) => number {
  const here = new Set(finish(smallest(page, keptOfPage)));
  return (sketch) =>
    sketch.length === 0 ? 0 : sketch.filter((hash) => here.has(hash)).length / sketch.length;
}
