import { type Block, blocksOf, type Piece } from './block.ts';
import { isInlineTag } from './inline.ts';
import { isSkipped } from './skipped.ts';
import { isVisible } from './visibility.ts';

const INLINE_DISPLAY = /^(?:inline|contents|ruby|ruby-.*|inline ruby)$/;

const staysInLine = (element: Element): boolean => {
  const style = getComputedStyle(element);
  return INLINE_DISPLAY.test(style.display) && style.float === 'none' && style.position !== 'absolute';
};

class Run {
  blocks: Block[] = [];
  #parts: string[] = [];
  #pieces: Piece[] = [];
  #length = 0;

  text(node: Text) {
    const length = node.data.length;
    if (!length) return;
    this.#pieces.push({ node, start: this.#length, from: 0, length });
    this.gap(node.data);
  }

  /** Text that the page shows but no node holds (a line break). */
  gap(text: string) {
    this.#parts.push(text);
    this.#length += text.length;
  }

  end() {
    if (this.#pieces.length) this.blocks.push(...blocksOf(this.#parts.join(''), this.#pieces));
    this.#parts = [];
    this.#pieces = [];
    this.#length = 0;
  }
}

/** How an inline element takes part in the run round it. */
type Part = 'in-line' | 'apart' | 'none';

const judge = (element: Element): Part => {
  if (!isVisible(element)) return 'none';
  return staysInLine(element) ? 'in-line' : 'apart';
};

/** One reading of one owner. */
class Reading {
  readonly run = new Run();
  #judged = new Map<string, Part>();
  #judgeOne: (element: Element) => Part;
  #steps = 0;

  constructor(judgeOne = judge) {
    this.#judgeOne = judgeOne;
  }

  /**
   * Elements alike in tag, class and inline style are judged once: a text of four thousand italics would cost a
   * tenth of a second in computed styles. An element with an id speaks for itself.
   */
  #judge(element: Element, level: string): Part {
    const own = ['class', 'style', 'hidden', 'dir'].map((name) => element.getAttribute(name) ?? '').join('|');
    const key = `${level}>${element.localName}|${own}|${element.id}`;
    const known = this.#judged.get(key) ?? this.#judgeOne(element);
    this.#judged.set(key, known);
    return known;
  }

  *element(child: Element, level: string): Generator<void> {
    const { run } = this;
    if (child.localName === 'br') run.gap('\n');
    else if (child.localName === 'wbr' || (isInlineTag(child) && !child.firstChild)) return;
    // What begins a block is an owner itself and has a turn of its own.
    else if (!isInlineTag(child) || child.shadowRoot || isSkipped(child)) run.end();
    else {
      const part = this.#judge(child, level);
      if (part !== 'in-line') run.end();
      if (part !== 'none') yield* this.children(child, `${level}>${child.localName}`);
      if (part !== 'in-line') run.end();
    }
  }

  *children(parent: Node, level: string): Generator<void> {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child instanceof Text) this.run.text(child);
      else if (child instanceof Element) yield* this.element(child, level);
      if (++this.#steps % 64 === 0) yield;
    }
  }
}

/** A closed disclosure has a box of its own but shows none of its text; its summary is an owner itself. */
const isClosed = (element: Element): boolean =>
  element.localName === 'details' && !element.hasAttribute('open');

/**
 * Reads the visible text whose nearest block-like ancestor is `scope`; returns it as blocks, none when a reader
 * cannot see it. Reads computed styles, so it wants to be called after the browser's own layout. Yields for breath;
 * what the page changes meanwhile comes back as a mutation.
 */
export function* readOwner(scope: Element | ShadowRoot): Generator<void, Block[]> {
  const element = scope instanceof ShadowRoot ? scope.host : scope;
  if (!element.isConnected || isClosed(element) || !isVisible(element)) return [];
  const reading = new Reading();
  yield* reading.children(scope, '');
  reading.run.end();
  return reading.run.blocks;
}

/** The texts of `scope` as they are if all of it is shown in line. Asks for no style, so it can be had before layout. */
export function guessTexts(scope: Element | ShadowRoot): string[] {
  const reading = new Reading(() => 'in-line');
  for (const _ of reading.children(scope, '')); // to its end: there is no breath to draw in so short a time
  reading.run.end();
  return reading.run.blocks.map(({ text }) => text);
}
