import { aloneWith, copiesOf } from '../../core/annotations/copies.ts';
import type { FoldedSpan } from '../../core/annotations/folded-text.ts';
import { sketchOf } from '../../core/annotations/page-sketch.ts';
import { foldQuote } from '../../core/annotations/quote.ts';
import type { Selector, XPathSelector } from '../../core/annotations/selector.ts';
import type { Steps } from '../../core/annotations/steps.ts';
import { textKeyOf } from '../../core/annotations/text-key.ts';
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
  const index = container instanceof Text ? page.nodes.indexOf(container) : -1;
  // Nodes that were read have starts, one each.
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

/** What a step of an XPath calls a node; '' for what has no text. */
function nameOf(node: Node): string {
  if (node instanceof Element) return node.localName;
  return node instanceof Text ? 'text()' : '';
}

/** The path from the root of the node's tree, or from `root` where that comes first. */
function xpathOf(node: Node, root: Element): string {
  const steps: string[] = [];
  for (let at: Node | null = node; at?.parentNode && at !== root; at = at.parentNode) {
    const name = nameOf(at);
    let position = 1;
    for (let before = at.previousSibling; before; before = before.previousSibling)
      if (nameOf(before) === name) position++;
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

/** Where a range begins and ends in the text of its page, raw and folded; null when it has no visible text. */
function spansOf(page: PageText, range: Range) {
  const raw = trimmed(
    page,
    rawOffset(page, range.startContainer, range.startOffset),
    rawOffset(page, range.endContainer, range.endOffset),
  );
  if (!raw) return null;
  const span = { start: foldedAt(page, raw.start), end: foldedAt(page, raw.end) };
  return span.start < span.end ? { raw, span } : null;
}

/** The words of a span with those beside it. */
function quotationAt(page: PageText, raw: FoldedSpan, { start, end }: FoldedSpan) {
  const { offsets, folded } = page.text;
  const from = offsets[Math.max(0, start - contextUnits)] ?? raw.start;
  const to = (offsets[Math.min(folded.length, end + contextUnits) - 1] ?? raw.end - 1) + 1;
  const prefix = wordStart(readableText(page, Math.min(from, raw.start), raw.start));
  const suffix = wordEnd(readableText(page, raw.end, Math.max(to, raw.end)));
  return {
    exact: readableText(page, raw.start, raw.end),
    prefix: startsBlock(page, raw.start) ? `${prefix}\n` : prefix,
    suffix: startsBlock(page, raw.end) ? `\n${suffix}` : suffix,
  };
}

/**
 * Selectors of a range in a text that was read, or null when the range has no visible text. The page itself is read in
 * the first step only.
 */
export function* describeIn(page: PageText, root: Element, range: Range): Steps<Selector[] | null> {
  const spans = spansOf(page, range);
  if (!spans) return null;
  const { raw, span } = spans;
  const { text } = page;
  const quotation = quotationAt(page, raw, span);
  const paths: Selector = {
    type: 'RangeSelector',
    startSelector: pointSelector(page, raw.start, root),
    endSelector: pointSelector(page, raw.end - 1, root),
  };
  yield;
  const copies = copiesOf(text.folded, text.folded.slice(span.start, span.end));
  const quote = foldQuote(quotation);
  const most = { before: quote.from, after: quote.pattern.length - quote.to };
  const alone = aloneWith(text.folded, span, copies, most);
  yield;
  return [
    paths,
    { type: 'TextPositionSelector', ...raw },
    {
      type: 'TextQuoteSelector',
      ...quotation,
      'backfile:copies': copies.length,
      'backfile:aloneWith': alone,
      'backfile:twins': [...(yield* twinsOf(quote, text, span.start - quote.from))],
      'backfile:sketch': [...(yield* sketchOf(text))],
      'backfile:text': yield* textKeyOf(text),
    },
  ];
}

/** Whether a block boundary lies between a raw offset and the visible text before it. */
function startsBlock(page: PageText, raw: number): boolean {
  const at = foldedAt(page, raw);
  return page.text.breaks.includes(at) || at === page.text.folded.length;
}
