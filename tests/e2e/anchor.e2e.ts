import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumRun, launchChromium } from '../../browsers/launch-chromium.ts';
import { openAnchorBench, tally, vocabularies } from '../bench/anchor/drive.ts';
import type { Outcome } from '../bench/anchor/page.ts';

let browser: ChromiumRun;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('annotations on pages that changed', () => {
  it('are found in their place or left orphans, never anchored elsewhere', async () => {
    const { vocabulary, donor } = vocabularies();
    const { call } = await openAnchorBench(await browser.context.newPage());
    const outcomes: Outcome[] = [];
    for (const seed of ['one', 'two', 'three'])
      outcomes.push(...(await call('runPage', seed, vocabulary, donor, 25)));
    const { present, right, wrong, false: bad, gone } = tally(outcomes);
    expect(present).toBeGreaterThan(200);
    expect(gone).toBeGreaterThan(20);
    expect(outcomes.filter(({ out }) => out === 'wrong' || out === 'false')).toEqual([]);
    expect(wrong + bad).toBe(0);
    expect(right / present).toBeGreaterThan(0.97);
  });

  it('stay orphans on a long page that has none of them', async () => {
    const { vocabulary } = vocabularies();
    const { call } = await openAnchorBench(await browser.context.newPage());
    const { found, units } = await call('runOrphans', vocabulary, 100, 400);
    expect(units).toBeGreaterThan(50_000);
    expect(found).toBe(0);
  });
});
