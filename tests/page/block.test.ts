import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, locate, offsetOf, type Piece } from '../../page/block.ts';

/** A text node as far as blocks look at it. */
const node = (data: string) => ({ data }) as unknown as Text;

function run(texts: readonly string[]): { text: string; pieces: Piece[] } {
  let start = 0;
  const pieces = texts.map((data) => {
    const piece = { node: node(data), start, from: 0, length: data.length };
    start += data.length;
    return piece;
  });
  return { text: texts.join(''), pieces: pieces.filter(({ length }) => length > 0) };
}

describe('blocks', () => {
  test('of a run without a letter are none', () => {
    expect(blocksOf(' 12:30 | — ', run([' 12:30 | — ']).pieces)).toEqual([]);
  });

  test('are cut at white space, and lose nothing', () => {
    const texts = fc.array(fc.stringMatching(/^[ab \n]{0,30}$/), { maxLength: 12 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 40 }), (parts, limit) => {
        const { text, pieces } = run(parts);
        const blocks = blocksOf(text, pieces, limit);
        if (!/\p{L}/u.test(text)) return blocks.length === 0;
        const longest = Math.max(...blocks.map((block) => block.text.length));
        return blocks.map((block) => block.text).join('') === text && longest <= limit;
      }),
    );
  });

  test('know where each of their letters stands in the page', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z ]{0,12}$/), { minLength: 1 }), (parts) => {
        const { text, pieces } = run(parts);
        return blocksOf(text, pieces, 16).every((block) =>
          [...block.text].every((letter, at) => {
            const place = locate(block, at, 'start');
            return place?.node.data[place.offset] === letter;
          }),
        );
      }),
    );
  });
});

describe('a name across two nodes', () => {
  const { text, pieces } = run(['Prime Minister ', 'Ada', ' Karim', ' spoke']);
  const [block] = blocksOf(text, pieces);
  const name = { start: 15, end: 24 };

  test('begins in the later node of a seam and ends in the earlier', () => {
    expect(block && locate(block, name.start, 'start')).toEqual({ node: pieces[1]?.node, offset: 0 });
    expect(block && locate(block, name.end, 'end')).toEqual({ node: pieces[2]?.node, offset: 6 });
  });

  test('is found again from a place in the page', () => {
    expect(block && pieces[2] && offsetOf(block, pieces[2].node, 3)).toBe(21);
    expect(block && offsetOf(block, node('elsewhere'), 3)).toBeNull();
  });
});
