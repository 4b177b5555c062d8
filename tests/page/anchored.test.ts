// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Anchored,
  anchoredAt,
  covers,
  elementsOf,
  rangeOf,
  release,
  stillStands,
  textOf,
} from '../../page/annotate/anchored.ts';
import { newId } from '../../page/annotate/new-id.ts';
import { within } from '../../page/annotate/within.ts';

/** The text node that holds these words, and where they begin in it. */
function find(words: string): [Text, number] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text; // SHOW_TEXT
    const at = node.data.indexOf(words);
    if (at >= 0) return [node, at];
  }
  throw new Error(`“${words}” is not there`);
}

function rangeFrom(first: string, last: string): Range {
  const range = document.createRange();
  const [end, at] = find(last);
  range.setStart(...find(first));
  range.setEnd(end, at + last.length);
  return range;
}

const anchored = (first: string, last: string): Anchored => {
  const found = anchoredAt(rangeFrom(first, last));
  if (!found) throw new Error('nothing is covered');
  return found;
};

beforeEach(() => {
  document.body.innerHTML =
    '<p id="a">One two <em>three</em> four.</p><script>five()</script><p id="b">Six <b>seven</b> eight.</p>';
});

describe('an annotated text on the page', () => {
  it('has its words, over elements and blocks, without what is no text', () => {
    expect(textOf(anchored('two', 'three'))).toBe('two three');
    expect(textOf(anchored('three', 'seven'))).toBe('three four.Six seven');
  });

  it('is nothing where a range covers no text', () => {
    const range = document.createRange();
    expect(anchoredAt(range)).toBeNull();
    const [node] = find('One');
    range.setStart(node, 2);
    range.setEnd(node, 2);
    expect(anchoredAt(range)).toBeNull();
  });

  it('gives the same range back while it stands', () => {
    const range = rangeOf(anchored('two', 'seven'));
    expect(range?.toString()).toContain('two three four.');
    expect([range?.startOffset, range?.endOffset]).toEqual([4, 5]);
  });

  it.each([
    ['its words are changed', () => find('three')[0].replaceData(0, 5, 'seven')],
    ['words before it move it in its node', () => find('One')[0].insertData(0, 'Now ')],
    ['an element of it is taken away', () => document.querySelector('em')?.remove()],
    [
      'its block is rendered anew',
      () => document.querySelector('#a')?.replaceChildren('One two three four.'),
    ],
  ])('no longer stands when %s', (_, change) => {
    const place = anchored('two', 'four');
    expect(stillStands(place)).toBe(true);
    change();
    expect(stillStands(place)).toBe(false);
    expect(rangeOf(place)).toBeNull();
  });

  it('still stands when words after it, or elsewhere, change', () => {
    const place = anchored('two', 'three');
    find('four')[0].appendData(' And more.');
    document.querySelector('#b')?.remove();
    expect(stillStands(place)).toBe(true);
  });

  it('covers the places in its nodes, its edges included', () => {
    const place = anchored('two', 'three');
    const [node] = find('One');
    expect([3, 4, 7].map((offset) => covers(place, node, offset))).toEqual([false, true, true]);
    expect(covers(place, find('four')[0], 1)).toBe(false);
  });

  it('is watched through few elements, its first and last among them', () => {
    document.body.innerHTML = Array.from({ length: 200 }, (_, n) => `<p id="p${n}">Line ${n}.</p>`).join('');
    const elements = elementsOf(anchored('Line 0', 'Line 199'), 12);
    expect(elements.length).toBeLessThanOrEqual(14);
    expect([elements[0]?.id, elements.at(-1)?.id]).toEqual(['p0', 'p199']);
  });

  it('leaves no live range on the page once it is released', () => {
    const range = rangeFrom('two', 'three');
    release(range);
    expect(range.startContainer.ownerDocument).not.toBe(document);
  });
});

describe('a selection', () => {
  it('is cut to the root, and is nothing outside of it or without words', () => {
    const root = document.querySelector('#b') as Element; // made above
    expect(within(root, rangeFrom('two', 'seven'))?.toString()).toBe('Six seven');
    expect(within(root, rangeFrom('One', 'two'))).toBeNull();
  });
});

it('gives each annotation an id of its own, as the archive wants it', () => {
  const ids = Array.from({ length: 100 }, newId);
  expect(new Set(ids).size).toBe(100);
  for (const id of ids)
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
