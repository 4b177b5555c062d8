import type { EntityCard, ErrorCode } from '../archive/contract.ts';

/** ms after which the card of a name is fetched, so that it is there when it shows (as in Wikipedia's previews). */
export const FETCH_DELAY = 150;
/** ms of grace on the way from the name to its card (WCAG 2.2, 1.4.13: the card can be hovered). */
export const CLOSE_DELAY = 300;

/** How the card was asked for. What was asked for on purpose does not close because the pointer moves. */
export type HoverCause = 'pointer' | 'press' | 'keyboard';

interface About<T> {
  target: T;
  /** Counts the targets: an answer with another token is late and dropped. */
  token: number;
  cause: HoverCause;
  card: EntityCard | null;
}

export type HoverState<T> =
  | { at: 'idle'; token: number }
  | ({ at: 'dwelling'; asked: boolean } & About<T>)
  | ({ at: 'open' } & About<T>)
  /** `next`: the name on which the pointer rests meanwhile. */
  | ({ at: 'leaving'; next: T | null } & About<T>)
  | ({ at: 'failed'; code: ErrorCode } & About<T>);

export type HoverEvent<T> =
  /** The pointer has come to rest on a name, or on none. */
  | { type: 'rest'; target: T | null }
  | { type: 'enter-card' }
  | { type: 'leave-card' }
  /** A name was clicked or tapped, or the page elsewhere. */
  | { type: 'press'; target: T | null }
  | { type: 'keyboard'; target: T }
  | { type: 'answer'; token: number; card: EntityCard }
  | { type: 'failure'; token: number; code: ErrorCode }
  /** The time of `waitOf` has passed. */
  | { type: 'time' }
  | { type: 'scroll' }
  | { type: 'select' }
  /** Escape, the close button, the name left the window or the page changed it. */
  | { type: 'dismiss' };

/** ms until the event `time`, or null: the state waits for nothing. */
export function waitOf<T>(state: HoverState<T>, hoverDelay: number): number | null {
  if (state.at === 'leaving') return CLOSE_DELAY;
  if (state.at !== 'dwelling') return null;
  const fetch = Math.min(FETCH_DELAY, hoverDelay);
  return state.asked ? hoverDelay - fetch : fetch;
}

/** Whether the card of the state's target is to be on the screen. */
export const isShown = <T>(state: HoverState<T>): boolean =>
  state.at === 'open' || state.at === 'leaving' || state.at === 'failed';

/** Whether the state wants its card fetched (or has it). */
export const isAsked = <T>(state: HoverState<T>): boolean =>
  isShown(state) || (state.at === 'dwelling' && state.asked);

const idle = (token: number): HoverState<never> => ({ at: 'idle', token });

const open = <T>(target: T, token: number, cause: HoverCause): HoverState<T> => ({
  at: 'open',
  target,
  token,
  cause,
  card: null,
});

const dwell = <T>(target: T, token: number): HoverState<T> => ({
  at: 'dwelling',
  asked: false,
  target,
  token,
  cause: 'pointer',
  card: null,
});

const leave = <T>({ target, token, cause, card }: About<T>, next: T | null = null): HoverState<T> => ({
  at: 'leaving',
  next,
  target,
  token,
  cause,
  card,
});

const reopen = <T>({ target, token, cause, card }: About<T>): HoverState<T> => ({
  at: 'open',
  target,
  token,
  cause,
  card,
});

type Same<T> = (a: T, b: T) => boolean;

function onRest<T>(state: HoverState<T>, target: T | null, same: Same<T>): HoverState<T> {
  if (state.at === 'idle') return target ? dwell(target, state.token + 1) : state;
  const stays = target !== null && same(target, state.target);
  if (state.at === 'dwelling') {
    if (stays) return state;
    return target ? dwell(target, state.token + 1) : idle(state.token);
  }
  // A card asked for on purpose, and one that failed, stay until they are dismissed or another is asked for.
  if (state.cause !== 'pointer') return state;
  if (stays) return state.at === 'leaving' ? reopen(state) : state;
  return leave(state, target);
}

function onTime<T>(state: HoverState<T>): HoverState<T> {
  if (state.at === 'leaving') return state.next ? dwell(state.next, state.token + 1) : idle(state.token);
  if (state.at !== 'dwelling') return state;
  return state.asked ? reopen(state) : { ...state, asked: true };
}

function onAnswer<T>(state: HoverState<T>, token: number, card: EntityCard): HoverState<T> {
  if (state.at === 'idle' || state.token !== token) return state;
  if (state.at !== 'failed') return { ...state, card };
  return reopen({ ...state, card });
}

function onFailure<T>(state: HoverState<T>, token: number, code: ErrorCode): HoverState<T> {
  if (state.at === 'idle' || state.token !== token) return state;
  // Nobody asked aloud: a hover that fails before it shows stays silent.
  if (state.at === 'dwelling') return idle(token);
  const { target, cause, card } = state;
  return { at: 'failed', code, target, token, cause, card };
}

function onPress<T>(state: HoverState<T>, target: T | null, same: Same<T>): HoverState<T> {
  if (!target) return idle(state.token);
  if (state.at !== 'idle' && same(state.target, target)) {
    return state.at === 'failed' ? state : reopen({ ...state, cause: 'press' });
  }
  return open(target, state.token + 1, 'press');
}

function onCard<T>(state: HoverState<T>, inside: boolean): HoverState<T> {
  if (inside) return state.at === 'leaving' ? reopen(state) : state;
  const leaves = state.at === 'open' || state.at === 'failed';
  return leaves && state.cause === 'pointer' ? leave(state) : state;
}

/** The state after an event. Pure; `same` tells whether two targets are the same name in the same place. */
export function nextHover<T>(state: HoverState<T>, event: HoverEvent<T>, same: Same<T>): HoverState<T> {
  switch (event.type) {
    case 'rest':
      return onRest(state, event.target, same);
    case 'enter-card':
      return onCard(state, true);
    case 'leave-card':
      return onCard(state, false);
    case 'press':
      return onPress(state, event.target, same);
    case 'keyboard':
      return open(event.target, state.token + 1, 'keyboard');
    case 'answer':
      return onAnswer(state, event.token, event.card);
    case 'failure':
      return onFailure(state, event.token, event.code);
    case 'time':
      return onTime(state);
    case 'scroll':
    case 'select':
      return state.at === 'dwelling' ? idle(state.token) : state;
    case 'dismiss':
      return idle(state.token);
  }
}
