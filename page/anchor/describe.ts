import { aloneWith, copiesOf } from '../../core/annotations/copies.ts';
import { sketchOf } from '../../core/annotations/page-sketch.ts';
import { foldQuote } from '../../core/annotations/quote.ts';
import type { Selector, XPathSelector } from '../../core/annotations/selector.ts';
import { twinsOf } from '../../core/annotations/twins.ts';
import { nodeAt, type PageText, readableText } from './page-text.ts';

/** Folded units of context on either side: enough to survive a few edits beside the quotation. */
const contextUnits = 160;

/** The text nodes at or after a point, in document order, of the point's own tree. */
function* textsFrom(container: Node, offset: number): Generator<Text> {
  const root = container.getRootNode();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
  const first = container instanceof Text ? container : container.childNodes[offset];
  walker.currentNode = first ?? container;
  if (!first) while (!walker.nextSibling()) if (!walker.parentNode()) return;
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode())
    if (node instanceof Text) yield node;
}

/** Raw offset of a point of the page: of the first text that was read at or after it in its tree, else after its last. */
function rawOffset(page: PageText, container: Node, offset: number): number {
  const index = page.nodes.indexOf(container as Text);
  if (index >= 0) return (page.starts[index] as number) + offset;
  const read = new Map(page.nodes.map((node, i) => [node, i]));
  for (const node of textsFrom(container, offset)) {
    const found = read.get(node);
    if (found !== undefined) return page.starts[found] as number;
  }
  const root = container.getRootNode();
  const last = page.nodes.findLastIndex((node) => node.getRootNode() === root);
  return last < 0 ? 0 : (page.starts[last] as number) + (page.nodes[last] as Text).data.length;
}

/** First folded position at or after a raw offset. */
function foldedAt({ text }: PageText, raw: number): number {
  let low = 0;
  let high = text.offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((text.offsets[middle] as number) < raw) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First folded position at or after a point of the page. */
export const foldedOffset = (page: PageText, container: Node, offset: number): number =>
  foldedAt(page, rawOffset(page, container, offset));

function trimmed(page: PageText, start: number, end: number): { start: number; end: number } | null {
  const unit = (at: number) => {
    const index = nodeAt(page, at);
    return (page.nodes[index] as Text).data.charAt(at - (page.starts[index] as number));
  };
  let [from, to] = [start, end];
  while (from < to && /\s/.test(unit(from))) from++;
  while (to > from && /\s/.test(unit(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}

/** Moves a context's far edge to a word boundary, so that it does not begin in the middle of a word. */
function wordStart(text: string): string {
  const cut = text.search(/\s/);
  return cut >= 0 && cut < 24 ? text.slice(cut + 1) : text;
}

function wordEnd(text: string): string {
  const cut = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n'));
  return cut >= 0 && text.length - cut < 24 ? text.slice(0, cut) : text;
}

/** The path from the root of the node's tree, or from `root` where that comes first. */
function xpathOf(node: Node, root: Element): string {
  const steps: string[] = [];
  for (let at: Node | null = node; at?.parentNode && at !== root; at = at.parentNode) {
    const name = at.nodeType === 1 ? (at as Element).localName : 'text()';
    let position = 1;
    for (let before = at.previousSibling; before; before = before.previousSibling)
      if (before.nodeType === at.nodeType && (at.nodeType !== 1 || (before as Element).localName === name))
        position++;
    steps.unshift(`${name}[${position}]`);
  }
  return `./${steps.join('/')}`;
}

function pointSelector(page: PageText, raw: number, root: Element): XPathSelector {
  const index = nodeAt(page, raw);
  const offset = raw - (page.starts[index] as number);
  let node: Node = page.nodes[index] as Text;
  let refinedBy: XPathSelector['refinedBy'] = { type: 'TextPositionSelector', start: offset, end: offset };
  for (let tree = node.getRootNode(); tree instanceof ShadowRoot; tree = node.getRootNode()) {
    refinedBy = { type: 'XPathSelector', value: xpathOf(node, root), refinedBy };
    node = tree.host;
  }
  return { type: 'XPathSelector', value: xpathOf(node, root), refinedBy };
}

/** Selectors of a range in a text that was read, or null when the range has no visible text. */
export function describeIn(page: PageText, root: Element, range: Range): Selector[] | null {
  const whole = trimmed(
    page,
    rawOffset(page, range.startContainer, range.startOffset),
    rawOffset(page, range.endContainer, range.endOffset),
  );
  if (!whole) return null;
  const { offsets, folded } = page.text;
  const first = foldedAt(page, whole.start);
  const last = foldedAt(page, whole.end);
  if (first >= last) return null;
  const from = offsets[Math.max(0, first - contextUnits)] ?? whole.start;
  const to = (offsets[Math.min(folded.length, last + contextUnits) - 1] ?? whole.end - 1) + 1;
  const prefix = readableText(page, Math.min(from, whole.start), whole.start);
  const suffix = readableText(page, whole.end, Math.max(to, whole.end));
  const copies = copiesOf(folded, folded.slice(first, last));
  const quotation = {
    exact: readableText(page, whole.start, whole.end),
    prefix: startsBlock(page, whole.start) ? `${wordStart(prefix)}\n` : wordStart(prefix),
    suffix: startsBlock(page, whole.end) ? `\n${wordEnd(suffix)}` : wordEnd(suffix),
  };
  const quote = foldQuote(quotation);
  const most = { before: quote.from, after: quote.pattern.length - quote.to };
  return [
    {
      type: 'RangeSelector',
      startSelector: pointSelector(page, whole.start, root),
      endSelector: pointSelector(page, whole.end - 1, root),
    },
    { type: 'TextPositionSelector', start: whole.start, end: whole.end },
    {
      type: 'TextQuoteSelector',
      ...quotation,
      'backfile:copies': copies.length,
      'backfile:aloneWith': aloneWith(folded, { start: first, end: last }, copies, most),
      'backfile:twins': [...twinsOf(quote, page.text, first - quote.from)],
      'backfile:sketch': [...sketchOf(page.text)],
    },
  ];
}

/** Whether a block boundary lies between a raw offset and the visible text before it. */
function startsBlock(page: PageText, raw: number): boolean {
  const at = foldedAt(page, raw);
  return page.text.breaks.includes(at) || at === page.text.folded.length;
}
