import { expect, test } from 'vitest';
import { quotationsOf } from '../../components/quotations-of.ts';
import type { Article } from '../../core/model.ts';

const text = 'Ann met Bob. Ann left, and Ann did not return. Bob stayed.';
const mention = (entityId: string, start: number) => ({
  entityId,
  start,
  end: start + 3,
  block: 0,
  confidence: 1,
});
const article: Article = {
  id: 'a',
  headline: { value: 'A', inferred: false },
  language: 'en',
  wordCount: 12,
  blocks: [{ kind: 'paragraph', text }],
  mentions: [
    mention('ann', 0),
    mention('bob', 8),
    mention('ann', 13),
    mention('ann', 27),
    mention('bob', 47),
  ],
};

test('each sentence that names an entity is quoted once, in the order of the text', () => {
  expect(quotationsOf(article, 'ann').map((quotation) => quotation.text)).toEqual([
    'Ann met Bob.',
    'Ann left, and Ann did not return.',
  ]);
});

test('a quotation knows where its mention stands in itself and in the block', () => {
  for (const { text: quoted, start, end, mentionStart } of quotationsOf(article, 'bob')) {
    expect(quoted.slice(start, end)).toBe('Bob');
    expect(text.slice(mentionStart, mentionStart + 3)).toBe('Bob');
  }
});

test('an entity that is not mentioned has no quotation', () => {
  expect(quotationsOf(article, 'eve')).toEqual([]);
});
