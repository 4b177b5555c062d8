import { foldUnit } from '../../core/annotations/fold-text.ts';
import type { Quote } from '../../core/annotations/quote.ts';
import { type Selector, selectorOf, type XPathSelector } from '../../core/annotations/selector.ts';
import { mayBeTwin } from '../../core/annotations/sure-places.ts';
import { isAllRead } from './content.ts';
import { textNodes, unreadElements } from './page-text.ts';

interface Point {
  node: Text;
  offset: number;
}

const isNamed = (node: Node, name: string) =>
  name === 'text()' ? node.nodeType === Node.TEXT_NODE : (node as Partial<Element>).localName === name; // only elements have one

function childAt(parent: Node, step: string): Node | null {
  const [, name = '', position = ''] = /^(.+)\[(\d+)\]$/.exec(step) ?? [];
  let left = Number(position);
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (isNamed(node, name) && --left === 0) return node;
  return null;
}

/** Where a path of `describe.ts` leads now, or null. */
function pointAt(tree: Node, { value, refinedBy }: XPathSelector): Point | null {
  let node: Node | null = tree;
  for (const step of value.split('/').slice(1)) node = node && childAt(node, step);
  if (refinedBy?.type === 'XPathSelector')
    return node instanceof Element && node.shadowRoot ? pointAt(node.shadowRoot, refinedBy) : null;
  return node instanceof Text && refinedBy ? { node, offset: refinedBy.start } : null;
}

/** Whether the text beside a point, over as many nodes as it takes, is the remembered one. */
function agrees(tree: Node, { node, offset }: Point, wanted: string, direction: -1 | 1): boolean {
  const walker = document.createTreeWalker(tree, textNodes);
  walker.currentNode = node;
  let left = wanted.length;
  let at: Text | null = node;
  for (let from = offset; at && left > 0; ) {
    const isUnread = at.parentElement !== null && unreadElements.has(at.parentElement.localName);
    const text: string = isUnread ? '' : at.data;
    for (let i = direction === 1 ? from : from - 1; i >= 0 && i < text.length && left > 0; i += direction) {
      const unit = foldUnit(text.charCodeAt(i));
      if (unit === 0) continue;
      if (unit !== wanted.charCodeAt(direction === 1 ? wanted.length - left : left - 1)) return false;
      left--;
    }
    at = (direction === 1 ? walker.nextNode() : walker.previousNode()) as Text | null; // what the walker shows
    from = direction === 1 ? 0 : (at?.length ?? 0);
  }
  return left === 0;
}

/** Whether another copy that stood on the page has all of the same context, so that it passes for the quotation. */
export const mayBeAnother = (quote: Quote): boolean =>
  mayBeTwin(quote, quote.pattern.length - quote.exact.folded.length, true);

const bare = (text: string) => text.replace(/\s+/g, '');

/**
 * The range that the selectors' paths lead to, where the quotation stands there with all of its context as it stood; see
 * `mayBeAnother`. Null says nothing. Costs some microseconds, however long the page is.
 */
export function findInPlace(root: Element, selectors: readonly Selector[], quote: Quote): Range | null {
  if (quote.pattern.length === quote.exact.folded.length) return null; // a path alone leads anywhere
  const paths = selectorOf(selectors, 'RangeSelector');
  const exact = selectorOf(selectors, 'TextQuoteSelector')?.exact ?? '';
  const start = paths && pointAt(root, paths.startSelector);
  const last = start && pointAt(root, paths.endSelector);
  if (!last || start.offset > start.node.length || last.offset >= last.node.length) return null;
  const tree = start.node.getRootNode();
  if (tree !== last.node.getRootNode()) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(last.node, last.offset + 1);
  const end = { node: last.node, offset: last.offset + 1 };
  const within = tree instanceof ShadowRoot ? tree : root;
  const isSame =
    bare(range.toString()) === bare(exact) &&
    agrees(within, start, quote.prefix.folded, -1) &&
    agrees(within, end, quote.suffix.folded, 1);
  return isSame && isAllRead(range, root) ? range : null;
}
