import type { FoldedSpan } from '../core/annotations/folded-text.ts';
import { matchExact, matchInPart, mayStandIn } from '../core/annotations/match-quote.ts';
import type { Page } from '../core/annotations/page-at-hand.ts';
import { foldQuote, type Quote } from '../core/annotations/quote.ts';
import { type Selector, selectorOf, type TextQuoteSelector } from '../core/annotations/selector.ts';
import { describeIn } from './anchor/describe.ts';
import { createPageIndex, type PageIndex } from './anchor/page-index.ts';
import { nodeAt, type PageText, type Pause, readPageText } from './anchor/page-text.ts';
import { rangeOf, rawSpan } from './anchor/range-edges.ts';
import { shapeAt, shapeOf } from './anchor/shape.ts';
import { isSpanShown } from './anchor/shown.ts';
import { createPause } from './anchor/slices.ts';
import { contentOf, findUnchanged } from './anchor/unchanged.ts';

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

interface PageAtHand {
  text: PageText;
  index: PageIndex;
  pause: Pause;
}

async function find(quote: Quote, { text, index, pause }: PageAtHand): Promise<FoldedSpan | null> {
  const page: Page = {
    text: text.text,
    filter: index.filter,
    shape: ({ start }) => shapeAt(text.nodes[nodeAt(text, text.text.offsets[start] as number)] as Text), // of a span
    visible: (span) => isSpanShown(text, span),
    likeness: (sketch) => index.likeness(sketch),
  };
  const exact = matchExact(quote, page);
  if (exact?.certain) return exact.span;
  if (!mayStandIn(quote, await index.makeFilter())) return exact?.span ?? null;
  const seeds = await index.seeds();
  const wait = pause();
  if (wait) await wait;
  return matchInPart(quote, page, seeds, exact);
}

/** Annotations that are looked for in the page as it stands, before it is read for all others. */
const looksBeforeReading = 3;

class PageAnchorer implements Anchorer {
  #root: Element;
  #signal: AbortSignal | undefined;
  #pause = createPause();
  #looks = 0;
  #content: string | null = null;
  #page: PageAtHand | null = null;

  constructor(root: Element, signal?: AbortSignal) {
    this.#root = root;
    this.#signal = signal;
  }

  async anchor(selectors: readonly Selector[]): Promise<Range | null> {
    this.#signal?.throwIfAborted();
    const wait = this.#pause();
    if (wait) await wait;
    const selector = selectorOf(selectors, 'TextQuoteSelector');
    if (!selector) return null;
    const {
      'backfile:copies': copies,
      'backfile:aloneWith': aloneWith,
      'backfile:sketch': sketch,
    } = selector;
    const quote = foldQuote({ ...selector, copies, aloneWith, sketch, shape: shapeOf(selectors) });
    return this.#look(selector, quote) ?? (await this.#seek(selector, quote));
  }

  #look(selector: TextQuoteSelector, quote: Quote): Range | null {
    if (this.#page || ++this.#looks > looksBeforeReading) return null;
    this.#content ??= contentOf(this.#root);
    return this.#content ? findUnchanged(this.#root, this.#content, selector, quote) : null;
  }

  async #seek({ exact }: TextQuoteSelector, quote: Quote): Promise<Range | null> {
    const page = await this.#read();
    const span = await find(quote, page);
    return span && rangeOf(page.text, rawSpan(page.text, span, exact));
  }

  async #read(): Promise<PageAtHand> {
    if (this.#page) return this.#page;
    const text = await readPageText(this.#root, this.#pause, this.#signal);
    this.#page = { text, index: createPageIndex(text.text, this.#pause), pause: this.#pause };
    return this.#page;
  }
}

/**
 * Finds annotations of one page, one after the other. Its text is read once; what the page changes afterwards is not
 * seen. Throws the signal's reason when aborted.
 */
export const createAnchorer = (root: Element, signal?: AbortSignal): Anchorer =>
  new PageAnchorer(root, signal);

/** Finds one annotation's range in a page as it is now, or null: an orphan. Yields at least every 12 ms. */
export async function anchorSelectors(
  root: Element,
  selectors: readonly Selector[],
  signal?: AbortSignal,
): Promise<Range | null> {
  return createAnchorer(root, signal).anchor(selectors);
}

/** Finds many annotations on one page; the answers stand in the order of the questions. */
export async function anchorAll(
  root: Element,
  lists: readonly (readonly Selector[])[],
  signal?: AbortSignal,
): Promise<(Range | null)[]> {
  const anchorer = createAnchorer(root, signal);
  const ranges: (Range | null)[] = [];
  for (const selectors of lists) ranges.push(await anchorer.anchor(selectors));
  return ranges;
}
