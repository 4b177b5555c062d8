const SEAL_BYTES = 4;

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/): enough against torn writes, not against intent. */
function fnv1a(bytes: Uint8Array, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash >>> 0;
}

/** The bytes with their checksum behind them, as a record is stored. */
export function seal(bytes: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(bytes.length + SEAL_BYTES);
  sealed.set(bytes);
  new DataView(sealed.buffer).setUint32(bytes.length, fnv1a(bytes, bytes.length), true);
  return sealed;
}

/** The bytes of a stored record without their checksum, not copied; null when the record is damaged. */
export function unseal(sealed: Uint8Array): Uint8Array | null {
  const length = sealed.length - SEAL_BYTES;
  if (length < 0) return null;
  const stored = new DataView(sealed.buffer, sealed.byteOffset + length).getUint32(0, true);
  return stored === fnv1a(sealed, length) ? sealed.subarray(0, length) : null;
}
