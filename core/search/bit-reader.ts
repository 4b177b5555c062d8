/** Bits that one look brings, whatever the place in a byte. */
export const LOOK = 24;

/** Reads what a `BitWriter` wrote. Past the end it reads zeros; `unary` then gives up. */
export class BitReader {
  readonly #bytes: Uint8Array;
  /** In bits. */
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get at(): number {
    return this.#at;
  }

  set at(bit: number) {
    this.#at = bit;
  }

  /** At least `LOOK` bits from here on, at the top of 32. */
  #look(): number {
    const byte = this.#at >>> 3;
    const bytes = this.#bytes;
    const word =
      ((bytes[byte] ?? 0) << 24) |
      ((bytes[byte + 1] ?? 0) << 16) |
      ((bytes[byte + 2] ?? 0) << 8) |
      (bytes[byte + 3] ?? 0);
    return word << (this.#at & 7);
  }

  /** At most 24 bits as a number. */
  bits(count: number): number {
    if (count === 0) return 0;
    const value = this.#look() >>> (32 - count);
    this.#at += count;
    return value;
  }

  unary(): number {
    let zeros = 0;
    for (;;) {
      const here = Math.clz32(this.#look());
      if (here < LOOK) {
        this.#at += here + 1;
        return zeros + here;
      }
      // Damaged bits may have no one at all.
      if (this.#at >>> 3 > this.#bytes.length) return zeros;
      this.#at += LOOK;
      zeros += LOOK;
    }
  }

  gamma(): number {
    const length = Math.min(LOOK, this.unary());
    return (1 << length) | this.bits(length);
  }
}
