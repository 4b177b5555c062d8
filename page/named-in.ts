import type { NamedEntity } from './annotate-contract.ts';
import type { Painted } from './painted.ts';

/** The entities whose names lie in a range or reach into it, each once. */
export function namedIn(mentions: readonly Painted[], range: Range): NamedEntity[] {
  const named = new Map<string, NamedEntity>();
  for (const { mention, surface, startNode, startOffset } of mentions) {
    const { entityId, type } = mention;
    const isInside = startNode.isConnected && range.isPointInRange(startNode, startOffset);
    if (isInside && !named.has(entityId)) named.set(entityId, { entityId, type, surface });
  }
  return [...named.values()];
}
