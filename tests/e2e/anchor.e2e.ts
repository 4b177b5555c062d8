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

  const sentence = 'The keeper of the light wrote down every ship that passed in the night.';
  const quote = 'wrote down every ship that passed';
  const before = `<p>An introduction, which says little.</p><p id="own">${sentence}</p><p>And an end.</p>`;
  const page = (inside: string) => `<p>An introduction, which says little.</p>${inside}<p>And an end.</p>`;

  it.each([
    ['only in program text', `<script type="application/json">{"text":"${sentence}"}</script>`],
    ['without a box', `<p style="display: none">${sentence}</p>`],
    ['without a box by a style sheet', `<style>.off { display: none }</style><p class="off">${sentence}</p>`],
    ['invisible', `<div style="visibility: hidden"><p>${sentence}</p></div>`],
    ['transparent', `<style>.faint { opacity: 0 }</style><p class="faint">${sentence}</p>`],
    ['hidden', `<section hidden><p>${sentence}</p></section>`],
    ['in a template', `<template><p>${sentence}</p></template>`],
    ['in a field', `<textarea>${sentence}</textarea>`],
    ['without a slot', `<div><template shadowrootmode="open"><p>Other text.</p></template>${sentence}</div>`],
  ])('stay orphans where their text is %s', async (_, inside) => {
    const { call } = await openAnchorBench(await browser.context.newPage());
    expect(await call('findOn', before, quote, page(inside))).toEqual({ alone: null, among: null });
  });

  it.each([
    ['in a closed fold', `<details><summary>More</summary><p id="own">${sentence}</p></details>`],
    ['in a shadow tree', `<div><template shadowrootmode="open"><p id="own">${sentence}</p></template></div>`],
    [
      'in a slot',
      `<div><template shadowrootmode="open"><slot></slot></template><p id="own">${sentence}</p></div>`,
    ],
    ['beside a hidden copy', `<p hidden>${sentence}</p><p id="own">${sentence}</p>`],
    ['beside a copy in data', `<script>const text = '${sentence}'</script><p id="own">${sentence}</p>`],
  ])('are found %s', async (_, inside) => {
    const { call } = await openAnchorBench(await browser.context.newPage());
    const found = `${quote} in own`;
    expect(await call('findOn', before, quote, page(inside))).toEqual({ alone: found, among: found });
  });

  it('are told from other copies by the annotations that stand about them', async () => {
    const { call } = await openAnchorBench(await browser.context.newPage());
    const about = [
      'The council met in the evening to decide on the future of the old harbour, where nobody has moored since spring.',
      'The cranes are to be taken down and two hundred flats built in the place of the sheds of the fishermen, it says.',
      'A vote is expected before the end of the year, the mayor said, unless the members of the council think otherwise.',
    ];
    const page = (votes: string) =>
      `<p id="a">${about[0]}</p><p>Votes for it: none</p><p id="b">${about[1]}</p><p id="c">${votes}</p><p id="d">${about[2]}</p>`;
    const wanted: [string, string][] = [
      ['b', 'taken down'],
      ['c', 'none'],
      ['d', 'is expected'],
    ];
    const before = page(
      'Of those in the hall that night there was none at all who raised a hand for any of it.',
    );
    const after = page(
      'Of those in the hall, all evening long, none of the members raised a hand for any of it.',
    );
    expect(await call('findAllOn', before, wanted, after)).toEqual([
      'taken down in b',
      'none in c',
      'is expected in d',
    ]);
    expect(await call('findAllOn', before, [['c', 'none']], after)).toEqual([null]);
  });

  it('are found in a shadow tree where they were made in one', async () => {
    const { call } = await openAnchorBench(await browser.context.newPage());
    const host = (text: string) =>
      page(
        `<div><template shadowrootmode="open"><section><p id="own">${text}</p></section></template></div>`,
      );
    const edited = sentence.replace('every ship', 'each ship');
    const found = await call('findOn', host(sentence), quote, host(edited));
    expect(found).toEqual({
      alone: 'wrote down each ship that passed in own',
      among: 'wrote down each ship that passed in own',
    });
  });

  it('stay orphans on a long page that has none of them', async () => {
    const { vocabulary } = vocabularies();
    const { call } = await openAnchorBench(await browser.context.newPage());
    const { found, units } = await call('runOrphans', vocabulary, 100, 400);
    expect(units).toBeGreaterThan(50_000);
    expect(found).toBe(0);
  });
});
