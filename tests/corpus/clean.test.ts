import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CleanDocument, cleanDocument } from '../../corpus/pipeline/clean.ts';

const texts = (document: CleanDocument) => document.blocks.map(({ kind, text }) => `${kind}: ${text.text}`);
const blocksOf = (raw: string) => texts(cleanDocument(raw));
const reasons = (raw: string) => cleanDocument(raw).edits.map(({ action, reason }) => `${action}: ${reason}`);

const OPENING = 'The council met in the old town hall on Friday and voted on the new budget for schools.';
const MIDDLE = 'Two members of the council spoke against it, among them the former treasurer of the town.';
const CLOSING =
  'The budget takes effect in spring, after the mayor has signed it and the courts have looked at it.';

const paragraphs = (...lines: string[]) => lines.join('\n\n');

describe('sentences split by page breaks', () => {
  it('joins a paragraph without an end with one that begins in small letters', () => {
    const raw = paragraphs(
      OPENING,
      'Nobody had expected that the vote would be decided by the',
      'votes of three people.',
    );
    expect(blocksOf(raw)[1]).toBe(
      'paragraph: Nobody had expected that the vote would be decided by the votes of three people.',
    );
    expect(reasons(raw)).toContain('joined: sentence split by a page break');
  });

  it('joins over two breaks in one sentence', () => {
    const raw = paragraphs(
      OPENING,
      'The minister stated that the new bureau would manage the',
      'departure by land, which will be watched by the neighbours, and by sea',
      'and air to the countries of destination.',
    );
    expect(blocksOf(raw)).toHaveLength(2);
  });

  it('joins after a word that cannot end a sentence, even before a capital', () => {
    const raw = paragraphs(
      OPENING,
      'He said that the captives who are still held in the city and',
      `${MIDDLE}`,
    );
    expect(blocksOf(raw)[1]).toBe(
      `paragraph: He said that the captives who are still held in the city and ${MIDDLE}`,
    );
  });

  it('takes a page number out of the middle of the sentence', () => {
    const raw = paragraphs(
      OPENING,
      'Nobody had expected that the vote would be decided by the',
      '14',
      'votes of three.',
    );
    expect(blocksOf(raw)[1]).toBe(
      'paragraph: Nobody had expected that the vote would be decided by the votes of three.',
    );
    expect(reasons(raw)).toContain('dropped: page number');
  });

  it.each([
    [
      'a complete sentence before small letters',
      paragraphs(OPENING, 'iPhone sales fell again in the last quarter of the year.'),
    ],
    ['a heading before a paragraph', paragraphs(OPENING, 'A difficult winter', MIDDLE, CLOSING)],
    [
      'short lines of verse',
      paragraphs('So we beat on', 'boats against the current', 'borne back ceaselessly'),
    ],
    [
      'a sentence that begins with al-',
      paragraphs('The base in the west of the country was hit again', 'al-Asad was hit twice that year.'),
    ],
    ['a list', '- apples from the garden of the old farm house\n- pears and plums from the market'],
    [
      'a paragraph that ends with a colon',
      paragraphs(`${OPENING.slice(0, -1)}:`, 'schools, roads and hospitals are named in it.'),
    ],
  ])('leaves %s alone', (_what, raw) => {
    expect(reasons(raw).filter((reason) => reason.startsWith('joined'))).toEqual([]);
  });
});

describe('hard wraps', () => {
  const wrapped =
    'The council met in the old town hall on Friday and\nvoted on the new budget for schools, which nobody\nhad read before.\n\n' +
    'Two members spoke against it, among them the former\ntreasurer.\n';

  it('brings wrapped lines back to paragraphs', () => {
    expect(blocksOf(wrapped)).toEqual([
      'paragraph: The council met in the old town hall on Friday and voted on the new budget for schools, which nobody had read before.',
      'paragraph: Two members spoke against it, among them the former treasurer.',
    ]);
  });

  it('keeps short lines that were never wrapped apart', () => {
    const raw = `${paragraphs(OPENING, 'Board of the society:\nAnna Berg\nPaul Stein', MIDDLE)}`;
    expect(blocksOf(raw)).toContain('paragraph: Anna Berg');
  });

  it('closes a parted word that the document has whole elsewhere, and keeps other hyphens', () => {
    const raw =
      'They spoke about the international courts and how inter-\nnational law binds the members of the union of anti-\nnuclear states in Europe and the whole wide world too.';
    expect(blocksOf(raw)[0]).toContain('how international law');
    expect(blocksOf(raw)[0]).toContain('anti-nuclear states');
  });
});

describe('a displaced last line', () => {
  const raw = paragraphs(
    OPENING,
    'part of a larger plan that the council has made with its neighbours in the valley.',
    CLOSING,
    'To contact the Town Paper and its friends visit:',
    '[town.example/contact](https://town.example/contact)',
    'The new buildings and the roads between them are',
  );

  it('goes in front of the one block that lacks its head', () => {
    expect(blocksOf(raw)).toEqual([
      `paragraph: ${OPENING}`,
      'paragraph: The new buildings and the roads between them are part of a larger plan that the council has made with its neighbours in the valley.',
      `paragraph: ${CLOSING}`,
    ]);
    const moved = cleanDocument(raw).edits.find((edit) => edit.action === 'moved');
    expect(moved).toMatchObject({
      start: raw.indexOf('The new buildings'),
      end: raw.length,
      to: raw.indexOf('part of'),
    });
  });

  it('stays where it is when two blocks might take it, and the report says so', () => {
    const second = paragraphs(
      raw.replace(CLOSING, `${CLOSING}\n\nmuch of it in the hands of people who never lived in the town.`),
    );
    const document = cleanDocument(second);
    expect(document.edits.filter((edit) => edit.action === 'moved')).toEqual([]);
    expect(document.remarks).toHaveLength(2);
    expect(texts(document).at(-1)).toBe('paragraph: The new buildings and the roads between them are');
  });

  it('is not seen in a last line that is a name or a whole sentence', () => {
    for (const last of ['Anna Berg and Paul Stein', 'That is what all of them are.']) {
      const document = cleanDocument(
        paragraphs(OPENING, 'part of a plan that nobody in the town has read.', last),
      );
      expect(texts(document).at(-1)).toBe(`paragraph: ${last}`);
    }
  });
});

describe('pictures', () => {
  it.each([
    'The mayor at the opening of the school [ File: Anna Berg/Reuters ]',
    'The mayor at the opening of the school (Photo: Anna Berg)',
    'The mayor at the opening of the school [Anna Berg/Reuters]',
    'The mayor at the opening of the school / Image: public domain',
    'Photo by Anna Berg',
    'Credit: Town archive',
  ])('puts the caption "%s" behind the text', (caption) => {
    expect(blocksOf(paragraphs(OPENING, caption, MIDDLE))).toEqual([
      `paragraph: ${OPENING}`,
      `paragraph: ${MIDDLE}`,
      `caption: ${caption}`,
    ]);
  });

  it('drops the placeholder of a picture, and takes the line set in bold under it for its caption', () => {
    const raw = paragraphs(
      OPENING,
      '*Image not found or type unknown*',
      '**The mayor at the opening**',
      MIDDLE,
    );
    expect(blocksOf(raw)).toEqual([
      `paragraph: ${OPENING}`,
      `paragraph: ${MIDDLE}`,
      'caption: The mayor at the opening',
    ]);
    expect(reasons(raw)).toContain('dropped: placeholder of a missing picture');
  });

  it.each([
    'The police said that the image was not found on his phone.',
    'She credits her teacher (Anna Berg) with everything she knows about photos.',
    'The image: a town in ruins, and nobody who would build it up again.',
    'Critics called it a "photo opportunity" and the council agreed / then it voted.',
  ])('leaves the sentence "%s" in the text', (sentence) => {
    expect(blocksOf(paragraphs(OPENING, sentence, MIDDLE))[1]).toBe(`paragraph: ${sentence}`);
  });

  it('parts a credit from a long paragraph it is glued to', () => {
    const long = `${OPENING} ${MIDDLE} ${CLOSING} ${OPENING} ${MIDDLE}`;
    expect(blocksOf(`${long} (Photo: Anna Berg)`)).toEqual([
      `paragraph: ${long}`,
      'caption: (Photo: Anna Berg)',
    ]);
  });
});

describe('the matter round the text', () => {
  it('reads headline, byline and date off the first lines', () => {
    const { clues, blocks } = cleanDocument(
      paragraphs('Council votes on schools', 'Anna Berg\n3 March 2024', OPENING),
    );
    expect(clues.headline?.value).toBe('Council votes on schools');
    expect(clues.byline?.value).toBe('Anna Berg');
    expect(clues.date?.value).toBe('3 March 2024');
    expect(blocks).toHaveLength(1);
  });

  it('takes a glued date for the date, and only at the very start', () => {
    const { clues, blocks } = cleanDocument(
      ` date 2024-03-03 ${OPENING}\n\nThe date 2024-03-04 was named too often in the debate.`,
    );
    expect(clues.date?.value).toBe('2024-03-03');
    expect(blocks[0]?.text.text).toBe(OPENING);
    expect(blocks[1]?.text.text).toContain('The date 2024-03-04');
  });

  it.each([
    ['Washington, February 2 (RHC)-- ', { place: 'Washington', date: 'February 2', agency: 'RHC' }],
    ['GAZA CITY, Gaza Strip (AP) — ', { place: 'GAZA CITY, Gaza Strip', agency: 'AP' }],
    ['Paris, 3 March 2024 – ', { place: 'Paris', date: '3 March 2024' }],
  ])('takes the dateline %s', (dateline, expected) => {
    const { clues, blocks } = cleanDocument(`${dateline}${OPENING}`);
    expect(blocks[0]?.text.text).toBe(OPENING);
    const found = Object.entries(clues.dateline ?? {}).map(([name, clue]) => [name, clue.value]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it.each([
    'London, Paris – the two cities have never agreed on anything in the last hundred years.',
    'The Israel Defense Forces (IDF) — the army of the country — said nothing about it on Monday.',
    'Berlin, May – the month that nobody in the old town hall will ever forget in his life.',
  ])('takes no dateline from "%s"', (sentence) => {
    expect(blocksOf(sentence)).toEqual([`paragraph: ${sentence}`]);
  });

  it('drops a contact footer and keeps what it says', () => {
    const raw = paragraphs(
      OPENING,
      'To contact the TPN and the Town Party visit:',
      '**[tpn.example/contact](https://tpn.example/contact)**',
    );
    const { clues, blocks } = cleanDocument(raw);
    expect(blocks).toHaveLength(1);
    expect(clues.contact).toEqual({
      text: 'To contact the TPN and the Town Party visit: tpn.example/contact',
      links: ['https://tpn.example/contact'],
    });
  });

  it('keeps a call for contact that is part of the text', () => {
    const line = 'To contact the families, the group has set up an office in the old town hall.';
    expect(blocksOf(paragraphs(OPENING, line))).toContain(`paragraph: ${line}`);
  });

  it('takes address and publisher from behind the text', () => {
    const { clues, blocks } = cleanDocument(
      paragraphs(OPENING, '---', '<https://town.example/a/1>', '**The Town Paper**'),
    );
    expect(clues.address?.value).toBe('https://town.example/a/1');
    expect(clues.publisher?.value).toBe('The Town Paper');
    expect(blocks).toHaveLength(1);
  });

  it('keeps a last line in bold that nothing vouches for', () => {
    expect(blocksOf(paragraphs(OPENING, '**The End of Winter**'))).toHaveLength(2);
  });

  it('reads front matter', () => {
    const raw = `---\ntitle: Council votes\nauthor: Anna Berg\ndate: 2024-03-03\nurl: https://town.example/a\n---\n\n${OPENING}`;
    const { clues, blocks } = cleanDocument(raw);
    expect([clues.headline?.value, clues.byline?.value, clues.date?.value, clues.address?.value]).toEqual([
      'Council votes',
      'Anna Berg',
      '2024-03-03',
      'https://town.example/a',
    ]);
    expect(blocks).toHaveLength(1);
  });
});

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
