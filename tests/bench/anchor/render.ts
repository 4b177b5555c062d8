import type { Block, PageModel } from './model.ts';
import { createRandom, type Random } from './random.ts';

/** A rendered page: which word each stretch of each text node belongs to. */
export interface Rendered {
  body: HTMLElement;
  stretches: { node: Text; start: number; end: number; id: number }[];
}

export interface Look {
  seed: string;
  /** Inline elements round words, wrappers round blocks. */
  markup: boolean;
  /** Line breaks and indentation instead of single spaces. */
  spaces: boolean;
  /** All new elements and classes. */
  template: boolean;
  /** Straight quotes and plain hyphens, no-break spaces, soft hyphens. */
  marks: boolean;
}

const tags = { heading: 'h2', paragraph: 'p', item: 'li', cell: 'td', menu: 'a' } as const;
const inline = ['b', 'em', 'span', 'a', 'mark'];

function otherMarks(text: string, random: Random): string {
  const plain = text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
  return plain.length > 7 && random.chance(0.2) ? `${plain.slice(0, 4)}\u00ad${plain.slice(4)}` : plain;
}

function renderBlock(block: Block, look: Look, random: Random, out: Rendered): HTMLElement {
  const element = document.createElement(
    look.template ? 'div' : tags[block.kind] === 'td' ? 'div' : tags[block.kind],
  );
  let target: HTMLElement = element;
  for (const [index, { id, text }] of block.words.entries()) {
    if (look.markup && random.chance(0.15)) {
      target = document.createElement(random.pick(inline));
      element.append(target);
    } else if (random.chance(0.5)) target = element;
    const space =
      index === 0
        ? ''
        : look.spaces
          ? random.pick([' ', '\n      ', '  '])
          : look.marks && random.chance(0.1)
            ? '\u00a0'
            : ' ';
    const shown = look.marks ? otherMarks(text, random) : text;
    const node = document.createTextNode(space + shown);
    target.append(node);
    out.stretches.push({ node, start: space.length, end: space.length + shown.length, id });
  }
  return element;
}

/** Builds the page's elements; nothing is put into the document. */
export function renderPage({ blocks }: PageModel, look: Look): Rendered {
  const random = createRandom(look.seed);
  const body = document.createElement('body');
  const out: Rendered = { body, stretches: [] };
  let section = document.createElement('section');
  body.append(section);
  for (const block of blocks) {
    if (random.chance(0.1)) {
      section = document.createElement('section');
      body.append(section);
    }
    const element = renderBlock(block, look, random, out);
    const holder = look.markup && random.chance(0.3) ? document.createElement('div') : null;
    holder?.append(element);
    section.append(holder ?? element, look.spaces ? '\n  ' : '');
  }
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(
    blocks.slice(0, 20).map(({ words }) => words.map(({ text }) => text).join(' ')),
  );
  body.append(script);
  return out;
}

/** A range over words, from the first letter of the first to the last of the last. */
export function rangeOver({ stretches }: Rendered, from: number, to: number): Range {
  const first = stretches.find(({ id }) => id === from);
  const last = stretches.find(({ id }) => id === to);
  if (!first || !last) throw new Error(`words ${from} to ${to} are not on the page`);
  const range = document.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

/** Numbers of the words that a range covers, wholly or in part. */
export function wordsIn({ stretches }: Rendered, range: Range): number[] {
  return stretches
    .filter(
      ({ node, start, end }) => range.comparePoint(node, end) >= 0 && range.comparePoint(node, start) <= 0,
    )
    .filter(({ node, start, end }) => {
      const touchesEnd = range.endContainer === node && range.endOffset <= start;
      const touchesStart = range.startContainer === node && range.startOffset >= end;
      return range.intersectsNode(node) && !touchesEnd && !touchesStart;
    })
    .map(({ id }) => id);
}
