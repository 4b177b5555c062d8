import { describe, expect, test } from 'vitest';
import type { EntityCard } from '../../archive/contract.ts';
import {
  CLOSE_DELAY,
  FETCH_DELAY,
  type HoverEvent,
  type HoverState,
  isAsked,
  isShown,
  nextHover,
  waitOf,
} from '../../page/hover-state.ts';

type State = HoverState<string>;
type Event = HoverEvent<string>;

const card: EntityCard = {
  id: 'a',
  type: 'person',
  prefLabel: 'Ada Karim',
  description: '',
  source: 'general knowledge',
  roles: [],
  related: [],
  articleCount: 0,
};
const start: State = { at: 'idle', token: 0 };
const same = (a: string, b: string) => a === b;
const through = (...events: Event[]): State =>
  events.reduce<State>((state, event) => nextHover(state, event, same), start);
const rest = (target: string | null): Event => ({ type: 'rest', target });
const time: Event = { type: 'time' };
const answer = (token: number): Event => ({ type: 'answer', token, card });

describe('hovering', () => {
  test('fetches after 150 ms and shows after the delay that the reader set', () => {
    const dwelling = through(rest('A'));
    expect(waitOf(dwelling, 500)).toBe(FETCH_DELAY);
    expect(isAsked(dwelling)).toBe(false);
    const asked = through(rest('A'), time);
    expect(isAsked(asked)).toBe(true);
    expect(isShown(asked)).toBe(false);
    expect(waitOf(asked, 500)).toBe(500 - FETCH_DELAY);
    expect(through(rest('A'), time, time).at).toBe('open');
  });

  test.each([0, 40, 150, 500, 2_000])('waits %i ms in all', (delay) => {
    const waits = [through(rest('A')), through(rest('A'), time)].map((state) => waitOf(state, delay) ?? 0);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(delay);
  });

  test('shows the card that came before it was due', () => {
    expect(through(rest('A'), time, answer(1), time)).toMatchObject({ at: 'open', card });
  });

  test('drops an answer that comes after the pointer went on', () => {
    const state = through(rest('A'), time, rest('B'), time, answer(1), time);
    expect(state).toMatchObject({ at: 'open', target: 'B', card: null });
    expect(nextHover(state, answer(2), same)).toMatchObject({ card });
  });

  test.each<Event>([{ type: 'scroll' }, { type: 'select' }, rest(null), { type: 'dismiss' }])(
    'opens nothing after $type while it waits',
    (event) => {
      expect(through(rest('A'), time, event).at).toBe('idle');
    },
  );

  test('stays silent when the card could not be had before it was due', () => {
    const failure: Event = { type: 'failure', token: 1, code: 'no-answer' };
    expect(through(rest('A'), time, failure).at).toBe('idle');
    expect(through(rest('A'), time, time, failure)).toMatchObject({ at: 'failed', code: 'no-answer' });
  });
});

describe('leaving', () => {
  const open: Event[] = [rest('A'), time, time];

  test('gives a grace of 300 ms, in which the card can be reached', () => {
    const leaving = through(...open, rest(null));
    expect(leaving.at).toBe('leaving');
    expect(isShown(leaving)).toBe(true);
    expect(waitOf(leaving, 500)).toBe(CLOSE_DELAY);
    expect(through(...open, rest(null), { type: 'enter-card' }).at).toBe('open');
    expect(through(...open, rest(null), time).at).toBe('idle');
  });

  test('goes on with the name that the pointer rests on by then', () => {
    expect(through(...open, rest('B'), time)).toMatchObject({ at: 'dwelling', target: 'B' });
    expect(through(...open, rest('B'), rest('A'))).toMatchObject({ at: 'open', target: 'A' });
  });

  test('keeps the card that it had', () => {
    const state = through(...open, answer(1), rest(null), { type: 'enter-card' });
    expect(state).toMatchObject({ at: 'open', card });
  });

  test.each<[string, Event]>([
    ['keyboard', { type: 'keyboard', target: 'A' }],
    ['press', { type: 'press', target: 'A' }],
  ])('does not happen to a card asked for by %s', (_, event) => {
    expect(through(event, rest(null)).at).toBe('open');
    expect(through(event, { type: 'leave-card' }).at).toBe('open');
    expect(through(event, { type: 'dismiss' }).at).toBe('idle');
  });
});

describe('pressing', () => {
  test('opens at once, and keeps a card that was fetched already', () => {
    expect(through({ type: 'press', target: 'A' }).at).toBe('open');
    expect(through(rest('A'), time, answer(1), { type: 'press', target: 'A' })).toMatchObject({
      at: 'open',
      cause: 'press',
      card,
    });
  });

  test('elsewhere closes', () => {
    expect(through({ type: 'press', target: 'A' }, { type: 'press', target: null }).at).toBe('idle');
  });

  test('of another name opens that one', () => {
    const state = through({ type: 'press', target: 'A' }, { type: 'press', target: 'B' });
    expect(state).toMatchObject({ at: 'open', target: 'B', token: 2 });
  });
});
