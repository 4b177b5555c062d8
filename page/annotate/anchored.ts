import { elementAround } from '../skipped.ts';

/** A run of an annotated text in one text node. */
interface Piece {
  node: Text;
  /** UTF-16 offset in the node. */
  from: number;
  text: string;
}

/** Where an annotation stands on the page, as data: no live range is kept. */
export interface Anchored {
  pieces: Piece[];
}

const NOT_TEXT = 'script, style, noscript, template, textarea, select';

const isText = (node: Text): boolean => !node.parentElement?.closest(NOT_TEXT);

function pieceOf(node: Text, range: Range): Piece | null {
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.data.length;
  return from < to ? { node, from, text: node.data.slice(from, to) } : null;
}

/** What a range covers; null when it covers no text. */
export function anchoredAt(range: Range): Anchored | null {
  const { commonAncestorContainer: root, startContainer } = range;
  const document = startContainer.ownerDocument;
  if (!document) return null;
  if (root instanceof Text) {
    const piece = pieceOf(root, range);
    return piece && { pieces: [piece] };
  }
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = startContainer;
  let node: Node | null = startContainer instanceof Text ? startContainer : walker.nextNode();
  for (; node && range.comparePoint(node, 0) <= 0; node = walker.nextNode()) {
    const isBefore = node !== startContainer && !range.intersectsNode(node);
    const piece = !isBefore && node instanceof Text && isText(node) ? pieceOf(node, range) : null;
    if (piece) pieces.push(piece);
  }
  return pieces.length > 0 ? { pieces } : null;
}

/** Whether the page still has the same words in the same nodes. */
export const stillStands = ({ pieces }: Anchored): boolean =>
  pieces.every(({ node, from, text }) => node.isConnected && node.data.startsWith(text, from));

export const textOf = ({ pieces }: Anchored): string => pieces.map(({ text }) => text).join('');

/** Whether a place of a text node lies in it, its edges included. */
export const covers = ({ pieces }: Anchored, node: Node, offset: number): boolean =>
  pieces.some(
    (piece) => piece.node === node && offset >= piece.from && offset <= piece.from + piece.text.length,
  );

export const startNodeOf = ({ pieces }: Anchored): Text => pieces[0]?.node as Text; // never without a piece

/** The elements whose boxes tell whether it is near the window: a long annotation has many, a few of them do. */
export function elementsOf({ pieces }: Anchored, most: number): Element[] {
  const elements = new Set<Element>();
  const step = Math.max(1, Math.floor(pieces.length / most));
  pieces.forEach(({ node }, index) => {
    const isLast = index === pieces.length - 1;
    const element = index % step === 0 || isLast ? elementAround(node) : null;
    if (element) elements.add(element);
  });
  return [...elements];
}

function edgesOf({ pieces }: Anchored) {
  const first = pieces[0] as Piece; // never without a piece
  const last = pieces.at(-1) as Piece;
  return { first, last, end: last.from + last.text.length };
}

/** What paints it: a static range costs the page's own writes nothing. */
export function staticRangeOf(anchored: Anchored): StaticRange {
  const { first, last, end } = edgesOf(anchored);
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.from,
    endContainer: last.node,
    endOffset: end,
  });
}

/** A live range over it, for short use; null when it no longer stands. */
export function rangeOf(anchored: Anchored): Range | null {
  if (!stillStands(anchored)) return null;
  const { first, last, end } = edgesOf(anchored);
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.from);
  range.setEnd(last.node, end);
  return range;
}

let elsewhere: Document | null = null;

/** Takes a live range off the page at once: until it is collected it would slow the page's own writes. */
export function release(range: Range): void {
  elsewhere ??= document.implementation.createHTMLDocument('');
  range.selectNode(elsewhere.documentElement);
}
