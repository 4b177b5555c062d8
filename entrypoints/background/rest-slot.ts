import type { createRest } from './rest.ts';

/** Where the script of the rest leaves itself for the worker that imports it. */
const SLOT = Symbol.for('backfile.rest');

type Slot = { [SLOT]?: typeof createRest };

export function offerRest(create: typeof createRest): void {
  (globalThis as Slot)[SLOT] = create;
}

export const takeRest = (): typeof createRest | undefined => (globalThis as Slot)[SLOT];
