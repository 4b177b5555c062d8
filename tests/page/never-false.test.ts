// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { anchorAll, anchorSelectors } from '../../page/anchor.ts';
import { described, show, told } from './anchor-tools.ts';

const row = (id: string) => `<tr id="${id}"><td>Town library</td><td>Open daily</td></tr>`;
const rows = Array.from({ length: 80 }, (_, at) => row(`row${at}`));
const table = (of: readonly string[]) => `<h1>Places</h1><table><tbody>${of.join('')}</tbody></table>`;

/** Alone, and after others for which the page is read. */
async function findOn(selectors: Awaited<ReturnType<typeof described>>) {
  const elsewhere = selectors.map((selector) =>
    selector.type === 'TextQuoteSelector' ? { ...selector, exact: 'not on any page' } : selector,
  );
  const alone = told(await anchorSelectors(document.body, selectors));
  const all = await anchorAll(document.body, [...Array(5).fill(elsewhere), selectors]);
  return [alone, told(all.at(-1) ?? null)];
}

describe('one of many rows that are alike', () => {
  it('is found where it stood while no row came or went', async () => {
    show(table(rows));
    const selectors = await described('row40', 'Open daily');
    show(table(rows));
    expect(await findOn(selectors)).toEqual(['Open daily in row40', 'Open daily in row40']);
  });

  it('is an orphan when it was taken out', async () => {
    show(table(rows));
    const selectors = await described('row40', 'Open daily');
    show(table(rows.toSpliced(40, 1)));
    expect(await findOn(selectors)).toEqual([null, null]);
  });

  it('is never another row when one was put in before it', async () => {
    show(table(rows));
    const selectors = await described('row40', 'Open daily');
    show(table([row('new'), ...rows]));
    for (const found of await findOn(selectors)) expect([null, 'Open daily in row40']).toContain(found);
  });
});

it('is not told by its path alone where nothing is remembered of what stood beside it', async () => {
  const words = 'Open daily';
  show(`<p id="a">${words}</p><p id="b">${words}</p><p id="c">${words}</p>`);
  const selectors = (await described('b', words)).map((selector) =>
    selector.type === 'TextQuoteSelector'
      ? { type: selector.type, exact: words, prefix: '', suffix: '' }
      : selector,
  );
  show(`<p id="a">${words}</p><p id="c">${words}</p>`);
  expect(await findOn(selectors)).toEqual([null, null]);
});

describe('text that nobody sees', () => {
  const about = (inside: string) =>
    '<style>.off { display: none }</style>' +
    `<p>The book lay open on the table of the keeper, as it had all winter long.</p><p id="own">${inside}</p>` +
    '<p>He closed it in the spring, when the last of the ice had gone out to sea.</p>';
  const seen =
    'The keeper <b>wrote down every ship that had passed in the</b> night, and those that had not passed he only counted.';

  it.each([
    ['by a style sheet', '<b class="off">'],
    ['by its style', '<b style="display: none">'],
    ['by its markup', '<b hidden>'],
  ])('is not anchored though it lies between words that are seen: %s', async (_, tag) => {
    show(about(seen));
    const selectors = await described('own', 'keeper', 'night');
    show(about(seen.replace('<b>', tag)));
    expect(await findOn(selectors)).toEqual([null, null]);
  });

  it('is passed over where it is little of what was described', async () => {
    const marked = 'The keeper wrote down <b class="off">[1]</b> every ship that had passed in the night.';
    show(about(marked));
    const selectors = await described('own', 'keeper', 'night');
    show(about(marked));
    for (const found of await findOn(selectors)) expect(found).toMatch(/^keeper wrote .* night in own$/);
  });
});
