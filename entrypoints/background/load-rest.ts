import { takeFeature } from '../../page/feature-slot.ts';
import type { createRest } from './rest.ts';

/** Under which the script of the rest leaves itself for the worker that imports it. */
export const REST = 'rest';

/** `/rest.js`, as it is built from `entrypoints/rest.ts`. */
const SCRIPT = '/rest.js';

/** Of a service worker (https://w3c.github.io/ServiceWorker/#importscripts); this project's types are those of pages. */
declare function importScripts(...urls: string[]): void;

function fromScript(): typeof createRest {
  if (!takeFeature(REST)) importScripts(SCRIPT);
  const create = takeFeature<typeof createRest>(REST);
  if (!create) throw new Error(`${SCRIPT} did not offer itself`);
  return create;
}

/**
 * A worker may import later only what it imported once while it was installed: the browser keeps it with the worker.
 * Firefox's background is a page with one script, which holds all.
 */
export function keepRestAtHand(): void {
  if (!import.meta.env.FIREFOX) addEventListener('install', () => void fromScript());
}

/** The code of the rest: read and compiled at the first call, so that a page's first question need not wait for it. */
export async function loadRest(): Promise<typeof createRest> {
  return import.meta.env.FIREFOX ? (await import('./rest.ts')).createRest : fromScript();
}
