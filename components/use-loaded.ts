import { useEffect, useState } from 'preact/hooks';
import type { ErrorCode } from '../archive/contract.ts';

export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'error'; code: ErrorCode }
  | { state: 'ready'; value: T };

/** Errors of the storage are known by name: their class belongs to the archive. */
export function errorCodeOf(error: unknown): ErrorCode {
  return error instanceof Error && error.name === 'StorageError' ? 'storage' : 'internal';
}

/**
 * What `load` brings, again whenever `key` changes. The value before stays until the new one is there, so nothing
 * flickers; an answer that comes after the next question is dropped.
 */
export function useLoaded<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what `load` closes over
  useEffect(() => {
    const controller = new AbortController();
    load(controller.signal).then(
      (value) => {
        if (!controller.signal.aborted) setLoaded({ state: 'ready', value });
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        console.error(error);
        setLoaded({ state: 'error', code: errorCodeOf(error) });
      },
    );
    return () => controller.abort();
  }, [key]);
  return loaded;
}
