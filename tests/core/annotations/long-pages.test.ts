import { describe, expect, it } from 'vitest';
import { type FoldedText, foldText } from '../../../core/annotations/folded-text.ts';
import { createSketchComparer, sketchOf } from '../../../core/annotations/page-sketch.ts';
import { foldQuote } from '../../../core/annotations/quote.ts';
import { finish, type Steps } from '../../../core/annotations/steps.ts';
import { textKeyOf } from '../../../core/annotations/text-key.ts';
import { twinsOf } from '../../../core/annotations/twins.ts';

/** Sentences with a number each, of about so many units when folded; one block, or a block each. */
const numbered = (units: number, join: string): FoldedText =>
  foldText(
    Array.from(
      { length: units / 60 },
      (_, n) => `In the year ${n} the keeper wrote ${n * 7} lines of what he saw pass.`,
    ).join(join),
  );
const long = numbered(1_200_000, '\n');

function countSteps(steps: Steps<unknown>): number {
  for (let count = 1; ; count++) if (steps.next().done) return count;
}

describe('the description of a place on a long page', () => {
  it('measures its twins in steps', () => {
    const at = 600_000;
    const quote = foldQuote({
      exact: long.folded.slice(at + 100, at + 140),
      prefix: long.folded.slice(at, at + 100),
      suffix: long.folded.slice(at + 140, at + 240),
    });
    expect(countSteps(twinsOf(quote, long, at))).toBeGreaterThan(long.folded.length / 100_000);
    const [apart, together] = finish(twinsOf(quote, long, at));
    expect(apart).toBeGreaterThan(100);
    expect(together).toBeGreaterThanOrEqual(apart);
  });

  it.each([
    ['of one block', ' '],
    ['of many blocks', '\n'],
  ])('sketches a page %s in steps, as far as it is compared', (_, join) => {
    const page = numbered(
      500_000,
      join === '\n' ? '. So it was, said the log of the house, and nobody asked him why.\n' : join,
    );
    expect(countSteps(sketchOf(page))).toBeGreaterThan(page.folded.length / 100_000);
    const sketch = finish(sketchOf(page));
    expect(sketch.length).toBeGreaterThan(20);
    expect(createSketchComparer(page)(sketch)).toBe(1);
  });

  it('sketches no more of a very long page than its beginning', () => {
    const page = numbered(1_500_000, ' ');
    const longer = foldText(`${page.folded}${'another end '.repeat(50_000)}`);
    expect(finish(sketchOf(longer))).toEqual(finish(sketchOf(page)));
  });

  it('has a key of its text, which is another for any other text', () => {
    const key = (text: string) => finish(textKeyOf(foldText(text)));
    expect(countSteps(textKeyOf(long))).toBeGreaterThan(long.folded.length / 100_000);
    expect(key('One. Two. Three.')).toBe(key('One. Two. Three.'));
    const others = ['One. Two. Three!!', 'One. Three. Two.', 'One.  Two. Three.', 'One. Two. Threes.', ''];
    const keys = new Set(['One. Two. Three.', ...others].map(key));
    // Marks at the end move nothing.
    expect(keys.size).toBe(others.length);
  });
});
