import { useLayoutEffect, useState } from 'preact/hooks';
import type { SearchAnswer } from '../core/search/answer.ts';
import { errorCodeOf, type Loaded } from './use-loaded.ts';

export type Ask = (options: {
  signal: AbortSignal;
  onFound(answer: SearchAnswer): void | Promise<void>;
}) => Promise<SearchAnswer>;

/** ms after which a page that is not painted, for it lies in the background, goes on all the same. */
const unpainted = 500;

/** The paint of what was last set. */
const nextPaint = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, unpainted);
  });

/**
 * The answer to a search: first without passages, then with them. The answer before stays until the next is there, and
 * one that comes after the next question is dropped. Null: nothing is asked (`key` null), or nothing answered yet.
 */
export function useSearch(key: string | null, ask: Ask): Loaded<SearchAnswer> | null {
  const [answer, setAnswer] = useState<Loaded<SearchAnswer> | null>(null);
  // Begun with the keystroke, not after its paint.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what `ask` closes over
  useLayoutEffect(() => {
    if (key === null) {
      setAnswer(null);
      return;
    }
    const controller = new AbortController();
    const { signal } = controller;
    const show = (next: Loaded<SearchAnswer>) => {
      if (!signal.aborted) setAnswer(next);
    };
    const onFound = (value: SearchAnswer) => {
      show({ state: 'ready', value });
      return nextPaint();
    };
    ask({ signal, onFound }).then(
      (value) => show({ state: 'ready', value }),
      (error: unknown) => {
        if (!signal.aborted) console.error(error);
        show({ state: 'error', code: errorCodeOf(error) });
      },
    );
    return () => controller.abort();
  }, [key]);
  return key === null ? null : answer;
}
