import * as v from 'valibot';

/**
 * Selectors of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors). The text that
 * quote and position count in is the visible text of the root: white space collapsed, a line feed between blocks.
 */
const textQuote = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  /** Extension: how often `exact` stood on the page when it was described. */
  'backfile:copies': v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Extension: a sketch of the page's running text, see `page-sketch.ts`. */
  'backfile:sketch': v.optional(v.pipe(v.array(v.number()), v.maxLength(64))),
});

const textPosition = v.object({
  type: v.literal('TextPositionSelector'),
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

const xpath = v.object({
  type: v.literal('XPathSelector'),
  value: v.string(),
  refinedBy: v.optional(textPosition),
});

const range = v.object({ type: v.literal('RangeSelector'), startSelector: xpath, endSelector: xpath });

export const selectorSchema = v.variant('type', [textQuote, textPosition, range]);
export const selectorsSchema = v.array(selectorSchema);

export type Selector = v.InferOutput<typeof selectorSchema>;
export type TextQuoteSelector = v.InferOutput<typeof textQuote>;
export type TextPositionSelector = v.InferOutput<typeof textPosition>;
export type RangeSelector = v.InferOutput<typeof range>;
export type XPathSelector = v.InferOutput<typeof xpath>;

/** The first selector of a type, or null. */
export function selectorOf<T extends Selector['type']>(
  selectors: readonly Selector[],
  type: T,
): Extract<Selector, { type: T }> | null {
  const found = selectors.find((selector) => selector.type === type);
  return (found as Extract<Selector, { type: T }> | undefined) ?? null; // `type` was compared
}
