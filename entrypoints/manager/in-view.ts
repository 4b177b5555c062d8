import type { BulkOptions } from '../../archive/annotations.ts';

/** Work under way. */
export interface Busy {
  done: number;
  /** 0: how much there is to do is not known. */
  total: number;
  cancel(): void;
}

export interface InViewOptions {
  total?: number;
  show(busy: Busy | null): void;
}

/** ms: what is done sooner needs no word. */
const patience = 250;
/** ms between two words: each is drawn. */
const newsEvery = 100;

/** Runs work with its progress in view, and a way to end it. Throws what the work throws. */
export async function inView<T>(
  { total = 0, show }: InViewOptions,
  work: (options: Required<BulkOptions>) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const cancel = () => controller.abort();
  let told = performance.now() + patience - newsEvery;
  try {
    return await work({
      signal: controller.signal,
      onProgress(done) {
        if (performance.now() - told < newsEvery) return;
        told = performance.now();
        show({ done, total, cancel });
      },
    });
  } finally {
    show(null);
  }
}

/** The reader ended it. */
export const isStopped = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';
