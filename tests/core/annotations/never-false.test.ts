import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiesOf } from '../../../core/annotations/copies.ts';
import { foldText } from '../../../core/annotations/folded-text.ts';
import { findAgain } from './find-again.ts';

const syllables = 'ba de fi go ku la me ni po ru sa te vi xo zu an el ir os um'.split(' ');
const word = (n: number) =>
  syllables[n % 20] + (syllables[Math.floor(n / 20) % 20] ?? '') + (n % 3 ? syllables[n % 7] : '');

/** Common words come often, as they do; most are rare. Not made simpler: a text of one word is no text. */
const words = fc.noShrink(
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom('the', 'of', 'and', 'in', 'was', 'to') },
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 399 }).map(word) },
  ),
);
/** Paragraphs, short lines, and lines that stand in a page again and again. */
const block = fc.oneof(
  { weight: 4, arbitrary: fc.array(words, { minLength: 12, maxLength: 45 }) },
  { weight: 2, arbitrary: fc.array(words, { minLength: 1, maxLength: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom('By staff', 'Read more', 'Share').map((line) => line.split(' ')) },
);
/** Of two like blocks, one after the other, nobody could say which of them is gone. */
const page = fc
  .array(block, { minLength: 4, maxLength: 14 })
  .map((blocks) => blocks.filter((of, i) => of.join(' ') !== blocks[i - 1]?.join(' ')));
const textOf = (blocks: readonly (readonly string[])[]) => blocks.map((of) => of.join(' ')).join('\n');

interface Selected {
  blocks: string[][];
  at: { block: number; from: number; to: number };
}

/** A page with some words of one of its blocks selected. */
const selected: fc.Arbitrary<Selected> = fc
  .tuple(page, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 14 }))
  .map(([blocks, which, begin, length]) => {
    const block = which % blocks.length;
    const count = (blocks[block] as string[]).length; // of a page that has it
    const from = begin % count;
    return { blocks, at: { block, from, to: Math.min(count, from + length) } };
  });

function spanOf({ blocks, at }: Selected): { start: number; end: number } {
  const own = blocks[at.block] as string[];
  const before = blocks.slice(0, at.block).map((of) => `${of.join(' ')}\n`);
  const start =
    before.join('').length +
    own
      .slice(0, at.from)
      .map((of) => `${of} `)
      .join('').length;
  return { start, end: start + own.slice(at.from, at.to).join(' ').length };
}

/** Whether forty units on either side tell the place from all others: nothing could find it by less. */
function isDecidable(text: string, { start, end }: { start: number; end: number }, in_ = text): boolean {
  const around = foldText(text.slice(Math.max(0, start - 40), end + 40)).folded;
  return foldText(in_).folded.split(around).length === (in_ === text ? 2 : 1);
}

/** Whether the page would be the same if another copy of the words had been taken out: then it may be that one. */
function isAnyCopy(before: string, { start, end }: { start: number; end: number }, after: string): boolean {
  const [page, left] = [foldText(before).folded, foldText(after).folded];
  const { length } = foldText(before.slice(start, end)).folded;
  const own = foldText(before.slice(0, start)).folded.length;
  return copiesOf(page, page.slice(own, own + length)).some(
    (at) => at !== own && page.slice(0, at) + page.slice(at + length) === left,
  );
}

const withBlock = ({ blocks, at }: Selected, own: string[]): string[][] =>
  blocks.map((of, i) => (i === at.block ? own : of)).filter((of) => of.length > 0);

const withoutWords = (page: Selected): string[][] => {
  const own = page.blocks[page.at.block] as string[];
  return withBlock(page, [...own.slice(0, page.at.from), ...own.slice(page.at.to)]);
};

/** The sentence again with two words in five exchanged. */
const lookAlike = ({ blocks, at }: Selected): string[] =>
  (blocks[at.block] as string[]).slice(at.from, at.to).map((of, i) => (i % 5 < 2 ? word(i * 37 + 11) : of));

function unitsBetween(blocks: string[][], a: number, b: number): number {
  return blocks
    .slice(Math.min(a, b) + 1, Math.max(a, b))
    .flat()
    .join('').length;
}

function expectOrphan(page: Selected, after: string) {
  const before = textOf(page.blocks);
  const span = spanOf(page);
  fc.pre(isDecidable(before, span) && isDecidable(before, span, after) && !isAnyCopy(before, span, after));
  const found = findAgain(before, span, after);
  expect(found && after.slice(found.start, found.end)).toBeNull();
}

/** The same pages every time: what fails here fails everywhere. */
const runs = { numRuns: 500, seed: 1 };

describe('what is gone', () => {
  it('is an orphan when the words were deleted', () => {
    fc.assert(
      fc.property(selected, (page) => expectOrphan(page, textOf(withoutWords(page)))),
      runs,
    );
  });

  it('is an orphan when their whole block was deleted', () => {
    fc.assert(
      fc.property(selected, (page) => expectOrphan(page, textOf(withBlock(page, [])))),
      runs,
    );
  });

  it('is an orphan when a look-alike stands elsewhere', () => {
    fc.assert(
      fc.property(selected, fc.nat(), (page, where) => {
        fc.pre(page.at.to - page.at.from >= 3);
        const blocks = withoutWords(page);
        fc.pre(blocks.length > 0);
        const other = where % blocks.length;
        // In the same place it would be an edit.
        fc.pre(blocks.length === page.blocks.length && unitsBetween(blocks, other, page.at.block) > 60);
        expectOrphan(page, textOf(blocks.map((of, i) => (i === other ? [...of, ...lookAlike(page)] : of))));
      }),
      runs,
    );
  });

  it('is an orphan when a block much like its own stands where it always stood', () => {
    fc.assert(
      fc.property(selected, fc.nat(), fc.nat(), ({ blocks, at }, where, which) => {
        const own = blocks[at.block] as string[];
        fc.pre(own.length >= 12 && at.to - at.from >= 3);
        const twin = own.map((of, i) => (i === which % own.length ? word(which % 397) : of));
        const to = where % (blocks.length + 1);
        // Side by side, nobody could say which of the two is gone.
        fc.pre(twin.join(' ') !== own.join(' ') && (to < at.block || to > at.block + 1));
        const block = at.block + (to < at.block ? 1 : 0);
        const described = { blocks: blocks.toSpliced(to, 0, twin), at: { ...at, block } };
        expectOrphan(described, textOf(withBlock(described, [])));
      }),
      runs,
    );
  });

  it('is an orphan when another page is at the address', () => {
    fc.assert(
      fc.property(selected, page, (before, after) => expectOrphan(before, textOf(after))),
      runs,
    );
  });
});

describe('what is still there', () => {
  it('is found in its place, or not at all, when its block moved among the others', () => {
    let found = 0;
    let all = 0;
    fc.assert(
      fc.property(selected, fc.nat(), (page, where) => {
        const before = textOf(page.blocks);
        const span = spanOf(page);
        fc.pre(isDecidable(before, span));
        const own = page.blocks[page.at.block] as string[];
        const blocks = page.blocks.filter((_, i) => i !== page.at.block);
        const to = where % (blocks.length + 1);
        const moved = { blocks: blocks.toSpliced(to, 0, own), at: { ...page.at, block: to } };
        const after = textOf(moved.blocks);
        const place = findAgain(before, span, after);
        all++;
        if (!place) return;
        found++;
        expect(place).toEqual(spanOf(moved));
      }),
      runs,
    );
    expect(found / all).toBeGreaterThan(0.7);
  });
});
