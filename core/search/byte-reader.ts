/** Reads what a `ByteWriter` wrote. Past the end it reads zeros: the checksum of the record is the guard, not this. */
export class ByteReader {
  readonly bytes: Uint8Array;
  readonly end: number;
  at: number;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  get more(): boolean {
    return this.at < this.end;
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  varint(): number {
    let value = this.bytes[this.at++] ?? 0;
    if (value < 128) return value;
    value &= 127;
    for (let shift = 7; ; shift += 7) {
      const next = this.bytes[this.at++] ?? 0;
      value |= (next & 127) << shift;
      if (next < 128) return value >>> 0;
    }
  }

  skipVarints(count: number): void {
    const { bytes } = this;
    let at = this.at;
    // The last byte of a number is less than 128; past the end everything is.
    for (let left = count; left > 0; at++) if (!((bytes[at] as number) > 127)) left--;
    this.at = at;
  }

  skip(length: number): void {
    this.at += length;
  }

  /** The next `length` bytes, not copied. */
  take(length: number): Uint8Array {
    const from = this.at;
    this.at += length;
    return this.bytes.subarray(from, this.at);
  }
}
