/** Why the browser's storage does not do what it should; `message` says so in a sentence. */
export class StorageError extends Error {
  readonly reason: 'blocked' | 'full' | 'newer' | 'failed';

  constructor(reason: StorageError['reason'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StorageError';
    this.reason = reason;
  }
}
