import type { PageClient, RaisedName } from '../archive/contract.ts';
import type { CardFeature, OpenCard } from './card-contract.ts';
import { CLOSE_DELAY } from './hover-state.ts';
import { isOurs } from './is-ours.ts';
import { HOST_ATTRIBUTE } from './skipped.ts';

/** Cards of names that stand in frames without room for one. */
export interface RaisedCards {
  show(name: RaisedName, client: PageClient): void;
  /** The reader has left the name: the card closes unless the reader is in it. */
  drop(): void;
  end(): void;
}

/** The frame of the top document that the reader is in: under the pointer, or with the focus; null: not to be told. */
function frameInUse(document: Document): Element | null {
  const hovered = document.querySelector('iframe:hover, frame:hover');
  if (hovered) return hovered;
  const { activeElement } = document;
  return activeElement?.matches('iframe, frame') ? activeElement : null;
}

/** Where the words stand in the top window; the whole frame where they cannot be told; a corner without a frame. */
function boxIn(frame: Element | null, { box, direct }: RaisedName): DOMRect | null {
  if (!frame) return new DOMRect(0, 0, 1, 1);
  if (!frame.isConnected) return null;
  const outer = frame.getBoundingClientRect();
  if (!direct) return outer;
  return new DOMRect(
    outer.x + frame.clientLeft + box.x,
    outer.y + frame.clientTop + box.y,
    box.width,
    box.height,
  );
}

class Raised implements RaisedCards {
  #document: Document;
  #openCard: CardFeature['open'];
  #card: OpenCard | null = null;
  /** Of the card that is open. */
  #life = new AbortController();
  #inside = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document, openCard: CardFeature['open']) {
    this.#document = document;
    this.#openCard = openCard;
  }

  show(name: RaisedName, client: PageClient) {
    this.end();
    this.#life = new AbortController();
    this.#listen(this.#life.signal);
    const card = this.#open(name, client);
    this.#card = card;
    void this.#fill(card, name, client);
  }

  #open(name: RaisedName, client: PageClient): OpenCard {
    const { entityId, surface, company, takeFocus } = name;
    const frame = frameInUse(this.#document);
    const near = frame ?? this.#document.documentElement;
    return this.#openCard({
      anchor: { entityId, surface, near, boxOf: () => boxIn(frame, name) },
      client,
      company: () => company,
      // What is decided of a name is decided where it stands.
      explain: null,
      annotations: null,
      takeFocus,
      onEnter: () => this.#enter(),
      onLeave: () => this.#leave(),
      onDismiss: () => this.end(),
    });
  }

  async #fill(card: OpenCard, { entityId, company }: RaisedName, client: PageClient) {
    const answer = await client.entityCard({ entityId, company });
    if (this.#card !== card) return;
    card.show(answer.ok ? { state: 'ready', card: answer.value } : { state: 'failed', code: answer.code });
  }

  #listen(signal: AbortSignal) {
    const onKey = (event: KeyboardEvent) => {
      if (!event.isTrusted || event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      this.end();
    };
    const onDown = (event: PointerEvent) => {
      if (event.isTrusted && !isOurs(event)) this.end();
    };
    const window = this.#document.defaultView;
    window?.addEventListener('keydown', onKey, { capture: true, signal });
    window?.addEventListener('pointerdown', onDown, { capture: true, passive: true, signal });
  }

  #enter() {
    this.#inside = true;
    clearTimeout(this.#timer);
  }

  #leave() {
    this.#inside = false;
    this.#timer = setTimeout(() => this.end(), CLOSE_DELAY);
  }

  drop() {
    const hasFocus = this.#document.activeElement?.hasAttribute(HOST_ATTRIBUTE);
    if (!this.#inside && !hasFocus) this.end();
  }

  end() {
    clearTimeout(this.#timer);
    this.#life.abort();
    this.#inside = false;
    this.#card?.close();
    this.#card = null;
  }
}

export const createRaisedCards = (document: Document, openCard: CardFeature['open']): RaisedCards =>
  new Raised(document, openCard);
