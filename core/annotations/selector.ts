import * as v from 'valibot';

/**
 * Selectors of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors). The text of a
 * quote is the visible text of the root: white space collapsed, a line feed between blocks. Positions count the UTF-16
 * units of the text nodes that have some, joined, those of open shadow trees before what their hosts have inside.
 */
const units = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));

const textQuote = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  /** Extension: how often `exact` stood on the page when it was described. */
  'backfile:copies': v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /**
   * Extension: how many folded units of the prefix, and of the suffix, made the quotation stand once on the page; null
   * where even the whole of it did not.
   */
  'backfile:aloneWith': v.optional(v.tuple([units, units])),
  /** Extension: how like the quotation other places of the page were, see `twins.ts`. */
  'backfile:twins': v.optional(v.tuple([v.number(), v.number()])),
  /** Extension: a sketch of the page's running text, see `page-sketch.ts`. */
  'backfile:sketch': v.optional(v.pipe(v.array(v.number()), v.maxLength(64))),
  /** Extension: tells the text of the page from any other, see `text-key.ts`. */
  'backfile:text': v.optional(v.number()),
});

const textPosition = v.object({
  type: v.literal('TextPositionSelector'),
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/**
 * An XPath cannot lead into a shadow tree: it ends at the host, and is refined by another that begins at the open shadow
 * root of that host.
 */
export interface XPathSelector {
  type: 'XPathSelector';
  value: string;
  refinedBy?: TextPositionSelector | XPathSelector | undefined;
}

/** Shadow trees in shadow trees: more are not written by anyone, and what is read must have an end. */
const mostTrees = 40;

const xpathWithin = (trees: number): v.GenericSchema<XPathSelector> =>
  v.object({
    type: v.literal('XPathSelector'),
    value: v.string(),
    refinedBy: v.optional(trees > 1 ? v.union([textPosition, xpathWithin(trees - 1)]) : textPosition),
  });

const xpath = xpathWithin(mostTrees);

const range = v.object({ type: v.literal('RangeSelector'), startSelector: xpath, endSelector: xpath });

export const selectorSchema = v.variant('type', [textQuote, textPosition, range]);
export const selectorsSchema = v.array(selectorSchema);

export type Selector = v.InferOutput<typeof selectorSchema>;
export type TextQuoteSelector = v.InferOutput<typeof textQuote>;
export type TextPositionSelector = v.InferOutput<typeof textPosition>;
export type RangeSelector = v.InferOutput<typeof range>;

/** The first selector of a type, or null. */
export function selectorOf<T extends Selector['type']>(
  selectors: readonly Selector[],
  type: T,
): Extract<Selector, { type: T }> | null {
  const found = selectors.find((selector) => selector.type === type);
  return (found as Extract<Selector, { type: T }> | undefined) ?? null; // `type` was compared
}
