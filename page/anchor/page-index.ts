import type { FoldedText } from '../../core/annotations/folded-text.ts';
import { createGramFilter, fillGramFilter, type GramFilter } from '../../core/annotations/gram-filter.ts';
import { createSketchComparer, type Sketch } from '../../core/annotations/page-sketch.ts';
import { createSeedIndex, fillSeedIndex, type SeedIndex } from '../../core/annotations/seed-index.ts';
import type { Pause } from './page-text.ts';

/** Units of text indexed between two checks of the clock. */
const slice = 32768;

/** Works through a text from its end to its start, slice by slice. */
async function inSlices(
  length: number,
  pause: Pause,
  work: (from: number, to: number) => void,
): Promise<void> {
  for (let to = length; to > 0; to -= slice) {
    work(Math.max(0, to - slice), to);
    const wait = pause();
    if (wait) await wait;
  }
}

/** What is made of a page's text when an annotation first needs it, and then serves all others. */
export interface PageIndex {
  /** Null until it was asked for. */
  filter: GramFilter | null;
  makeFilter(): Promise<GramFilter>;
  seeds(): Promise<SeedIndex>;
  likeness(sketch: Sketch): number;
}

export function createPageIndex(text: FoldedText, pause: Pause): PageIndex {
  const { folded } = text;
  let seeds: SeedIndex | null = null;
  let compare: ((sketch: Sketch) => number) | null = null;
  return {
    filter: null,
    async makeFilter() {
      if (this.filter) return this.filter;
      const filter = createGramFilter(folded.length);
      await inSlices(folded.length, pause, (from, to) => fillGramFilter(filter, folded, from, to));
      this.filter = filter;
      return filter;
    },
    async seeds() {
      if (seeds) return seeds;
      const index = createSeedIndex(folded);
      await inSlices(folded.length, pause, (from, to) => fillSeedIndex(index, from, to));
      seeds = index;
      return index;
    },
    likeness(sketch) {
      compare ??= createSketchComparer(text);
      return compare(sketch);
    },
  };
}
