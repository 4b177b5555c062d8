import { hasAsMany } from '../core/annotations/copies.ts';
import { foldQuote, type Quote } from '../core/annotations/quote.ts';
import { type Selector, selectorOf, type TextQuoteSelector } from '../core/annotations/selector.ts';
import { contentOf } from './anchor/content.ts';
import { describeIn, foldedOffset } from './anchor/describe.ts';
import { findEdited } from './anchor/edited.ts';
import { find, findBetween, type PageAtHand } from './anchor/find.ts';
import { findInPlace, mayBeAnother } from './anchor/in-place.ts';
import { createOrder, type Point } from './anchor/order.ts';
import { createPageIndex } from './anchor/page-index.ts';
import { readPageText } from './anchor/page-text.ts';
import { rangeOf, rawSpan } from './anchor/range-edges.ts';
import { shapeOf } from './anchor/shape.ts';
import { createPause, inSteps } from './anchor/slices.ts';
import { findUnchanged } from './anchor/unchanged.ts';

/**
 * Describes a range of a page by W3C selectors. Null when the range has no visible text. The page is only read. Yields at least every
 * 12 ms; throws the signal's reason when aborted.
 */
export async function describeRange(
  root: Element,
  range: Range,
  signal?: AbortSignal,
): Promise<Selector[] | null> {
  const pause = createPause();
  const page = await readPageText(root, pause, signal);
  const selectors = await inSteps(describeIn(page, root, range), pause);
  signal?.throwIfAborted();
  return selectors;
}

/** Finds annotations on one page: reads it once and anchors many. */
export interface Anchorer {
  /** The range that the selectors describe, or null: an orphan. */
  anchor(selectors: readonly Selector[]): Promise<Range | null>;
  /**
   * The same once more for one that was not found, by its place in the order of those that were. Asked when all were
   * looked for.
   */
  anchorAmong(selectors: readonly Selector[]): Promise<Range | null>;
  /** One that stands on the page already: it has its place in that order. */
  know(selectors: readonly Selector[], range: AbstractRange): void;
}

function quoteOf(selectors: readonly Selector[], selector: TextQuoteSelector): Quote {
  const {
    'backfile:copies': copies,
    'backfile:aloneWith': aloneWith,
    'backfile:twins': twins,
    'backfile:sketch': sketch,
  } = selector;
  return foldQuote({ ...selector, copies, aloneWith, twins, sketch, shape: shapeOf(selectors) });
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
  #order = createOrder();

  constructor(root: Element, signal?: AbortSignal) {
    this.#root = root;
    this.#signal = signal;
  }

  anchor = async (selectors: readonly Selector[]): Promise<Range | null> => {
    this.#signal?.throwIfAborted();
    const wait = this.#pause();
    if (wait) await wait;
    const selector = selectorOf(selectors, 'TextQuoteSelector');
    const range = selector && (await this.#find(selectors, selector));
    if (range) this.#order.add(selectors, range);
    return range;
  };

  anchorAmong = async (selectors: readonly Selector[]): Promise<Range | null> => {
    this.#signal?.throwIfAborted();
    const wait = this.#pause();
    if (wait) await wait;
    const selector = selectorOf(selectors, 'TextQuoteSelector');
    const room = selector && this.#order.around(selectors);
    if (!room) return null;
    const page = await this.#read();
    const offsetOf = (point: Point) => foldedOffset(page.text, ...point);
    if (!(await inSteps(room.isOrdered(offsetOf), this.#pause))) return null;
    const between = { start: offsetOf(room.from), end: offsetOf(room.to) };
    const span = await findBetween(quoteOf(selectors, selector), page, between);
    return span && rangeOf(page.text, rawSpan(page.text, span, selector.exact));
  };

  know = (selectors: readonly Selector[], range: AbstractRange) => this.#order.add(selectors, range);

  async #find(selectors: readonly Selector[], selector: TextQuoteSelector): Promise<Range | null> {
    const quote = quoteOf(selectors, selector);
    const inPlace = (await this.#mayStandInPlace(quote)) ? findInPlace(this.#root, selectors, quote) : null;
    const look = inPlace ?? (await inSteps(this.#look(selector, quote), this.#pause));
    return look === 'gone' ? null : (look ?? this.#seek(selector, quote));
  }

  /** Of rows that are alike the path may lead to any, once one came or went. */
  async #mayStandInPlace(quote: Quote): Promise<boolean> {
    if (!mayBeAnother(quote)) return true;
    const { text } = await this.#read();
    return hasAsMany(text.text.folded, quote.exact.folded, quote.copies);
  }

  *#look(selector: TextQuoteSelector, quote: Quote): Generator<void, Range | 'gone' | null> {
    if (this.#page || ++this.#looks > looksBeforeReading) return null;
    this.#content ??= contentOf(this.#root);
    yield;
    if (!this.#content) return null;
    const { range, isNowhere } = findUnchanged(this.#root, this.#content, selector, quote);
    yield;
    return isNowhere ? yield* findEdited(this.#root, this.#content, selector, quote) : range;
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
  for (const [index, selectors] of lists.entries()) ranges[index] ??= await anchorer.anchorAmong(selectors);
  return ranges;
}
