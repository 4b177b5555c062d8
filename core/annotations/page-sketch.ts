import type { FoldedText } from './folded-text.ts';
import { eachRun, mixed } from './rolling-hash.ts';

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

function eachGram({ folded, breaks }: FoldedText, take: (hash: number) => void): void {
  let start = 0;
  for (const end of [...breaks, folded.length]) {
    if (end - start >= runningText)
      eachRun(folded, gram, start, end - gram + 1, (hash) => take(mixed(hash) >>> 0));
    start = end;
  }
}

function smallest(page: FoldedText, count: number): number[] {
  // The bound lets through about four times what is kept; below that, sorting is all the work.
  const bound = Math.min(2 ** 32, (2 ** 32 * 4 * count) / Math.max(1, page.folded.length));
  const hashes = new Set<number>();
  eachGram(page, (hash) => {
    if (hash < bound) hashes.add(hash);
  });
  return [...hashes].sort((a, b) => a - b).slice(0, count);
}

export function sketchOf(page: FoldedText): Sketch {
  return smallest(page, sketchSize);
}

/** Compares pages with a sketch; made once a page. The answer is the share (0 to 1) of the sketch that is there. */
export function createSketchComparer(page: FoldedText): (sketch: Sketch) => number {
  const here = new Set(smallest(page, keptOfPage));
  return (sketch) =>
    sketch.length === 0 ? 0 : sketch.filter((hash) => here.has(hash)).length / sketch.length;
}
