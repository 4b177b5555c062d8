import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRunScan } from '../../../core/annotations/run-scan.ts';
import { commonRuns, createSeedIndex, fillSeedIndex } from '../../../core/annotations/seed-index.ts';

const text = fc
  .array(fc.constantFrom('harbour', 'of', 'the', 'quay', 'mayor', 'x', '港口城市'), { maxLength: 120 })
  .map((words) => words.join(''));

describe('what a text has in common with a pattern', () => {
  it('is the same whether the text is read past the pattern, in any slices, or was indexed', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 90 }), (page, pattern, slice) => {
        const index = createSeedIndex(page);
        fillSeedIndex(index, 0, page.length);
        const scan = createRunScan(page, pattern);
        for (let from = 0; from < page.length; from += slice) scan.read(from, from + slice);
        const runs = scan.runs();
        // Where a seed comes more than 48 times each leaves others out.
        fc.pre(runs.length < 48);
        expect(runs).toEqual(commonRuns(index, pattern));
      }),
    );
  });

  it('is found to the edges of both texts', () => {
    const scan = createRunScan('theharbourofthetown', 'theharbourofthetown');
    scan.read(0, 19);
    expect(scan.runs()).toContainEqual({ p: 0, t: 0, length: 19 });
  });
});
