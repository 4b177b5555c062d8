import Mark from 'mark.js';
import type { PageMention } from '../archive/contract.ts';
import type { Block } from './block.ts';
import type { MarkRim } from './mark-rim.ts';
import { type Scope, scopeOf } from './owners.ts';
import { covers, type Painted, type Painter, placeMention, stillStands } from './painted.ts';

/** On every mark of one mention the same value: a name across elements is one mark in several. */
const ATTRIBUTE = 'data-backfile-mark';

/** Parents whose text mark.js leaves out of its count of offsets, whatever it is told. */
const UNCOUNTED = new Set(['script', 'style', 'title', 'head', 'html']);

interface MarkRange {
  start: number;
  length: number;
  painted: Painted;
}

/** Offsets as mark.js counts them: over all text nodes below the context. */
function offsetsIn(context: Element): { at: Map<Node, number>; text: string } {
  const at = new Map<Node, number>();
  let text = '';
  const walker = context.ownerDocument.createTreeWalker(context, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || UNCOUNTED.has(node.parentElement?.localName ?? '')) continue;
    at.set(node, text.length);
    text += node.data;
  }
  return { at, text };
}

function markRange(painted: Painted, { at, text }: ReturnType<typeof offsetsIn>): MarkRange | null {
  const from = at.get(painted.startNode);
  const to = at.get(painted.endNode);
  if (from === undefined || to === undefined) return null;
  const start = from + painted.startOffset;
  const length = to + painted.endOffset - start;
  // Hidden text or a line break between the parts of a name would be marked along with it.
  return text.slice(start, start + length) === painted.surface ? { start, length, painted } : null;
}

class MarkPainter implements Painter {
  #rim: MarkRim;
  #blocks = new Map<Block, { scope: Element; marks: Map<Element, Painted> }>();
  #ids = 0;
  #focused: Element[] = [];

  constructor(rim: MarkRim) {
    this.#rim = rim;
  }

  paint(block: Block, mentions: readonly PageMention[]) {
    if (this.#blocks.has(block)) this.unpaint(block);
    const [first] = block.pieces;
    const scope: Scope | null = first ? scopeOf(first.node) : null;
    if (!mentions.length || !(scope instanceof Element)) return;
    const offsets = offsetsIn(scope);
    const ranges = mentions.flatMap((mention) => {
      const painted = placeMention(block, mention);
      const range = painted && stillStands(painted) && markRange(painted, offsets);
      return range || [];
    });
    if (!ranges.length) return;
    const marks = new Map<Element, Painted>();
    this.#rim.quietly(() => this.#mark(scope, ranges, marks));
    this.#blocks.set(block, { scope, marks });
    this.#rim.refresh(block);
  }

  #mark(scope: Element, ranges: MarkRange[], marks: Map<Element, Painted>) {
    const ids = new Map(ranges.map((range) => [range, String(++this.#ids)]));
    new Mark(scope as HTMLElement).markRanges(ranges, {
      element: 'mark',
      each: (element, range) => {
        const { painted } = range as MarkRange;
        element.className = `backfile-${painted.mention.type}`;
        element.setAttribute(ATTRIBUTE, ids.get(range as MarkRange) ?? '');
        element.removeAttribute('data-markjs');
        marks.set(element, painted);
      },
    });
  }

  unpaint(block: Block) {
    const painted = this.#blocks.get(block);
    if (!painted) return;
    this.#blocks.delete(block);
    this.#rim.quietly(() => {
      for (const mark of painted.marks.keys()) unwrap(mark);
    });
    this.#rim.refresh(block);
  }

  verify(block: Block) {
    const painted = this.#blocks.get(block);
    if (!painted) return;
    for (const { mention } of painted.marks.values()) {
      const place = placeMention(block, mention);
      if (!place || !stillStands(place)) return this.unpaint(block);
    }
  }

  sweep() {
    for (const [block, { scope }] of this.#blocks) if (!scope.isConnected) this.#blocks.delete(block);
  }

  at(node: Node, offset: number): Painted | null {
    for (const [block, { marks }] of this.#blocks)
      for (const { mention } of marks.values()) {
        const painted = placeMention(block, mention);
        if (painted && covers(painted, node, offset)) return painted;
      }
    return null;
  }

  focus(painted: Painted | null) {
    for (const element of this.#focused) element.classList.remove('backfile-focus');
    this.#focused = [];
    const marks = painted && this.#blocks.get(painted.block)?.marks;
    for (const [element, { mention }] of marks ?? [])
      if (mention === painted?.mention) this.#focused.push(element);
    for (const element of this.#focused) element.classList.add('backfile-focus');
  }

  end() {
    for (const block of [...this.#blocks.keys()]) this.unpaint(block);
  }
}

/** Puts the text of a mark back as it was: one text node where there was one. */
function unwrap(mark: Element): void {
  const parent = mark.parentNode;
  if (!parent) return;
  while (mark.firstChild) parent.insertBefore(mark.firstChild, mark);
  mark.remove();
  parent.normalize();
}

/**
 * Wraps names in elements of the page, with mark.js, a block at a time. For browsers without CSS highlights and for
 * readers who chose it (print, screen readers). It changes the page, which pages with scripts of their own may not
 * bear; it marks nothing inside shadow roots.
 */
export const createMarkPainter = (rim: MarkRim): Painter => new MarkPainter(rim);
