import type { EntityCard, ErrorCode, PageClient } from '../archive/contract.ts';
import type { Painted } from './painted.ts';

/** What the popover shows. */
export type CardShown =
  | { state: 'loading' }
  | { state: 'ready'; card: EntityCard }
  | { state: 'failed'; code: ErrorCode };

/** What the popover needs of the page's reader. */
export interface CardRequest {
  painted: Painted;
  client: PageClient;
  /** How often each entity was found here. */
  company: () => Record<string, number>;
  explain: () => Promise<readonly string[]>;
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
  end(): void;
}
