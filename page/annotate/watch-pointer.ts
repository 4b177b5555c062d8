import type { Point } from '../hit-test.ts';
import { type HoverEvent, type HoverState, isShown, nextHover, waitOf } from '../hover-state.ts';
import { isOurs } from '../is-ours.ts';
import { isSelected } from '../selection.ts';

/** ms without movement after which the pointer rests. */
const REST = 50;

/** Annotations at one place of the page, by id. */
export interface PlaceIds {
  ids: readonly string[];
}

export interface PointerOptions {
  document: Document;
  signal: AbortSignal;
  shadowRoots(): readonly ShadowRoot[];
  hoverDelay(): number;
  /** What lies at a point; `hover`: only what is worth a card without being asked for. */
  at(point: Point, hover: boolean): PlaceIds | null;
  /** Opens the card, or closes it with null. */
  show(place: PlaceIds | null, asked: boolean): void;
  /** The card must not be closed by a pointer. */
  isHeld(): boolean;
}

const sameIds = (a: PlaceIds, b: PlaceIds): boolean => a.ids.join() === b.ids.join();

const isControl = (event: Event): boolean =>
  event
    .composedPath()
    .some(
      (node) => node instanceof Element && node.matches('a[href], button, input, select, textarea, summary'),
    );

/** Follows the pointer over annotations, with the same rules as over names. */
export function watchPointer(options: PointerOptions) {
  const { document, signal, shadowRoots, hoverDelay, at, show, isHeld } = options;
  let state: HoverState<PlaceIds> = { at: 'idle', token: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let shown = 0;

  const send = (event: HoverEvent<PlaceIds>) => {
    if (isHeld() && event.type !== 'dismiss' && event.type !== 'keyboard') return;
    const before = state;
    state = nextHover(state, event, sameIds);
    if (state === before) return;
    clearTimeout(timer);
    const wait = waitOf(state, hoverDelay());
    if (wait !== null) timer = setTimeout(() => send({ type: 'time' }), wait);
    const token = state.at !== 'idle' && isShown(state) ? state.token : 0;
    if (token === shown) return;
    shown = token;
    if (state.at === 'idle' || token === 0) show(null, false);
    else show(state.target, state.cause === 'keyboard');
  };
  const listen = <K extends keyof WindowEventMap>(type: K, act: (event: WindowEventMap[K]) => void) =>
    document.defaultView?.addEventListener(type, (event) => event.isTrusted && act(event), {
      capture: true,
      passive: type !== 'keydown',
      signal,
    });
  listen('pointermove', (event) => {
    clearTimeout(rest);
    if (event.pointerType === 'touch' || isOurs(event)) return;
    if (event.buttons) return send({ type: 'select' });
    const point = { x: event.clientX, y: event.clientY };
    rest = setTimeout(() => send({ type: 'rest', target: at(point, true) }), REST);
  });
  listen('pointerdown', (event) => {
    clearTimeout(rest);
    if (!isOurs(event)) send({ type: 'select' });
  });
  listen('click', (event) => {
    if (isOurs(event) || event.button !== 0) return;
    const plain = !isSelected(document, shadowRoots()) && !isControl(event) && !event.defaultPrevented;
    const target = plain ? at({ x: event.clientX, y: event.clientY }, false) : null;
    if (target || state.at !== 'idle') send({ type: 'press', target });
  });
  listen('scroll', () => {
    clearTimeout(rest);
    send({ type: 'scroll' });
  });
  listen('keydown', (event) => {
    if (event.key !== 'Escape' || !isShown(state) || isOurs(event)) return;
    event.preventDefault();
    event.stopPropagation();
    send({ type: 'dismiss' });
  });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearTimeout(rest);
  });
  return {
    open: (place: PlaceIds) => send({ type: 'keyboard', target: place }),
    dismiss: () => send({ type: 'dismiss' }),
    enter: () => send({ type: 'enter-card' }),
    leave: () => send({ type: 'leave-card' }),
  };
}
