const decoder = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();

/** Where the bytes of a pack are read from: memory, or a Blob whose bytes may lie on disk. */
export interface ByteSource {
  size: number;
  /** The bytes from `offset`, as many as there are up to `length`. A view or a copy. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

export function byteSource(from: Uint8Array | Blob): ByteSource {
  if (from instanceof Uint8Array) {
    return {
      size: from.length,
      read: async (offset, length) => from.subarray(offset, offset + length),
    };
  }
  return {
    size: from.size,
    read: async (offset, length) => new Uint8Array(await from.slice(offset, offset + length).arrayBuffer()),
  };
}

const twoDigits = (byte: number): string => byte.toString(16).padStart(2, '0');

export const toHex = (bytes: Uint8Array): string => Array.from(bytes, twoDigits).join('');

/** SHA-256 as 64 lower-case hex digits. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  // Web Crypto refuses only shared memory, which nothing here ever is.
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return toHex(new Uint8Array(digest));
}

export const encodeText = (text: string): Uint8Array => encoder.encode(text);
export const encodeJson = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value));

/** The JSON value in the bytes; throws TypeError (not UTF-8) or SyntaxError (not JSON). */
export const decodeJson = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes));
