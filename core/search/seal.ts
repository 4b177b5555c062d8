const SEAL_BYTES = 4;

/** Numbers of four bytes where they lie, or of a copy where they do not begin at a multiple of four. */
function wordsOf(bytes: Uint8Array, count: number): Int32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice(0, count * 4);
  return new Int32Array(aligned.buffer, aligned.byteOffset, count);
}

/**
 * A polynomial in 8191 over numbers of four bytes (Knuth, The Art of Computer Programming 3, 6.4): whatever changes within
 * four bytes changes the sum. By shifts, for a first search sums up hundreds of thousands before its code is compiled.
 * Enough against torn writes, not against intent.
 */
function checksum(bytes: Uint8Array, end: number): number {
  const words = wordsOf(bytes, end >>> 2);
  let hash = end;
  // The place is inside, and to ask costs as much as the sum.
  for (let i = 0; i < words.length; i++) hash = ((hash << 13) - hash + (words[i] as number)) | 0;
  for (let i = words.length * 4; i < end; i++) hash = ((hash << 13) - hash + (bytes[i] as number)) | 0;
  return hash >>> 0;
}

/** The bytes with their checksum behind them, as a record is stored. */
export function seal(bytes: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(bytes.length + SEAL_BYTES);
  sealed.set(bytes);
  new DataView(sealed.buffer).setUint32(bytes.length, checksum(bytes, bytes.length), true);
  return sealed;
}

/** The bytes of a stored record without their checksum, not copied and not checked. */
export const withoutSeal = (sealed: Uint8Array): Uint8Array =>
  sealed.subarray(0, Math.max(0, sealed.length - SEAL_BYTES));

/** As above, checked; null when the record is damaged. */
export function unseal(sealed: Uint8Array): Uint8Array | null {
  const length = sealed.length - SEAL_BYTES;
  if (length < 0) return null;
  const stored = new DataView(sealed.buffer, sealed.byteOffset + length).getUint32(0, true);
  return stored === checksum(sealed, length) ? sealed.subarray(0, length) : null;
}
