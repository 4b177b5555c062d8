import type { Marionette } from './marionette.ts';

/** CSS pixels of the viewport. */
export interface Point {
  x: number;
  y: number;
}

/** Steps of a pointer, as WebDriver has them. */
export const moveTo = ({ x, y }: Point) => ({
  type: 'pointerMove',
  x: Math.round(x),
  y: Math.round(y),
  origin: 'viewport',
});
export const press = { type: 'pointerDown', button: 0 };
export const release = { type: 'pointerUp', button: 0 };

/** Leads the real pointer of the window through some steps. */
export function pointer(marionette: Marionette, steps: object[]): Promise<unknown> {
  const actions = [{ type: 'pointer', id: 'mouse', actions: steps }];
  return marionette.send('WebDriver:PerformActions', { actions });
}
