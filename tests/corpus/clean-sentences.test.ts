import { describe, expect, it } from 'vitest';
import { cleanDocument } from '../../corpus/pipeline/clean.ts';
import { blocksOf, CLOSING, MIDDLE, OPENING, paragraphs, reasons, texts } from './clean-document.ts';

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

describe('what printing leaves between pages', () => {
  const head = 'The Town Paper, weekend edition';
  const open = 'Nobody had expected that the vote would be decided by the';

  it('is dropped where it parts a sentence', () => {
    const raw = paragraphs(OPENING, head, MIDDLE, head, open, head, 'votes of three people.');
    expect(blocksOf(raw).at(-1)).toBe(`paragraph: ${open} votes of three people.`);
    expect(reasons(raw).filter((reason) => reason === 'dropped: running head')).toHaveLength(1);
  });

  it('is not seen in the names of speakers', () => {
    const raw = paragraphs(
      '# A talk',
      'ANNA BERG',
      OPENING,
      'PAUL STEIN',
      MIDDLE,
      'ANNA BERG',
      CLOSING,
      'PAUL STEIN',
      OPENING,
      'ANNA BERG',
      MIDDLE,
    );
    expect(blocksOf(raw).filter((block) => block.includes('ANNA BERG'))).toHaveLength(3);
  });
});

describe('hard wraps', () => {
  it('are not seen in a document of one paragraph a line', () => {
    const lines = [OPENING, MIDDLE, `${CLOSING} ${MIDDLE}`, CLOSING, OPENING.replace('schools', 'roads')];
    expect(blocksOf(lines.join('\n'))).toEqual(lines.map((line) => `paragraph: ${line}`));
  });

  it('are not seen in a document of long lines', () => {
    const lines = [`${OPENING} ${MIDDLE}`, `${MIDDLE} ${CLOSING}`, `${CLOSING} ${OPENING}`];
    expect(blocksOf(lines.join('\n'))).toHaveLength(3);
  });

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
