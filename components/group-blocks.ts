import type { ArticleBlock } from '../core/model.ts';

export interface PlacedBlock {
  block: ArticleBlock;
  index: number;
}

/** What stands on its own, or the items of one list. */
export type BlockGroup = { kind: 'single'; placed: PlacedBlock } | { kind: 'list'; items: PlacedBlock[] };

/** The blocks of an article in order, list items that follow one another gathered into one list. */
export function groupBlocks(blocks: readonly ArticleBlock[]): BlockGroup[] {
  const groups: BlockGroup[] = [];
  blocks.forEach((block, index) => {
    const last = groups.at(-1);
    if (block.kind !== 'list-item') groups.push({ kind: 'single', placed: { block, index } });
    else if (last?.kind === 'list') last.items.push({ block, index });
    else groups.push({ kind: 'list', items: [{ block, index }] });
  });
  return groups;
}
