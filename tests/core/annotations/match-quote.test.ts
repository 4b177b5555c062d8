import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../core/annotations/folded-text.ts';
import { findAgain } from './find-again.ts';

/** Selects the nth copy of a text and looks for it in another; a line feed is a block boundary. */
function find(before: string, exact: string, after: string, nth = 0): string | null {
  let at = before.indexOf(exact);
  for (let i = 0; i < nth; i++) at = before.indexOf(exact, at + 1);
  if (at < 0) throw new Error(`"${exact}" does not stand in the text ${nth + 1} times`);
  const place = findAgain(before, { start: at, end: at + exact.length }, after);
  return place && after.slice(place.start, place.end);
}

const article = `The council met on Tuesday evening to decide on the future of the old harbour.
Members had received three proposals from the planning office in the spring.
The first proposal keeps the cranes and opens the quay to the public.
The second proposal removes the cranes and builds two hundred flats.
Nobody spoke in favour of the third proposal, which was withdrawn.
A vote is expected before the end of the year, the mayor said.`;

const target = 'keeps the cranes and opens the quay to the public';

const found: [string, string, string | null][] = [
  ['unchanged text', article, target],
  ['other white space', article.replaceAll(' ', '\u00a0 '), target.replaceAll(' ', '\u00a0 ')],
  ['other case', article.toUpperCase(), target.toUpperCase()],
  ['soft hyphens', article.replace('quay', 'qu\u00aday'), target.replace('quay', 'qu\u00aday')],
  [
    'blocks put before and between',
    `Advertisement\n${article.replaceAll('\n', '\nSubscribe to our newsletter now.\n')}`,
    target,
  ],
  ['a typing error mended', article.replace('opens', 'open'), target.replace('opens', 'open')],
  [
    'a word exchanged',
    article.replace('public', 'townspeople'),
    'keeps the cranes and opens the quay to the townspeople',
  ],
  ['a part taken out', article.replace(' and opens the quay', ''), 'keeps the cranes to the public'],
  ['words beside it edited', article.replace('first proposal', 'plan that came first'), target],
  [
    'moved to the end',
    article.replace(/The first.*\n/, '').concat(`\nThe first proposal ${target}.`),
    target,
  ],
];

const lost: [string, string][] = [
  ['the words are gone', article.replace(target, '')],
  ['the whole block is gone', article.replace(/The first.*\n/, '')],
  [
    'other words stand in their place',
    article.replace(target, 'was never published by anyone in the office'),
  ],
  [
    'a text that shares some words stands elsewhere',
    article
      .replace(/The first.*\n/, '')
      .concat('\nSomebody keeps the dogs and opens the gate to the garden.'),
  ],
  [
    'another page is at the address',
    'The weather will be dry tomorrow.\nIn the east there may be fog in the morning.',
  ],
];

describe('finding a quotation again', () => {
  it.each(found)('finds it with %s', (_, after, expected) =>
    expect(find(article, target, after)).toBe(expected),
  );
  it.each(lost)('leaves it an orphan when %s', (_, after) => expect(find(article, target, after)).toBeNull());

  it('tells copies apart by what stands beside them', () => {
    const list =
      'Ann: yes, on the first ballot\nBen: no, on the first ballot\nCem: yes, on the second ballot';
    const now = `Results of the vote\n${list}`;
    expect(find(list, 'yes', now, 1)).toBe('yes');
    const without = list.replace('Cem: yes', 'Cem:');
    expect(find(list, 'yes', without, 1)).toBeNull();
  });

  it('finds a line that stands several times where the words beside it went with it', () => {
    const entry = (title: string, time: string) => `${title}\nBy staff reporters\n${time}`;
    const [harbour, bridge, mayor] = [
      entry('The harbour is to be deepened after all, says the port authority', '10:40'),
      entry('A bridge across the mouth of the river was closed overnight', '11:15'),
      entry('The mayor will not stand again', '12:05'),
    ];
    const after = ['News of the day', bridge, mayor, harbour].join('\n');
    const start = harbour.indexOf('By staff reporters');
    const place = findAgain([harbour, bridge, mayor].join('\n'), { start, end: start + 18 }, after);
    expect(place?.start).toBe(after.lastIndexOf('By staff reporters'));
  });

  it('finds a short word that begins a block where the block went', () => {
    const own = 'This is how the wall was built that still protects the town.';
    const before = `This was written long ago.\nNobody knows who wrote it.\n${own}\nThis is the end.`;
    const after = `${own}\nThis was written long ago.\nThis is the end.\nNobody knows who wrote it.`;
    const start = before.indexOf(own);
    expect(findAgain(before, { start, end: start + 4 }, after)?.start).toBe(0);
  });

  it('leaves a repeated word an orphan when its own copy is gone', () => {
    expect(
      find(article, 'proposal', article.replace('second proposal removes', 'second removes'), 2),
    ).toBeNull();
  });

  it('finds any selection of any text again in the same text, or says that it cannot tell', () => {
    const word = fc.constantFrom(
      'the',
      'harbour',
      'vote',
      'of',
      'crane',
      'yes',
      'mayor',
      'quay',
      'and',
      'Straße',
      '港口',
    );
    const text = fc.array(word, { minLength: 12, maxLength: 80 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 40 }), (words, from, length) => {
        const start = from % words.length;
        const exact = words.slice(start, start + length).trim();
        if (exact === '') return;
        const nth = words.slice(0, words.indexOf(exact, start) + exact.length).split(exact).length - 2;
        const again = find(words, exact, words, Math.max(0, nth));
        expect(again === null || foldText(again).folded === foldText(exact).folded).toBe(true);
      }),
    );
  });
});
