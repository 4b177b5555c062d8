import type { FoldedSpan, FoldedText } from './folded-text.ts';
import type { GramFilter } from './gram-filter.ts';
import type { Sketch } from './page-sketch.ts';

/** What matching knows of a page. */
export interface Page {
  text: FoldedText;
  /** False for a place that a reader cannot see: it is no place. */
  visible(span: FoldedSpan): boolean;
  /** What kind of place a span stands in, as remembered of quotations. */
  shape(span: FoldedSpan): string;
  /** Null: not made yet; then every text may be there. */
  filter: GramFilter | null;
  /** How much of a sketch the page has, 0 to 1. */
  likeness(sketch: Sketch): number;
}
