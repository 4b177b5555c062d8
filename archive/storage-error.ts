/** Why the browser's storage does not do what it should; `message` says so in a sentence. */
export class StorageError extends Error {
  readonly reason: 'blocked' | 'full' | 'newer' | 'failed';

  constructor(reason: StorageError['reason'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StorageError';
    this.reason = reason;
  }
}

/** By its name: the scripts of the background have a class each. */
export const isStorageError = (error: unknown): error is StorageError =>
  error instanceof Error && error.name === 'StorageError';
