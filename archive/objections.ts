import { foldWords } from '../core/entities/fold.ts';
import type { EntityType } from '../core/model.ts';
import { kindsToPaint, type ReaderSays } from './page-settings.ts';

/** A mention as the reader's decisions see it. */
export interface Claim {
  entityId: string;
  type: EntityType;
  /** The words on the page. */
  surface: string;
}

/** Whether the reader does not want a mention shown. */
export type Objection = (claim: Claim) => boolean;

const nameKey = (entityId: string, surface: string): string => `${entityId}\t${foldWords(surface).join(' ')}`;

/** What the reader has against mentions on the page of an address (as `decisionAddress` writes it). */
export function objectionsOn(says: ReaderSays, address: string): Objection {
  const kinds = kindsToPaint(says);
  const entities = new Set<string>();
  const names = new Set<string>();
  for (const decision of says.decisions) {
    if (decision.kind === 'mute-entity') entities.add(decision.entityId);
    if (decision.kind === 'not-this-alias') names.add(nameKey(decision.entityId, decision.surface));
    if (decision.kind === 'not-here' && decision.address === address)
      names.add(nameKey(decision.entityId, decision.surface));
  }
  return ({ entityId, type, surface }) =>
    !kinds[type] || entities.has(entityId) || (names.size > 0 && names.has(nameKey(entityId, surface)));
}
