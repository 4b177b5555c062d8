import type { Bond, HighlightColor } from '../core/annotations/annotation.ts';
import type { EntityType } from '../core/model.ts';

/** What a reader writes in the editor of an annotation. */
export interface EditorDraft {
  color: HighlightColor;
  note: string;
  tags: string[];
  about: Bond[];
}

/** What the annotation can be bound to. */
export interface BondChoice {
  bond: Bond;
  /** Of an entity. */
  type?: EntityType;
}

export const keyOfBond = (bond: Bond): string =>
  `${bond.kind}/${bond.archiveId}/${bond.kind === 'entity' ? bond.entityId : bond.articleId}`;

export const sameBond = (a: Bond, b: Bond): boolean => keyOfBond(a) === keyOfBond(b);

/** The beginning of a quotation, to tell it from others by. */
export const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 58)}…` : text);
