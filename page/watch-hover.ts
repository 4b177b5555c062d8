import type { PageClient } from '../archive/contract.ts';
import type { CardAnchor, CardFeature, OpenCard } from './card-contract.ts';
import { isSameName, type Point } from './hit-test.ts';
import { type HoverEvent, type HoverState, isAsked, isShown, nextHover, waitOf } from './hover-state.ts';
import { isOurs } from './is-ours.ts';
import { type Painted, rangeOf } from './painted.ts';
import { hasNoRoom, raiseCard } from './raise-card.ts';

/** ms without movement after which the pointer rests: only then is the page asked what lies under it. */
const REST = 50;
/** ms that a finger stays down when it selects rather than taps. */
const LONG_PRESS = 450;

export interface HoverOptions {
  document: Document;
  signal: AbortSignal;
  client: PageClient;
  /** ms from resting on a name to its card. */
  hoverDelay(): number;
  nameAt(point: Point): Painted | null;
  company(): Record<string, number>;
  explain(painted: Painted): Promise<readonly string[]>;
  /** The reader's own annotations over a name. */
  annotationsOver(painted: Painted): { count: number; open(): void } | null;
  /** The code of the card; null when it cannot be loaded. */
  loadCard(): Promise<CardFeature | null>;
}

export interface Hover {
  /** Opens the card of a name for the keyboard. */
  openByKeyboard(painted: Painted): void;
  dismiss(): void;
}

const anchorOf = (painted: Painted): CardAnchor => ({
  entityId: painted.mention.entityId,
  surface: painted.surface,
  near: painted.startNode,
  boxOf: () => rangeOf(painted)?.getBoundingClientRect() ?? null,
});

type State = HoverState<Painted>;
type Event = HoverEvent<Painted>;

class HoverWatch implements Hover {
  #options: HoverOptions;
  #state: State = { at: 'idle', token: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #open: { token: number; card: OpenCard } | null = null;
  #opening = 0;

  constructor(options: HoverOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.send({ type: 'dismiss' }));
  }

  openByKeyboard = (painted: Painted) => this.send({ type: 'keyboard', target: painted });
  dismiss = () => this.send({ type: 'dismiss' });
  isIdle = () => this.#state.at === 'idle';
  isShown = () => isShown(this.#state);

  send(event: Event) {
    const before = this.#state;
    this.#state = nextHover(before, event, isSameName);
    if (this.#state === before) return;
    this.#setTimer();
    this.#fetch();
    this.#render();
  }

  #setTimer() {
    clearTimeout(this.#timer);
    const wait = waitOf(this.#state, this.#options.hoverDelay());
    if (wait !== null) this.#timer = setTimeout(() => this.send({ type: 'time' }), wait);
  }

  async #fetch() {
    const state = this.#state;
    if (state.at === 'idle' || !isAsked(state) || this.#asked === state.token) return;
    const { token, target } = state;
    this.#asked = token;
    if (this.#raises()) return;
    const { client, company, loadCard } = this.#options;
    const request = { entityId: target.mention.entityId, company: company() };
    const [answer, feature] = await Promise.all([client.entityCard(request), loadCard()]);
    if (!feature) return this.send({ type: 'dismiss' });
    if (answer.ok) this.send({ type: 'answer', token, card: answer.value });
    else this.send({ type: 'failure', token, code: answer.code });
  }

  /** The top frame fetches what it shows. */
  #raises = () => hasNoRoom(this.#options.document.defaultView);

  /** Brings the screen in line with the state. */
  async #render() {
    const state = this.#state;
    if (state.at === 'idle' || !isShown(state)) return this.#close();
    if (this.#open && this.#open.token !== state.token) this.#close();
    if (!this.#open && this.#opening !== state.token) await this.#openCard(state);
    this.#update();
  }

  async #openCard(state: Exclude<State, { at: 'idle' }>) {
    const { token, target, cause } = state;
    this.#opening = token;
    const { client, company, explain, annotationsOver, loadCard } = this.#options;
    const anchor = anchorOf(target);
    const takeFocus = cause === 'keyboard';
    const raised = this.#raises() ? await raiseCard({ client, anchor, company: company(), takeFocus }) : null;
    if (raised && this.#state.at !== 'idle' && this.#state.token === token) {
      this.#open = { token, card: raised };
      return;
    }
    raised?.close();
    const feature = await loadCard();
    const now = this.#state;
    if (!feature || now.at === 'idle' || now.token !== token || !isShown(now)) return;
    const card = feature.open({
      anchor,
      client,
      company,
      explain: () => explain(target),
      annotations: annotationsOver(target),
      takeFocus,
      onEnter: () => this.send({ type: 'enter-card' }),
      onLeave: () => this.send({ type: 'leave-card' }),
      onDismiss: () => this.send({ type: 'dismiss' }),
    });
    this.#open = { token, card };
  }

  #update() {
    const state = this.#state;
    if (state.at === 'idle' || this.#open?.token !== state.token) return;
    if (state.at === 'failed') this.#open.card.show({ state: 'failed', code: state.code });
    else if (state.card) this.#open.card.show({ state: 'ready', card: state.card });
    else this.#open.card.show({ state: 'loading' });
  }

  #close() {
    this.#open?.card.close();
    this.#open = null;
    this.#opening = 0;
  }
}

const isLinkOrControl = (event: globalThis.Event): boolean =>
  event
    .composedPath()
    .some(
      (node) =>
        node instanceof Element &&
        node.matches(
          'a[href], area, button, input, select, textarea, summary, label, [role="button"], [onclick]',
        ),
    );

const isTouch = (event: globalThis.Event): boolean =>
  event instanceof PointerEvent && event.pointerType === 'touch';

/**
 * Follows pointer and keyboard and opens the card of the name they ask for, until the signal aborts. Only events that
 * the reader made count; none is stopped, but for Escape while a card is open.
 */
export function watchHover(options: HoverOptions): Hover {
  const { document, signal, nameAt } = options;
  const hover = new HoverWatch(options);
  const window = document.defaultView;
  if (!window) return hover;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let pressedAt = 0;
  const listen = <K extends keyof WindowEventMap>(type: K, act: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, (event) => event.isTrusted && act(event), {
      capture: true,
      passive: type !== 'keydown',
      signal,
    });

  listen('pointermove', (event) => {
    clearTimeout(rest);
    if (event.pointerType === 'touch' || isOurs(event)) return;
    const { clientX: x, clientY: y, buttons } = event;
    if (buttons) return hover.send({ type: 'select' });
    rest = setTimeout(() => hover.send({ type: 'rest', target: nameAt({ x, y }) }), REST);
  });
  listen('pointerdown', (event) => {
    clearTimeout(rest);
    pressedAt = event.timeStamp;
    if (!isOurs(event)) hover.send({ type: 'select' });
  });
  listen('click', (event) => {
    if (isOurs(event) || event.button !== 0) return;
    const selects = document.getSelection()?.isCollapsed === false;
    const isLong = event.timeStamp - pressedAt > LONG_PRESS && isTouch(event);
    const plain = !selects && !isLong && !isLinkOrControl(event) && !event.defaultPrevented;
    // A click on a link follows the link: the card must not stand in its way.
    const target = plain ? nameAt({ x: event.clientX, y: event.clientY }) : null;
    if (target || !hover.isIdle()) hover.send({ type: 'press', target });
  });
  listen('scroll', () => {
    clearTimeout(rest);
    hover.send({ type: 'scroll' });
  });
  listen('keydown', (event) => {
    if (event.key !== 'Escape' || !hover.isShown()) return;
    event.preventDefault();
    event.stopPropagation();
    hover.dismiss();
  });
  document.addEventListener(
    'pointerleave',
    (event) => {
      clearTimeout(rest);
      if (event.isTrusted && event.target === document) hover.send({ type: 'rest', target: null });
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', () => clearTimeout(rest));
  return hover;
}
