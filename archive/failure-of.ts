import type { Result } from '../core/model.ts';
import type { ErrorCode } from './contract.ts';
import { asStorageError } from './databases.ts';
import { isStorageError } from './storage-error.ts';
import { failure, isCallError, storageFailure } from './wire.ts';

/** What the caller is told of an error that a service has thrown. */
export function failureOf(call: string, thrown: unknown): Result<never, ErrorCode> {
  const error = asStorageError(thrown);
  if (isCallError(error)) return failure(error.code, error.message);
  if (isStorageError(error)) return storageFailure(error);
  console.error(`Backfile: ${call} failed`, error);
  return failure('internal', `${call} failed.`);
}
