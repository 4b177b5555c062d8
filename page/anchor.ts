import type { FoldedSpan } from '../core/annotations/folded-text.ts';
import { createGramFilter, fillGramFilter, type GramFilter } from '../core/annotations/gram-filter.ts';
import { matchExact, matchInPart, mayStandIn, type Page } from '../core/annotations/match-quote.ts';
import { createSketchComparer, type Sketch } from '../core/annotations/page-sketch.ts';
import { foldQuote } from '../core/annotations/quote.ts';
import { createSeedIndex, fillSeedIndex, type SeedIndex } from '../core/annotations/seed-index.ts';
import { type Selector, selectorOf } from '../core/annotations/selector.ts';
import { describeIn } from './anchor/describe.ts';
import { type PageText, type Pause, readPageText } from './anchor/page-text.ts';
import { rangeOf, rawSpan } from './anchor/range-edges.ts';
import { createPause } from './anchor/slices.ts';

/** Units of text indexed between two checks of the clock. */
const slice = 32768;

/** Rendered, or only folded away in a closed `details`: a reader can open that. */
function isShown(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
  const closed = element.closest('details:not([open])');
  if (!closed || !isShown(closed)) return false;
  for (let at: Element | null = element; at && at !== closed; at = at.parentElement) {
    const { display, visibility, opacity } = getComputedStyle(at);
    if (display === 'none' || visibility !== 'visible' || opacity === '0') return false;
  }
  return true;
}

/** Whether a reader can see the text of a span, or at least its two ends. */
function isVisible(page: PageText, { start, end }: FoldedSpan): boolean {
  const { startContainer, endContainer } = rangeOf(page, {
    start: page.text.offsets[start] as number,
    end: (page.text.offsets[end - 1] as number) + 1,
  });
  return [startContainer, endContainer].every(
    (node) => node.parentElement !== null && isShown(node.parentElement),
  );
}

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

async function seedsOf(text: string, pause: Pause): Promise<SeedIndex> {
  const index = createSeedIndex(text);
  await inSlices(text.length, pause, (from, to) => fillSeedIndex(index, from, to));
  return index;
}

async function filterOf(text: string, pause: Pause): Promise<GramFilter> {
  const filter = createGramFilter(text.length);
  await inSlices(text.length, pause, (from, to) => fillGramFilter(filter, text, from, to));
  return filter;
}

/**
 * Describes a range of a page by W3C selectors. Null when the range has no visible text. The page is only read.
 */
export async function describeRange(
  root: Element,
  range: Range,
  signal?: AbortSignal,
): Promise<Selector[] | null> {
  const page = await readPageText(root, createPause(), signal);
  return describeIn(page, root, range);
}

/** Finds annotations on one page: reads it once and anchors many. */
export interface Anchorer {
  /** The range that the selectors describe, or null: an orphan. */
  anchor(selectors: readonly Selector[]): Promise<Range | null>;
}

/** Reads the page's text once; what the page changes afterwards is not seen. Throws the signal's reason when aborted. */
export async function createAnchorer(root: Element, signal?: AbortSignal): Promise<Anchorer> {
  const pause = createPause();
  const text = await readPageText(root, pause, signal);
  let seeds: SeedIndex | null = null;
  let compare: ((sketch: Sketch) => number) | null = null;
  const filter = await filterOf(text.text.folded, pause);
  const page: Page = {
    text: text.text,
    filter,
    likeness(sketch) {
      compare ??= createSketchComparer(text.text);
      return compare(sketch);
    },
    visible: (span) => isVisible(text, span),
  };
  return {
    async anchor(selectors) {
      signal?.throwIfAborted();
      const wait = pause();
      if (wait) await wait;
      const selector = selectorOf(selectors, 'TextQuoteSelector');
      if (!selector) return null;
      const quote = foldQuote({
        ...selector,
        copies: selector['backfile:copies'],
        sketch: selector['backfile:sketch'],
      });
      const exact = matchExact(quote, page);
      const isDone = exact?.certain || !mayStandIn(quote, filter);
      if (!isDone) seeds ??= await seedsOf(text.text.folded, pause);
      const span = isDone || !seeds ? exact?.span : matchInPart(quote, page, seeds, exact);
      return span ? rangeOf(text, rawSpan(text, span, selector.exact)) : null;
    },
  };
}

/** Finds one annotation's range in a page as it is now, or null: an orphan. Yields at least every 12 ms. */
export async function anchorSelectors(
  root: Element,
  selectors: readonly Selector[],
  signal?: AbortSignal,
): Promise<Range | null> {
  const anchorer = await createAnchorer(root, signal);
  return anchorer.anchor(selectors);
}

/** Finds many annotations on one page; the answers stand in the order of the questions. */
export async function anchorAll(
  root: Element,
  lists: readonly (readonly Selector[])[],
  signal?: AbortSignal,
): Promise<(Range | null)[]> {
  const anchorer = await createAnchorer(root, signal);
  const ranges: (Range | null)[] = [];
  for (const selectors of lists) ranges.push(await anchorer.anchor(selectors));
  return ranges;
}
