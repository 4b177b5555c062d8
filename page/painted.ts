import type { PageMention } from '../archive/contract.ts';
import { type Block, locate, offsetOf } from './block.ts';

/** A mention on the page, with the place in the page that it covers now. */
export interface Painted {
  block: Block;
  mention: PageMention;
  /** The words as they stand on the page. */
  surface: string;
  startNode: Text;
  startOffset: number;
  endNode: Text;
  endOffset: number;
}

/** Where a mention stands; null when the block's nodes do not hold it whole. */
export function placeMention(block: Block, mention: PageMention): Painted | null {
  const start = locate(block, mention.start, 'start');
  const end = locate(block, mention.end, 'end');
  if (!start || !end) return null;
  return {
    block,
    mention,
    surface: block.text.slice(mention.start, mention.end),
    startNode: start.node,
    startOffset: start.offset,
    endNode: end.node,
    endOffset: end.offset,
  };
}

/** Whether the page still has the same words in the same places. */
export function stillStands({ block, mention }: Painted): boolean {
  for (const { node, start, from, length } of block.pieces) {
    const begin = Math.max(start, mention.start);
    const end = Math.min(start + length, mention.end);
    if (begin >= end) continue;
    if (!node.isConnected) return false;
    if (!node.data.startsWith(block.text.slice(begin, end), from + begin - start)) return false;
  }
  return true;
}

/** Whether a place of a text node lies in the mention, its two edges included. */
export function covers({ block, mention }: Painted, node: Node, offset: number): boolean {
  const at = offsetOf(block, node, offset);
  return at !== null && at >= mention.start && at <= mention.end;
}

/** A live range over the mention. For short use only: each slows the page's own writes while it lives. */
export function rangeOf(painted: Painted): Range | null {
  if (!stillStands(painted)) return null;
  const range = painted.startNode.ownerDocument.createRange();
  range.setStart(painted.startNode, painted.startOffset);
  range.setEnd(painted.endNode, painted.endOffset);
  return range;
}

/** Paints mentions; what it holds is what can be hovered. */
export interface Painter {
  /** Paints these mentions of a block in place of what was painted there; `top`: CSS px from the document's top. */
  paint(block: Block, mentions: readonly PageMention[], top: number): void;
  unpaint(block: Block): void;
  /** Takes away what no longer stands where it was painted in this block; `children`: elements moved about. */
  verify(block: Block, children: boolean): void;
  /** Takes away what has left the document. */
  sweep(): void;
  /** The mention painted at a place of a text node. */
  at(node: Node, offset: number): Painted | null;
  /** Paints one mention as the current one, or none. */
  focus(painted: Painted | null): void;
  /** Takes everything away. */
  end(): void;
}
