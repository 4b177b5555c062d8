import type { EntityCard, ErrorCode, PageClient } from '../archive/contract.ts';
import type { Painted } from './painted.ts';
import type { RaisedCards } from './raised-card.ts';

/** The words that a card is about: on this page, or in one of its frames. */
export interface CardAnchor {
  entityId: string;
  /** The name as it stands on the page. */
  surface: string;
  /** Where the words stand. */
  near: Node;
  /** The box of the words now, in CSS px of the window; null when they are gone. */
  boxOf(): DOMRect | null;
}

/** What the popover shows. */
export type CardShown =
  | { state: 'loading' }
  | { state: 'ready'; card: EntityCard }
  | { state: 'failed'; code: ErrorCode };

/** What the popover needs of the page's reader. */
export interface CardRequest {
  anchor: CardAnchor;
  client: PageClient;
  /** How often each entity was found here. */
  company: () => Record<string, number>;
  /** Null: the card offers neither reasons nor decisions. */
  explain: (() => Promise<readonly string[]>) | null;
  /** The reader's own annotations over the name: how many, and a way to their card. */
  annotations: { count: number; open(): void } | null;
  /** Puts the keyboard's focus into the card, and back to where it was when it closes. */
  takeFocus: boolean;
  onEnter(): void;
  onLeave(): void;
  /** The reader or the page closed it. */
  onDismiss(): void;
}

export interface OpenCard {
  show(shown: CardShown): void;
  close(): void;
  /** Moves the keyboard's focus into the card. */
  focus(): void;
}

/** The code that is loaded when a card is first needed: the content script keeps small. */
export interface CardFeature {
  open(request: CardRequest): OpenCard;
  /** Says politely to a screen reader which name the keyboard is at. */
  announceName(name: { surface: string; type: Painted['mention']['type']; n: number; of: number }): void;
  /** The card of a name in one of the frames. */
  raised: RaisedCards;
  end(): void;
}
