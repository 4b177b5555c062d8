import type { createRest } from './rest.ts';

/** Where the script of the rest leaves itself for the worker that imports it. */
const SLOT = Symbol.for('backfile.rest');

/** No other script knows of the symbol: what lies there is what was left. */
const slot = globalThis as { [SLOT]?: typeof createRest };

/** Called by the script of the rest when it runs. */
export function offerRest(create: typeof createRest): void {
  slot[SLOT] = create;
}

/** What the script has left; undefined before it ran. */
export const takeRest = (): typeof createRest | undefined => slot[SLOT];
