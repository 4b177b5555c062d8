import type { Density, PageMention } from '../archive/contract.ts';

/** What is left of a block's mentions at a density; `isFirst` says whether the entity's place is this block. */
export function thinOut(
  mentions: readonly PageMention[],
  density: Density,
  isFirst: (entityId: string) => boolean,
): PageMention[] {
  if (density === 'every') return [...mentions];
  const seen = new Set<string>();
  return mentions.filter(({ entityId }) => {
    if (seen.has(entityId)) return false;
    seen.add(entityId);
    return density === 'first-in-block' || isFirst(entityId);
  });
}
