import { readFileSync } from 'node:fs';
import { expect, describe as group, it } from 'vitest';
import type { Entity } from '../../core/model.ts';
import { cleanDocument } from '../../corpus/pipeline/clean.ts';
import { describe } from '../../corpus/pipeline/describe.ts';
import { firstSentence, titleFrom } from '../../corpus/pipeline/first-sentence.ts';
import { assignIds } from '../../corpus/pipeline/ids.ts';
import { inferYear } from '../../corpus/pipeline/infer-year.ts';
import { createPublisherNames } from '../../corpus/pipeline/publisher-names.ts';
import { readDate, readDateLine } from '../../corpus/pipeline/read-date.ts';

const organization = (id: string, prefLabel: string, ...names: string[]): Entity => ({
  id,
  type: 'organization',
  prefLabel,
  altLabels: names.map((text) => ({ text, caseRule: 'exact', needsContext: false })),
  description: '',
  source: 'general knowledge',
  roles: [],
});

const names = createPublisherNames([
  organization('o-wsws', 'World Socialist Web Site', 'World Socialist Web Site', 'WSWS'),
  organization('o-tpn', 'Town Paper', 'TPN'),
  organization('o-other', 'Third Party News', 'TPN'),
]);

const SOURCES = new URL('../../corpus/sources/', import.meta.url);
const read = (file: string) => cleanDocument(readFileSync(new URL(file, SOURCES), 'utf8'));
const describeFile = (file: string) => describe(read(file), names);
const said = (value: string) => ({ value, inferred: false });

group('the five documents', () => {
  it('000 states headline, author and date; its publisher is inferred', () => {
    const { head, undatedDay } = describeFile('000_e18080479e568b47.txt');
    expect(head).toEqual({
      headline: said(
        '“We’re working on it”: Netanyahu gives Trump a progress report on the ethnic cleansing of Gaza',
      ),
      author: said('Andre Damon'),
      datePublished: said('2025-04-07'),
      publisher: {
        value: 'World Socialist Web Site',
        inferred: true,
        basis: { from: 'contact-link', host: 'wsws.org' },
      },
      language: 'en',
      wordCount: expect.any(Number),
    });
    expect(undatedDay).toBeUndefined();
  });

  it('001 is by Alex Lantier, of 22 November 2023, its publisher inferred though its footer misspells it', () => {
    const { head } = describeFile('001_6dc0f4a76d382aff.txt');
    expect(head.headline.inferred).toBe(false);
    expect(head.author).toEqual(said('Alex Lantier'));
    expect(head.datePublished).toEqual(said('2023-11-22'));
    expect(head.publisher).toMatchObject({ value: 'World Socialist Web Site', inferred: true });
  });

  it('002 states publisher and address, and a day without its year', () => {
    const { head, undatedDay } = describeFile('002_1fc1d32ebbffeaf4.txt');
    expect(head.headline).toEqual(
      said('War criminal Netanyahu travels to U.S. to meet with Trump at White House'),
    );
    expect(head.publisher).toEqual(said('Radio Habana Cuba'));
    expect(head.url?.value).toBe(
      'https://www.radiohc.cu/index.php/en/noticias/internacionales/375654-war-criminal-netanyahu-travels-to-us-to-meet-with-trump-at-white-house',
    );
    expect(head.author).toBeUndefined();
    expect(head.datePublished).toBeUndefined();
    expect(undatedDay).toEqual({ month: 2, day: 2 });
  });

  it('002 was written in 2025, the only year of the archive in which the day fits', () => {
    const { blocks } = read('002_1fc1d32ebbffeaf4.txt');
    const text = blocks.map((block) => block.text.text).join('\n');
    const inferred = inferYear({ month: 2, day: 2 }, text, { first: 2023, last: 2025 });
    expect(inferred?.date).toBe('2025-02-02');
    expect(inferred?.basis).toEqual({ from: 'weekday', firstYear: 2023, lastYear: 2025 });
  });

  it.each(['003_8913501474052cb9.txt', '004_aa454adba8b092f4.txt'])(
    '%s names no author and no publisher',
    (file) => {
      const { head } = describeFile(file);
      expect([head.author, head.publisher, head.url]).toEqual([undefined, undefined, undefined]);
      expect(head.headline).toMatchObject({ inferred: true, basis: { from: 'first-sentence' } });
    },
  );

  it('003 has no date, 004 has the one in front of its text', () => {
    expect(describeFile('003_8913501474052cb9.txt').head.datePublished).toBeUndefined();
    expect(describeFile('004_aa454adba8b092f4.txt').head.datePublished).toEqual(said('2025-11-24'));
  });

  it('makes titles of the first sentences of 003 and 004', () => {
    expect(describeFile('003_8913501474052cb9.txt').head.headline.value).toBe(
      'Trump continues to press for a ceasefire, even as Israel says Doha negotiations are far from satisfying its demands.',
    );
    expect(describeFile('004_aa454adba8b092f4.txt').head.headline.value).toBe(
      'On 17 November, the United Nations Security Council voted in favour of a resolution which will progress Donald Trump’s ‘peace’ plan for Gaza.',
    );
  });
});

const BODY = 'The council met in the old town hall on Friday and voted on the new budget for schools.';

group('what a document does not say', () => {
  it('stays absent', () => {
    expect(Object.keys(describe(cleanDocument(BODY), names).head)).toEqual([
      'headline',
      'language',
      'wordCount',
    ]);
  });

  it('is not inferred from a short name that two organizations share', () => {
    const raw = `${BODY}\n\nTo contact the TPN visit:\n\n[tpn.example/contact](https://tpn.example/contact)`;
    expect(describe(cleanDocument(raw), names).head.publisher).toBeUndefined();
  });

  it('is not an address that is no web address', () => {
    const raw = `---\ntitle: A\nurl: javascript:alert(1)\n---\n\n${BODY}`;
    expect(describe(cleanDocument(raw), names).head.url).toBeUndefined();
  });
});

group('dates', () => {
  it.each([
    ['7 April 2025', { year: 2025, month: 4, day: 7 }],
    ['Published: Monday, 3 February 2025', { year: 2025, month: 2, day: 3 }],
    ['Updated on March 23rd, 2024 at 10:15 GMT', { year: 2024, month: 3, day: 23 }],
    ['2025-11-24T10:00:00Z', { year: 2025, month: 11, day: 24 }],
    ['25/7/2025', { year: 2025, month: 7, day: 25 }],
    ['February 2', { month: 2, day: 2 }],
  ])('reads %s', (line, expected) => {
    const { start: _start, end: _end, ...date } = readDateLine(line) ?? { start: 0, end: 0 };
    expect(date).toEqual(expected);
  });

  it.each([
    '4/7/2025',
    'April',
    '2025-02-30',
    'on Monday',
    'yesterday',
    'Anna Berg',
    'The vote of 7 April 2025 was lost',
  ])('takes "%s" for no date line', (line) => expect(readDateLine(line)).toBeNull());

  it('gives the offsets of a date in a sentence', () => {
    const text = 'The vote of 7 April 2025 was lost';
    const date = readDate(text);
    expect(text.slice(date?.start, date?.end)).toBe('7 April 2025');
  });
});

group('a year that is left out', () => {
  const day = { month: 2, day: 2 };
  it('is not inferred when two years fit', () => {
    expect(inferYear(day, 'He said on Sunday. She left on Friday.', { first: 2023, last: 2025 })).toBeNull();
  });
  it('is not inferred when the text reports of no day', () => {
    expect(inferYear(day, 'Talks are due to begin on Sunday.', { first: 2023, last: 2025 })).toBeNull();
  });
});

group('titles from the text', () => {
  it.each([
    ['The U.S. President spoke. Then he left.', 'The U.S. President spoke.'],
    ['“Go!” he said. She went.', '“Go!” he said.'],
    ['Mr. Berg came. So did she.', 'Mr. Berg came.'],
    ['No stop at all', 'No stop at all'],
  ])('ends the first sentence of "%s"', (text, sentence) => expect(firstSentence(text)).toBe(sentence));

  it('cuts a long sentence at a word', () => {
    const title = titleFrom(`${'a long word list '.repeat(20)}.`);
    expect(title.length).toBeLessThanOrEqual(160);
    expect(title).toMatch(/(?:list|word|long|a)…$/);
  });
});

group('ids', () => {
  it('are the stem up to the underscore where that is unique, else the stem, else the path', () => {
    const ids = assignIds(['000_a.txt', '001_b.txt', '001_c.md', 'x/note.txt', 'y/note.txt', 'my file.txt']);
    expect(Object.fromEntries(ids)).toEqual({
      '000_a.txt': '000',
      '001_b.txt': '001_b',
      '001_c.md': '001_c',
      'x/note.txt': 'x-note',
      'y/note.txt': 'y-note',
      'my file.txt': 'my-file',
    });
  });

  it('never repeat', () => {
    const paths = ['a_1.txt', 'a.txt', 'a-b.txt', 'a/b.txt', 'c/b.txt', '_.txt', '__.txt', 'A_1.txt'];
    expect(new Set(assignIds(paths).values()).size).toBe(paths.length);
  });
});
