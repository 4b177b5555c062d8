import { expect, test } from 'vitest';
import { groupBlocks } from '../../components/group-blocks.ts';
import type { ArticleBlock, BlockKind } from '../../core/model.ts';

const block = (kind: BlockKind, text: string): ArticleBlock => ({ kind, text });

test('list items that follow one another are one list, and every block keeps its number', () => {
  const groups = groupBlocks([
    block('paragraph', 'a'),
    block('list-item', 'b'),
    block('list-item', 'c'),
    block('heading', 'd'),
    block('list-item', 'e'),
  ]);
  const shape = groups.map((group) =>
    group.kind === 'list' ? group.items.map(({ index }) => index) : group.placed.index,
  );
  expect(shape).toEqual([0, [1, 2], 3, [4]]);
});
