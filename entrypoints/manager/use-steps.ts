import { type Inputs, useLayoutEffect, useState } from 'preact/hooks';
import { inSlices } from '../../archive/in-slices.ts';
import type { Steps } from '../../core/annotations/steps.ts';

/**
 * The result of work on very many lines, done again when its inputs change and with pauses for whoever types: until it
 * is there, the result before it; null before the first one. Little work is done before the next frame.
 */
export function useSteps<T>(begin: () => Steps<T>, inputs: Inputs): T | null {
  const [result, setResult] = useState<T | null>(null);
  useLayoutEffect(() => {
    const controller = new AbortController();
    inSlices(begin(), controller.signal).then((found) => {
      if (found !== null && !controller.signal.aborted) setResult(() => found);
    }, console.error);
    return () => controller.abort();
    // biome-ignore lint/correctness/useExhaustiveDependencies: whoever calls knows what the work depends on
  }, inputs);
  return result;
}
