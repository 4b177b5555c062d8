import { ByteWriter } from './byte-writer.ts';

/** A growing run of bits, the highest of each byte first. */
export class BitWriter {
  #out = new ByteWriter();
  #open = 0;
  #filled = 0;

  bit(value: number): void {
    this.#open = (this.#open << 1) | value;
    if (++this.#filled < 8) return;
    this.#out.byte(this.#open);
    this.#open = this.#filled = 0;
  }

  /** The lowest `count` bits of a number. */
  bits(value: number, count: number): void {
    for (let i = count - 1; i >= 0; i--) this.bit((value >>> i) & 1);
  }

  /** A number as so many zeros and a one. */
  unary(value: number): void {
    for (let left = value; left > 0; left--) this.bit(0);
    this.bit(1);
  }

  /** A number from 1 on in Elias's gamma code (1975): short when it is small. */
  gamma(value: number): void {
    const length = 31 - Math.clz32(value);
    this.unary(length);
    this.bits(value, length);
  }

  /** All bits; the last byte is filled with zeros. Ends the writing. */
  copy(): Uint8Array {
    while (this.#filled > 0) this.bit(0);
    return this.#out.copy();
  }
}
