const KEY = Symbol.for('backfile.page');

/**
 * Ends the copy of the content script that ran here before (an update leaves the old one behind, in the same isolated
 * world) and makes this the one. Returns its life: it ends when `signal` aborts or a later copy takes over.
 */
export function takeOver(signal: AbortSignal): AbortController {
  const world = globalThis as { [KEY]?: AbortController };
  world[KEY]?.abort();
  const life = new AbortController();
  world[KEY] = life;
  signal.addEventListener('abort', () => life.abort());
  return life;
}
