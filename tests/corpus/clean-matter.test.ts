import { describe, expect, it } from 'vitest';
import { cleanDocument } from '../../corpus/pipeline/clean.ts';
import { blocksOf, CLOSING, MIDDLE, OPENING, paragraphs, reasons } from './clean-document.ts';

describe('pictures', () => {
  it.each([
    'The mayor at the opening of the school [ File: Anna Berg/Reuters ]',
    'The mayor at the opening of the school (Photo: Anna Berg)',
    'The mayor at the opening of the school [Anna Berg/Reuters]',
    'The mayor at the opening of the school / Image: public domain',
    'The mayor speaks to reporters on January 27. Anna Berg/AFP',
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
    expect(reasons(raw)).toContain('dropped: placeholder of a missing picture or advertisement');
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

  it.each([
    ['a menu', ['Home', 'Sign In', 'Register', 'Newsletters']],
    ['a first line that ends like a sentence', ['The council voted.', MIDDLE]],
    ['a first line that stops in the middle', ['The council and the', 'mayor spoke about the budget.']],
  ])('takes no headline from %s', (_what, lines) => {
    expect(cleanDocument(paragraphs(...lines, OPENING)).clues.headline).toBeUndefined();
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
