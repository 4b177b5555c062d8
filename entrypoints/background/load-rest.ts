import type { createRest } from './rest.ts';
import { takeRest } from './rest-slot.ts';

/** `/rest.js`, as it is built from `entrypoints/rest.ts`. */
const SCRIPT = '/rest.js';

/** Of a service worker (https://w3c.github.io/ServiceWorker/#importscripts); this project's types are those of pages. */
declare function importScripts(...urls: string[]): void;

function fromScript(): typeof createRest {
  if (!takeRest()) importScripts(SCRIPT);
  const create = takeRest();
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
