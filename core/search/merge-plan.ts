import type { ListedSegment } from './open-index.ts';

/** For each segment that is merged, where its documents go: the new ordinal, or -1 for a deleted one. */
export interface MergeSource {
  listed: ListedSegment;
  ordinals: Int32Array;
}

/** Numbers the live documents of the segments on from each other. */
export function mergeSources(list: readonly ListedSegment[]): MergeSource[] {
  let next = 0;
  return list.map((listed) => {
    const ordinals = new Int32Array(listed.meta.documents);
    for (const dead of listed.dead) if (dead < ordinals.length) ordinals[dead] = -1;
    for (let i = 0; i < ordinals.length; i++) if (ordinals[i] === 0) ordinals[i] = next++;
    return { listed, ordinals };
  });
}

/** How many documents the merged segment has. */
export const mergedDocuments = (sources: readonly MergeSource[]): number =>
  sources.reduce(
    (sum, { ordinals }) => sum + ordinals.reduce((n, ordinal) => n + (ordinal < 0 ? 0 : 1), 0),
    0,
  );

/**
 * The documents, by new ordinal, that were deleted in the sources since the merge began. `now`: the deleted documents
 * of the segments that are still listed; of one that is not, none is left.
 */
export function deletedSince(
  sources: readonly MergeSource[],
  now: ReadonlyMap<string, Uint32Array>,
): Uint32Array {
  const deleted = sources.flatMap(({ listed, ordinals }) => {
    const dead = now.get(listed.meta.id);
    return dead ? Array.from(dead, (ordinal) => ordinals[ordinal] ?? -1) : [...ordinals];
  });
  return Uint32Array.from(deleted.filter((ordinal) => ordinal >= 0)).sort();
}
