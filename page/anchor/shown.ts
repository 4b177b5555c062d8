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

/** Whether a reader can see the text of a span, or at least its two ends, and a range can be laid over it. */
export function isSpanShown(page: PageText, { start, end }: FoldedSpan): boolean {
  const first = page.nodes[nodeAt(page, page.text.offsets[start] as number)] as Text; // a span has text
  const last = page.nodes[nodeAt(page, page.text.offsets[end - 1] as number)] as Text;
  if (!isTextShown(first)) return false;
  return first === last || (isTextShown(last) && first.getRootNode() === last.getRootNode());
}
