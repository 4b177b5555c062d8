import type { FoldedSpan } from '../../core/annotations/folded-text.ts';
import { nodeAt, type PageText } from './page-text.ts';

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

/** Text that a shadow host has inside is shown only where the shadow tree has a slot for it. */
export function isTextShown(node: Text): boolean {
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return isShown(parent.host);
  if (!(parent instanceof Element) || (parent.shadowRoot && !node.assignedSlot)) return false;
  return isShown(parent);
}

/** Share of a span that must be seen: a style sheet may hide a mark in it, but not what was quoted. */
const leastShown = 0.6;

/** Whether that much of the text between two raw offsets is seen. */
function isMostShown({ nodes, starts }: PageText, from: number, to: number, first: number): boolean {
  let [shown, all] = [0, 0];
  for (let index = first; index < nodes.length && (starts[index] as number) < to; index++) {
    const node = nodes[index] as Text;
    const start = starts[index] as number;
    const units = node.data.slice(Math.max(0, from - start), to - start).replace(/\s+/g, '').length;
    all += units;
    if (units > 0 && isTextShown(node)) shown += units;
  }
  return shown >= leastShown * all;
}

/** Whether a reader can see the two ends of a span and most of what lies between, and a range can be laid over it. */
export function isSpanShown(page: PageText, { start, end }: FoldedSpan): boolean {
  const from = page.text.offsets[start] as number; // a span has text
  const to = (page.text.offsets[end - 1] as number) + 1;
  const index = nodeAt(page, from);
  const [first, last] = [page.nodes[index] as Text, page.nodes[nodeAt(page, to - 1)] as Text];
  if (!isTextShown(first)) return false;
  if (first === last) return true;
  const isOneTree = first.getRootNode() === last.getRootNode();
  return isOneTree && isTextShown(last) && isMostShown(page, from, to, index);
}
