import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../core/annotations/annotation.ts';
import { lineOf } from '../../../core/annotations/line.ts';
import { quotationTexts } from '../../../core/annotations/quotation-text.ts';
import {
  facetsOf,
  type LineFilter,
  selectLines,
  sortLines,
  wantedWords,
} from '../../../core/annotations/select-lines.ts';
import { sampleAnnotation } from './sample.ts';

const line = (over: Partial<Annotation>, state?: Parameters<typeof lineOf>[1]) =>
  lineOf(sampleAnnotation(over), state);
const lines = [
  line({ id: 'a', note: 'Café   am Hafen', color: 'yellow', tags: ['x'], created: 3 }, 'anchored'),
  line({ id: 'b', note: 'second', color: 'green', tags: ['x', 'y'], created: 1 }, 'orphaned'),
  line({ id: 'c', note: 'third', deleted: 5, created: 2 }),
];
const found = (filter: Partial<LineFilter>) =>
  selectLines(lines, { text: '', deleted: false, ...filter }).map(({ id }) => id);

describe('lines of annotations', () => {
  it.each<[string, Partial<LineFilter>, string[]]>([
    ['words in any order, case and accents', { text: 'HAFEN cafe' }, ['a']],
    ['a phrase over white space', { text: '"cafe am hafen"' }, ['a']],
    ['a phrase in another order: nothing', { text: '"hafen cafe"' }, []],
    ['the title of the page', { text: 'reopens' }, ['a', 'b']],
    ['an open quotation mark', { text: '"seco' }, ['b']],
    ['a colour', { color: 'green' }, ['b']],
    ['a tag', { tag: 'x' }, ['a', 'b']],
    ['a state', { state: 'orphaned' }, ['b']],
    ['a site', { site: 'example.org' }, ['a', 'b']],
    ['a site that only ends like it', { site: 'ample.org' }, []],
    ['what it is about', { about: 'entity/bundled/p-x' }, ['a', 'b']],
    ['days, the end not part of it', { from: 1, to: 3 }, ['b']],
    ['the bin', { deleted: true }, ['c']],
  ])('are found by %s', (_, filter, ids) => {
    expect(found(filter)).toEqual(ids);
  });

  it('are sorted by when they were made', () => {
    expect(sortLines(lines, 'newest').map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(sortLines(lines, 'oldest').map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });

  it('are counted by what they can be filtered by, the bin apart', () => {
    const facets = facetsOf(lines);
    expect(facets).toMatchObject({ kept: 2, binned: 1, earlier: 0 });
    expect(facets.tags).toEqual([
      { value: 'x', label: 'x', count: 2 },
      { value: 'y', label: 'y', count: 1 },
    ]);
  });

  it('a note on a whole page has no state', () => {
    const target = { ...sampleAnnotation().target, selectors: null };
    expect(facetsOf([line({ target })]).states).toEqual([]);
  });
});

it.each([
  ['two words', ['two', 'words']],
  ['“a phrase” and', ['a phrase', 'and']],
  ['  ', []],
])('the words of %s', (text, words) => {
  expect(wantedWords(text)).toEqual(words);
});

describe('a quotation with its source', () => {
  const annotation = sampleAnnotation();

  it('names title, site and place where no more is known', () => {
    expect(quotationTexts([annotation], new Map())).toBe(
      '“the quay, open to “all””\n— The harbour <b>reopens</b>, example.org\n' +
        'https://www.example.org/harbour?utm_source=x#:~:text=the%20quay%2C%20open%20to%20%E2%80%9Call%E2%80%9D',
    );
  });

  it('names author, publisher and date of an archived article, and its own address instead of ours', () => {
    const target = { ...annotation.target, url: 'chrome-extension://abc/reader.html?article=1' };
    const stated = (value: string) => ({ value, inferred: false });
    const source = {
      author: stated('A. Writer'),
      publisher: stated('The Paper'),
      datePublished: stated('2025-02'),
      url: stated('https://paper.example/1'),
    };
    const text = quotationTexts([{ ...annotation, target }], new Map([[annotation.id, source]]));
    expect(text).toContain(
      '— A. Writer, The harbour <b>reopens</b>, The Paper, 2025-02\nhttps://paper.example/1#',
    );
    expect(text).not.toContain('extension');
  });
});
