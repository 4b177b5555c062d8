import { expect, test } from 'vitest';
import type { PageMention } from '../../archive/contract.ts';
import { thinOut } from '../../page/thin-out.ts';

const at = (start: number, entityId: string): PageMention => ({
  start,
  end: start + 3,
  entityId,
  type: 'person',
  confidence: 1,
});
const mentions = [at(0, 'ada'), at(5, 'bo'), at(9, 'ada'), at(14, 'cy')];
const starts = (list: PageMention[]) => list.map(({ start }) => start);

test('every mention stays', () => {
  expect(starts(thinOut(mentions, 'every', () => false))).toEqual([0, 5, 9, 14]);
});

test('the first of each entity stays in a block', () => {
  expect(starts(thinOut(mentions, 'first-in-block', () => false))).toEqual([0, 5, 14]);
});

test('the first of each entity stays on a page', () => {
  expect(starts(thinOut(mentions, 'first-on-page', (entityId) => entityId !== 'bo'))).toEqual([0, 14]);
});
