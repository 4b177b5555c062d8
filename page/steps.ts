import { isSameName } from './hit-test.ts';
import { type Painted, rangeOf } from './painted.ts';

export interface StepsOptions {
  document: Document;
  mentions(entityId?: string): Painted[];
  focus(painted: Painted | null): void;
}

export interface Steps {
  /** Goes to the next (1) or previous (-1) name; null when the page has none. */
  step(direction: 1 | -1): { painted: Painted; n: number; of: number } | null;
  /** Goes to the nth mention of an entity, 0-based; the last one when there are fewer. */
  jump(entityId: string, n: number): { painted: Painted; n: number; of: number } | null;
  current(): Painted | null;
}

const topOf = (painted: Painted): number => rangeOf(painted)?.getBoundingClientRect().top ?? Number.NaN;

const reduced = (document: Document): boolean =>
  document.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;

/** Brings the words into view; the element that holds them may be taller than the window. */
function reveal(document: Document, painted: Painted): void {
  const behavior = reduced(document) ? 'instant' : 'auto';
  painted.startNode.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
  const box = rangeOf(painted)?.getBoundingClientRect();
  const window = document.defaultView;
  if (!box || !window || (box.top >= 0 && box.bottom <= window.innerHeight)) return;
  window.scrollBy({ top: box.top - window.innerHeight / 2, behavior });
}

/** Steps through the names of a page by keyboard. Made for a reader's own command: it may ask for geometry. */
export function createSteps({ document, mentions, focus }: StepsOptions): Steps {
  let current: Painted | null = null;
  const go = (list: Painted[], n: number) => {
    const painted = list[n];
    if (!painted) return null;
    current = painted;
    reveal(document, painted);
    focus(painted);
    return { painted, n, of: list.length };
  };
  /** The first name below the upper edge of the window: where the reader is. */
  const start = (list: Painted[], direction: 1 | -1): number => {
    const first = list.findIndex((painted) => topOf(painted) >= 0);
    if (first < 0) return direction === 1 ? 0 : list.length - 1;
    return direction === 1 ? first : (first + list.length - 1) % list.length;
  };
  return {
    current: () => current,
    step(direction) {
      const list = mentions();
      const at = list.findIndex((painted) => current && isSameName(painted, current));
      const n = at < 0 ? start(list, direction) : (at + direction + list.length) % list.length;
      return go(list, n);
    },
    jump(entityId, n) {
      const list = mentions(entityId);
      return go(list, Math.min(n, list.length - 1));
    },
  };
}
