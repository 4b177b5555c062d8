import type { RecordKey } from './segment.ts';

/**
 * Work that asks for stored records as it goes and gets their bytes back, in the same order: the work stays pure and
 * synchronous, and whoever drives it does the reading. The bytes come without their checksum; null stands for a record
 * that is missing or damaged.
 */
export type Reading<T> = Generator<readonly RecordKey[], T, readonly (Uint8Array | null)[]>;

/** Asks for records; none at all is not worth a round trip. */
export function* ask(keys: readonly RecordKey[]): Reading<readonly (Uint8Array | null)[]> {
  return keys.length ? yield keys : [];
}

/** Drives work with records that are at hand. */
export function runReading<T>(work: Reading<T>, get: (key: RecordKey) => Uint8Array | null): T {
  let step = work.next();
  while (!step.done) step = work.next(step.value.map(get));
  return step.value;
}
