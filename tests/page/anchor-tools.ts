import type { Selector } from '../../core/annotations/selector.ts';
import { describeRange } from '../../page/anchor.ts';

/** As browsers have it, of what the style itself says: jsdom has no boxes. */
Element.prototype.checkVisibility = function isVisible(this: Element): boolean {
  if (getComputedStyle(this).visibility === 'hidden') return false;
  for (let at: Element | null = this; at; at = at.parentElement) {
    const { display, opacity } = getComputedStyle(at);
    if (display === 'none' || opacity === '0') return false;
  }
  return true;
};

export const show = (html: string) => {
  document.body.innerHTML = html;
};

/** From the first words in the element with an id to the last words in it. */
export function rangeIn(id: string, first: string, last = first): Range {
  const walker = document.createTreeWalker(document.getElementById(id) as Element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let begun = false;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text; // SHOW_TEXT
    if (!begun && node.data.includes(first)) {
      range.setStart(node, node.data.indexOf(first));
      begun = true;
    }
    if (begun && node.data.includes(last)) {
      range.setEnd(node, node.data.indexOf(last) + last.length);
      return range;
    }
  }
  throw new Error(`“${first}” to “${last}” is not in ${id}`);
}

export async function described(id: string, first: string, last?: string): Promise<Selector[]> {
  const selectors = await describeRange(document.body, rangeIn(id, first, last));
  if (!selectors) throw new Error(`“${first}” has no text`);
  return selectors;
}

/** What was found and in which element, by its `id`; null: an orphan. */
export const told = (range: Range | null) =>
  range && `${range} in ${range.startContainer.parentElement?.closest('[id]')?.id ?? ''}`;

const about = [
  'The council met in the evening to decide on the future of the old harbour, where nobody has moored since spring.',
  'The cranes are to be taken down and two hundred flats built in the place of the sheds of the fishermen, it says.',
  'A vote is expected before the end of the year, the mayor said, unless the members of the council think otherwise.',
];
const first = '<p id="first">Of those in the hall at noon there was none as yet.</p>';
const own = (text: string) => `<p id="own">${text}</p>`;
const [a, b, c] = about.map((text, at) => `<p id="${'abc'.charAt(at)}">${text}</p>`) as [
  string,
  string,
  string,
]; // of three
const said = own('Of those in the hall that night there was none at all who raised a hand for any of it.');
const edited = own(
  'Of those in the hall, all evening long, none of the members raised a hand for any of it.',
);

/** The parts of a page on which “none” stands twice, with two texts that tell its second place little. */
export const hall = { about, a, first, b, said, edited, c };
