import type { FoldedText } from '../../core/annotations/folded-text.ts';
import { createGramFilter, fillGramFilter, type GramFilter } from '../../core/annotations/gram-filter.ts';
import { mayStandAmong, mayStandIn } from '../../core/annotations/may-stand.ts';
import { createSketchComparer, type Sketch } from '../../core/annotations/page-sketch.ts';
import type { Quote } from '../../core/annotations/quote.ts';
import { scanRuns } from '../../core/annotations/run-scan.ts';
import {
  type CommonRun,
  commonRuns,
  createSeedIndex,
  fillSeedIndex,
  type SeedIndex,
} from '../../core/annotations/seed-index.ts';
import type { Pause } from './page-text.ts';
import { inSteps } from './slices.ts';

/** Units of text indexed between two checks of the clock. */
const slice = 32768;

type Work = (from: number, to: number) => void;

/** Works through a text slice by slice. */
async function inSlices(length: number, pause: Pause, work: Work): Promise<void> {
  for (let from = 0; from < length; from += slice) {
    work(from, Math.min(length, from + slice));
    const wait = pause();
    if (wait) await wait;
  }
}

/** The same from its end to its start. */
const inSlicesBack = (length: number, pause: Pause, work: Work): Promise<void> =>
  inSlices(length, pause, (from, to) => work(length - to, length - from));

/** Annotations for which the text is read past their own words; for more, an index of the text is made. */
const scansBeforeIndex = 3;

/** What is made of a page's text when an annotation first needs it, and then serves all others. */
export interface PageIndex {
  /** Null until it was worth making. */
  filter: GramFilter | null;
  /** What the page has in common with a quotation and its context; null: too little for it to stand there. */
  runsWith(quote: Quote): Promise<CommonRun[] | null>;
  likeness(sketch: Sketch): number;
}

class TextIndex implements PageIndex {
  filter: GramFilter | null = null;
  #text: FoldedText;
  #pause: Pause;
  #asked = 0;
  #seeds: SeedIndex | null = null;
  #compare: ((sketch: Sketch) => number) | null = null;

  constructor(text: FoldedText, pause: Pause) {
    this.#text = text;
    this.#pause = pause;
  }

  async runsWith(quote: Quote) {
    if (++this.#asked <= scansBeforeIndex) return this.#scan(quote);
    if (!mayStandIn(quote, await this.#makeFilter())) return null;
    return commonRuns(await this.#makeSeeds(), quote.pattern);
  }

  likeness(sketch: Sketch) {
    this.#compare ??= createSketchComparer(this.#text);
    return this.#compare(sketch);
  }

  async #scan(quote: Quote): Promise<CommonRun[] | null> {
    const runs = await inSteps(scanRuns(this.#text.folded, quote.pattern), this.#pause);
    return mayStandAmong(quote, runs) ? runs : null;
  }

  async #makeFilter(): Promise<GramFilter> {
    if (this.filter) return this.filter;
    const { folded } = this.#text;
    const filter = createGramFilter(folded.length);
    await inSlices(folded.length, this.#pause, (from, to) => fillGramFilter(filter, folded, from, to));
    this.filter = filter;
    return filter;
  }

  async #makeSeeds(): Promise<SeedIndex> {
    if (this.#seeds) return this.#seeds;
    const { folded } = this.#text;
    const index = createSeedIndex(folded);
    await inSlicesBack(folded.length, this.#pause, (from, to) => fillSeedIndex(index, from, to));
    this.#seeds = index;
    return index;
  }
}

export const createPageIndex = (text: FoldedText, pause: Pause): PageIndex => new TextIndex(text, pause);
