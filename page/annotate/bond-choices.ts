import type { BondChoice } from '../../components/annotation-draft.ts';
import { bundledArchive } from '../../core/model.ts';
import type { AnnotateRim } from '../annotate-contract.ts';

/** More names than this are a list to search in, not to choose from. */
const MOST = 8;

/** What an annotation of this range can be bound to: the entities named in it. */
export const bondChoices = (rim: Pick<AnnotateRim, 'namedIn'>, range: Range | null): BondChoice[] =>
  (range ? rim.namedIn(range) : []).slice(0, MOST).map(({ entityId, type, surface }) => ({
    type,
    bond: { kind: 'entity', archiveId: bundledArchive, entityId, label: surface },
  }));
