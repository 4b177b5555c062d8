import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanDocument } from '../../corpus/pipeline/clean.ts';
import { CLOSING, MIDDLE, OPENING } from './clean-document.ts';

/** Every character of the document but white space, by its offset: in a block, or in a dropped span, never both. */
function accounted(raw: string): { lost: string[]; twice: string[] } {
  const counts = new Uint8Array(raw.length);
  const { blocks, edits } = cleanDocument(raw);
  const count = (start: number, end: number) => {
    for (let at = start; at < end; at++) counts[at] = (counts[at] ?? 0) + 1;
  };
  for (const { text } of blocks) for (const { start, length } of text.pieces) count(start, start + length);
  for (const { action, start, end } of edits) if (action === 'dropped') count(start, end);
  const solid = [...counts.keys()].filter((at) => /\S/.test(raw.charAt(at)));
  const around = (at: number) => raw.slice(Math.max(0, at - 10), at + 10);
  return {
    lost: solid.filter((at) => counts[at] === 0).map(around),
    twice: solid.filter((at) => (counts[at] ?? 0) > 1).map(around),
  };
}

const SOURCES = new URL('../../corpus/sources/', import.meta.url);
const FILES = [
  '000_e18080479e568b47.txt',
  '001_6dc0f4a76d382aff.txt',
  '002_1fc1d32ebbffeaf4.txt',
  '003_8913501474052cb9.txt',
  '004_aa454adba8b092f4.txt',
];
const readSeed = (file: string) => readFileSync(new URL(file, SOURCES), 'utf8');

describe('the list of edits', () => {
  it.each(FILES)('accounts for every character of %s', (file) => {
    expect(accounted(readSeed(file))).toEqual({ lost: [], twice: [] });
  });

  it('accounts for every character of any document', () => {
    const word = fc.constantFrom(
      'Anna',
      'the',
      'and',
      'are',
      'of',
      '*',
      '**x**',
      '\\$9',
      '#',
      '-',
      '>',
      '1.',
      '[a](https://b.c)',
      'said:',
      '(Photo: X)',
      '---',
      '&amp;',
      '_y_',
      '2024-03-03',
      'Image not found',
      'date',
      'By',
      '. ',
      '!',
    );
    const break_ = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '  \n', '\r\n\r\n', '\t');
    const piece = fc.tuple(
      fc.oneof(word, fc.constantFrom(OPENING, MIDDLE, CLOSING), fc.string({ maxLength: 6 })),
      break_,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(accounted(pieces.flat().join(''))).toEqual({ lost: [], twice: [] });
      }),
      { numRuns: 400 },
    );
  });

  it('gives for each edit the span as it stands in the document', () => {
    for (const file of FILES) {
      const raw = readSeed(file);
      for (const { start, end, text } of cleanDocument(raw).edits) expect(raw.slice(start, end)).toBe(text);
    }
  });

  it('leaves no line break and no double space in a block', () => {
    for (const file of FILES) {
      for (const { text } of cleanDocument(readSeed(file)).blocks)
        expect(text.text).not.toMatch(/[\n\r]|\s{2}|^\s|\s$/);
    }
  });
});
