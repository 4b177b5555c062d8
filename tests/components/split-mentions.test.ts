import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitMentions } from '../../components/split-mentions.ts';

const mention = (start: number, end: number) => ({ entityId: `e${start}`, start, end, confidence: 1 });
const words = (text: string, ...spans: [number, number][]) =>
  splitMentions(
    text,
    spans.map(([start, end]) => mention(start, end)),
  ).map((piece) => (piece.mention ? `[${piece.text}]` : piece.text));

test('a text is cut where its mentions begin and end', () => {
  expect(words('Hamas met Fatah.', [0, 5], [10, 15])).toEqual(['[Hamas]', ' met ', '[Fatah]', '.']);
});

test('mentions may come in any order and touch each other', () => {
  expect(words('abcd', [2, 4], [0, 2])).toEqual(['[ab]', '[cd]']);
});

test('of two mentions that overlap the first one stays', () => {
  expect(words('abcdef', [0, 4], [2, 6])).toEqual(['[abcd]', 'ef']);
});

test('mentions outside the text are left out', () => {
  expect(words('abc', [-2, 1], [2, 9], [1, 1], [2, 1])).toEqual(['abc']);
});

test('a text without mentions is one piece, and an empty one is none', () => {
  expect(words('abc')).toEqual(['abc']);
  expect(words('')).toEqual([]);
});

test('the pieces are the text again, whatever the mentions say', () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 })));
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), spans, (text, pairs) => {
      const pieces = splitMentions(
        text,
        pairs.map(([start, end]) => mention(start, end)),
      );
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const piece of pieces) expect(text.startsWith(piece.text, piece.start)).toBe(true);
    }),
  );
});
