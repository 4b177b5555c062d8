import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvWriter, toCsv } from '../../../core/annotations/formats/csv.ts';
import { htmlWriter, toHtml } from '../../../core/annotations/formats/html.ts';
import { jsonLdWriter, toJsonLd } from '../../../core/annotations/formats/json-ld.ts';
import { markdownWriter, toMarkdown } from '../../../core/annotations/formats/markdown.ts';
import { byPage, type ExportWriter } from '../../../core/annotations/formats/writer.ts';
import { lineOf } from '../../../core/annotations/line.ts';
import {
  isNarrower,
  type LineFilter,
  lineSorts,
  selectLines,
  sortLines,
} from '../../../core/annotations/select-lines.ts';
import { sampleAnnotation } from './sample.ts';

const words = { untitled: 'Untitled', tags: 'Tags', openPlace: 'Open', title: 'All', language: 'en' };
const sites = ['a.example', 'b.example', 'c.example'];

const annotations = fc.array(
  fc.record({
    created: fc.nat(50),
    site: fc.constantFrom(...sites),
    note: fc.constantFrom('har', 'harbour x', ''),
  }),
  { maxLength: 700 },
);
const made = (all: { created: number; site: string; note: string }[]) =>
  all.map(({ created, site, note }, n) => {
    const url = `https://${site}/${n % 5}`;
    const { target } = sampleAnnotation();
    return sampleAnnotation({ id: `id-${n}`, created, note, target: { ...target, address: url, url } });
  });

describe('work on many lines, in steps', () => {
  it('sorts as a sort at once does, whatever the order', () => {
    fc.assert(
      fc.property(annotations, fc.constantFrom(...lineSorts), (all, sort) => {
        const lines = made(all).map((one) => lineOf(one));
        const sorted = sortLines(lines, sort);
        expect(sorted.map(({ id }) => id)).toEqual(
          sortLines([...sorted].reverse(), sort).map(({ id }) => id),
        );
        expect(new Set(sorted).size).toBe(lines.length);
        if (sort === 'newest')
          expect(sorted.map(({ created }) => created)).toEqual(
            lines.map(({ created }) => created).sort((a, b) => b - a),
          );
      }),
      { numRuns: 40 },
    );
  });

  it.each<[string, string, boolean]>([
    ['har', 'harbour', true],
    ['har', 'har x', true],
    ['harbour', 'har', false],
    ['har', 'xhar', false],
    ['har "a', 'har "a b"', false],
  ])('what was found for %j holds all that fits %j: %s', (before, text, isSo) => {
    expect(isNarrower({ text, deleted: false }, { text: before, deleted: false })).toBe(isSo);
  });

  it('is not narrower where another filter changed', () => {
    const filter: LineFilter = { text: 'har', deleted: false, color: 'green' };
    expect(isNarrower({ ...filter, text: 'harb' }, filter)).toBe(true);
    expect(isNarrower({ ...filter, color: 'blue' }, filter)).toBe(false);
    expect(isNarrower({ text: 'har', deleted: false }, filter)).toBe(false);
    expect(isNarrower({ ...filter, deleted: true }, filter)).toBe(false);
  });

  it('finds in what was found the same as in all', () => {
    const lines = made([
      { created: 1, site: 'a.example', note: 'har' },
      { created: 2, site: 'b.example', note: 'harbour x' },
    ]).map((one) => lineOf(one));
    const before = selectLines(lines, { text: 'har', deleted: false });
    const filter = { text: 'harbour x', deleted: false };
    expect(selectLines(before, filter)).toEqual(selectLines(lines, filter));
  });
});

describe('a file that is written in pieces', () => {
  it.each<[string, () => ExportWriter, (all: ReturnType<typeof made>) => string]>([
    ['JSON-LD', jsonLdWriter, toJsonLd],
    ['CSV', csvWriter, toCsv],
    ['Markdown', () => markdownWriter(words), (all) => toMarkdown(all, words)],
    ['HTML', () => htmlWriter(words), (all) => toHtml(all, words)],
  ])('is the same in %s, wherever it is cut', (_, writer, whole) => {
    fc.assert(
      fc.property(annotations, fc.integer({ min: 1, max: 40 }), (all, size) => {
        const given = byPage(made(all.slice(0, 60)), ({ target }) => target.address);
        const pieces = writer();
        let text = pieces.start(given.length);
        for (let at = 0; at < given.length; at += size) text += pieces.part(given.slice(at, at + size));
        expect(text + pieces.end()).toBe(whole(given));
      }),
      { numRuns: 25 },
    );
  });

  it('is JSON that holds all, also when there is nothing', () => {
    expect(JSON.parse(toJsonLd([])).first.items).toEqual([]);
    expect(JSON.parse(toJsonLd(made([{ created: 1, site: 'a.example', note: '' }]))).total).toBe(1);
  });
});
