import { describe, expect, it } from 'vitest';
import { cleanDocument } from '../../corpus/pipeline/clean.ts';
import { blocksOf, CLOSING, MIDDLE, OPENING, paragraphs } from './clean-document.ts';

describe('half-Markdown', () => {
  it.each([
    ['the *Financial Times* and **Haaretz** said', 'the Financial Times and Haaretz said'],
    ['a loan of \\$9 billion', 'a loan of $9 billion'],
    ['see [the report](https://a.example/r) for more', 'see the report for more'],
    ['AT&amp;T and Marks & Spencer', 'AT&T and Marks & Spencer'],
    ['*the whole line was in italics', 'the whole line was in italics'],
  ])('reads %s', (raw, text) => {
    expect(blocksOf(paragraphs(OPENING, `${raw}, ${MIDDLE}`))[1]).toBe(`paragraph: ${text}, ${MIDDLE}`);
  });

  it.each([
    'the sum 2*3*4 and the product 2 * 3 * 4 are both 24',
    'the file is called snake_case_name in the system',
    'it is 5 < 6 and 7 > 6 and the price is $9 & rising',
    'the path C:\\Users\\Anna is not there',
    'he uses #GazaCeasefire as his tag',
    '[sic] and [ File: nothing ] are only brackets here',
  ])('leaves "%s" as it is', (raw) => {
    expect(blocksOf(paragraphs(OPENING, `${raw}, ${MIDDLE}`))[1]).toBe(`paragraph: ${raw}, ${MIDDLE}`);
  });

  it('keeps footnotes with their stars', () => {
    const raw = paragraphs(`The witness, Anna*, ${MIDDLE}`, '*Not her real name.');
    expect(blocksOf(raw).at(-1)).toBe('paragraph: *Not her real name.');
  });

  it('tells headings, lists and quotations', () => {
    const raw = paragraphs(
      '# Title',
      OPENING,
      '## Second part',
      `${MIDDLE}`,
      '- one thing\n- another thing',
      '> said by somebody',
      'No mark at all',
      CLOSING,
    );
    expect(blocksOf(raw)).toEqual([
      `paragraph: ${OPENING}`,
      'heading: Second part',
      `paragraph: ${MIDDLE}`,
      'list-item: one thing',
      'list-item: another thing',
      'quotation: said by somebody',
      'paragraph: No mark at all',
      `paragraph: ${CLOSING}`,
    ]);
  });
});

describe('the author’s words', () => {
  it('keeps misprints', () => {
    const raw = paragraphs(
      'Resistance isa legitimate right of the Paelstinian people, Netanyhu was told.',
      OPENING,
    );
    expect(blocksOf(raw)).toEqual([`paragraph: ${raw.split('\n\n')[0]}`, `paragraph: ${OPENING}`]);
  });

  it('changes nothing in a plain document', () => {
    const raw = paragraphs(OPENING, MIDDLE, CLOSING);
    expect(cleanDocument(raw).edits).toEqual([]);
    expect(
      blocksOf(raw)
        .map((block) => block.replace('paragraph: ', ''))
        .join('\n\n'),
    ).toBe(raw);
  });
});
