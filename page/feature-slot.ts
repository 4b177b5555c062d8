/**
 * Where code that is loaded later leaves itself for the script that wanted it: in the isolated world of the content
 * script, or in the worker. No page can reach the globals of either.
 */
const SLOTS = Symbol.for('backfile.features');

type Slots = Record<string, unknown>;

const slots = (): Slots => {
  const world = globalThis as { [SLOTS]?: Slots };
  world[SLOTS] ??= {};
  return world[SLOTS];
};

export const offerFeature = (name: string, feature: unknown): void => {
  slots()[name] = feature;
};

/** What was offered under the name, or null. The caller knows the type: it belongs to the name. */
export const takeFeature = <T>(name: string): T | null => (slots()[name] as T | undefined) ?? null;
