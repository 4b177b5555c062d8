import type { PageMention } from '../archive/contract.ts';

/** Part of a text node inside a block. Offsets are UTF-16 code units. */
export interface Piece {
  node: Text;
  /** Where the piece begins in the block's text. */
  start: number;
  /** Where the piece begins in the node's data. */
  from: number;
  length: number;
}

/** A run of visible text of the page, put together from text nodes that stand in one line of reading. */
export interface Block {
  text: string;
  /** Replaced when nodes were split or joined and the text stayed. */
  pieces: readonly Piece[];
  /** The answer of the archive; null until there is one. */
  mentions: readonly PageMention[] | null;
}

export interface Place {
  node: Text;
  offset: number;
}

/** Longest text of a block; longer runs are cut at white space (plain-text pages are one node of megabytes). */
export const BLOCK_LIMIT = 16_384;

/**
 * Where an offset of the block's text lies in the page. At a seam between two nodes a start belongs to the later
 * node and an end to the earlier one, so that a range never reaches into a node that it does not cover.
 */
export function locate(block: Pick<Block, 'pieces'>, offset: number, edge: 'start' | 'end'): Place | null {
  for (const piece of block.pieces) {
    const within = offset - piece.start;
    const inside =
      edge === 'start' ? within >= 0 && within < piece.length : within > 0 && within <= piece.length;
    if (inside) return { node: piece.node, offset: piece.from + within };
  }
  return null;
}

/** The offset in the block's text of a place in one of its nodes, or null when the node is not part of it. */
export function offsetOf(block: Pick<Block, 'pieces'>, node: Node, offset: number): number | null {
  for (const piece of block.pieces) {
    const within = offset - piece.from;
    if (piece.node === node && within >= 0 && within <= piece.length) return piece.start + within;
  }
  return null;
}

const cutBefore = (text: string, limit: number): number => {
  const space = text.lastIndexOf(' ', limit);
  const line = text.lastIndexOf('\n', limit);
  const cut = Math.max(space, line);
  return cut > limit / 2 ? cut + 1 : limit;
};

const slicePieces = (pieces: readonly Piece[], from: number, to: number): Piece[] =>
  pieces.flatMap((piece) => {
    const start = Math.max(piece.start, from);
    const end = Math.min(piece.start + piece.length, to);
    if (start >= end) return [];
    return [
      { node: piece.node, start: start - from, from: piece.from + start - piece.start, length: end - start },
    ];
  });

/** One run as blocks of at most `limit` code units; runs without a letter give none. */
export function blocksOf(text: string, pieces: readonly Piece[], limit = BLOCK_LIMIT): Block[] {
  if (!/\p{L}/u.test(text)) return [];
  if (text.length <= limit) return [{ text, pieces, mentions: null }];
  const blocks: Block[] = [];
  for (let from = 0; from < text.length; ) {
    const rest = text.length - from;
    const to = rest <= limit ? text.length : from + cutBefore(text.slice(from, from + limit), limit);
    blocks.push({ text: text.slice(from, to), pieces: slicePieces(pieces, from, to), mentions: null });
    from = to;
  }
  return blocks;
}
