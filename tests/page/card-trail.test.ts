import { expect, test } from 'vitest';
import type { CardContent } from '../../components/entity-card-props.ts';
import { answer, follow, goBack, startTrail, stepBefore, stepOf } from '../../page/card-trail.ts';

const empty: CardContent = { state: 'empty' };
const loading: CardContent = { state: 'loading' };

test('a trail begins with the name on the page and cannot be gone back from', () => {
  const trail = startTrail('a');
  expect(stepOf(trail)).toMatchObject({ entityId: 'a', content: loading });
  expect(stepBefore(trail)).toBeNull();
  expect(goBack(trail)).toEqual(trail);
});

test('a name that is followed is shown, with the way back to what was there', () => {
  const first = answer(startTrail('a'), 0, empty);
  const there = follow(first, 'b');
  expect(stepOf(there)).toMatchObject({ entityId: 'b', content: loading });
  expect(stepBefore(there)).toMatchObject({ entityId: 'a', content: empty });
  expect(stepOf(goBack(there))).toMatchObject({ entityId: 'a', content: empty });
});

test('an answer goes to its own step, however late it comes', () => {
  const there = follow(startTrail('a'), 'b');
  const late = answer(there, 0, empty);
  expect(stepOf(late)).toMatchObject({ entityId: 'b', content: loading });
  expect(stepOf(goBack(late))).toMatchObject({ entityId: 'a', content: empty });
});

test('an answer for a step that was left is dropped, also when the same name is followed again', () => {
  const there = follow(startTrail('a'), 'b');
  const left = stepOf(there).token;
  const again = follow(goBack(there), 'b');
  expect(answer(again, left, empty)).toEqual(again);
});

test('a name that the reader came through is gone back to, not stacked up', () => {
  const far = follow(follow(startTrail('a'), 'b'), 'c');
  expect(far.steps).toHaveLength(3);
  expect(follow(far, 'b').steps.map(({ entityId }) => entityId)).toEqual(['a', 'b']);
  expect(follow(far, 'a').steps.map(({ entityId }) => entityId)).toEqual(['a']);
});
