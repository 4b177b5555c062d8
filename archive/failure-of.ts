import type { Result } from '../core/model.ts';
import type { ErrorCode } from './contract.ts';
import { asStorageError } from './databases.ts';
import { isStorageError } from './storage-error.ts';
import { failure, isCallError, storageFailure } from './wire.ts';

/** What the caller is told of an error that a service has thrown; null for a fault of ours. */
export function expectedFailure(thrown: unknown): Result<never, ErrorCode> | null {
  const error = asStorageError(thrown);
  if (isCallError(error)) return failure(error.code, error.message);
  return isStorageError(error) ? storageFailure(error) : null;
}

/** The same with words for a fault of ours too, which is logged. */
export function failureOf(call: string, thrown: unknown): Result<never, ErrorCode> {
  const told = expectedFailure(thrown);
  if (told) return told;
  console.error(`Backfile: ${call} failed`, thrown);
  return failure('internal', `${call} failed.`);
}
