import type { Bond, HighlightColor } from '../core/annotations/annotation.ts';
import type { EntityType } from '../core/model.ts';

/** What a reader writes in the editor of an annotation. */
export interface EditorDraft {
  color: HighlightColor;
  note: string;
  tags: string[];
  about: Bond[];
}

/** An entity that the annotation can be bound to. */
export interface BondChoice {
  bond: Bond;
  type?: EntityType;
}

export function sameBond(a: Bond, b: Bond): boolean {
  if (a.kind === 'entity')
    return b.kind === 'entity' && a.archiveId === b.archiveId && a.entityId === b.entityId;
  return b.kind === 'article' && a.archiveId === b.archiveId && a.articleId === b.articleId;
}
