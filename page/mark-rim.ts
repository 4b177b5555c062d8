import type { Block } from './block.ts';
import type { Painter } from './painted.ts';

/** What a painter that changes the page needs of the one who reads it. */
export interface MarkRim {
  /** Runs work whose changes to the page are ours and not to be read again. */
  quietly(work: () => void): void;
  /** Finds the nodes of the block's text anew, after marks were put in or taken out. */
  refresh(block: Block): void;
}

export type CreatePainter = (rim: MarkRim) => Painter;

/** The code that is loaded where names are painted as elements of the page. */
export interface MarksFeature {
  createPainter: CreatePainter;
}
