import { breathe } from './breathe.ts';

/** ms of work before input is answered: half a frame. */
const slice = 8;

/** Called between pieces of work: resolves at once unless a slice is over. */
export function pauses(): () => Promise<void> | undefined {
  let until = performance.now() + slice;
  return () => {
    if (performance.now() < until) return undefined;
    return breathe().then(() => {
      until = performance.now() + slice;
    });
  };
}

/** Runs steps in slices with pauses for input; null when the signal ended it. The first slice is run at once. */
export async function inSlices<T>(steps: Iterator<void, T>, signal: AbortSignal): Promise<T | null> {
  for (;;) {
    const until = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await breathe();
    if (signal.aborted) return null;
  }
}
