import type { EntityCard, ErrorCode, PageDecision } from '../archive/contract.ts';

/** What a card has to show: exactly one of these at a time. */
export type CardContent =
  | { state: 'loading' }
  | { state: 'error'; code: ErrorCode }
  /** The archive no longer knows the entity. */
  | { state: 'empty' }
  | { state: 'ready'; card: EntityCard };

export type CardDecision = PageDecision['kind'];

export interface EntityCardProps {
  content: CardContent;
  /** The name as it stands on the page; absent where the card was not opened from a page. */
  surface?: string;
  /** `id` of the heading, for the `aria-labelledby` of the dialog round the card. */
  titleId?: string;
  /** Why the name was recognised: reason codes from `explainMention`. Absent until asked for. */
  reasons?: readonly string[];
  /** The decision made just now in this card: it is confirmed, and can be undone. */
  decided?: CardDecision;
  onOpenArticle(articleId: string, block?: number, start?: number): void;
  /** Everything the archive says on the entity. */
  onOpenEntity(id: string): void;
  /** The card of another entity in place of this one. Absent: `onOpenEntity` is all that can be done with a name. */
  onShowEntity?(id: string): void;
  /** Back to the card before, of this name. */
  backTo?: string;
  /** Back to the card before. Absent: there is none. */
  onBack?(): void;
  /** Absent: the card offers no decisions. */
  onDecide?(kind: CardDecision): void;
  onUndo?(): void;
  onClose?(): void;
  onWhy?(): void;
  /** How many annotations of the reader's own lie over the name. */
  annotations?: number;
  onAnnotations?(): void;
}
