import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/**
 * Numbers as short as the gaps of posting lists allow: one byte below 224, two below 6,368, three below 465,120. A
 * varint of seven bits a byte would give one byte only below 128, and the lists were 4 % longer.
 */
const ONE_BYTE = 224;
const TWO_BYTES = 248;
const LONGER = 255;
const TWO_BYTE_NUMBERS = (TWO_BYTES - ONE_BYTE) << 8;
const THREE_BYTE_NUMBERS = (LONGER - TWO_BYTES) << 16;

export function writeShort(out: ByteWriter, value: number): void {
  if (value < ONE_BYTE) {
    out.byte(value);
    return;
  }
  const two = value - ONE_BYTE;
  if (two < TWO_BYTE_NUMBERS) {
    out.byte(ONE_BYTE + (two >>> 8));
    out.byte(two & 255);
    return;
  }
  const three = two - TWO_BYTE_NUMBERS;
  if (three < THREE_BYTE_NUMBERS) {
    out.byte(TWO_BYTES + (three >>> 16));
    out.byte((three >>> 8) & 255);
    out.byte(three & 255);
    return;
  }
  out.byte(LONGER);
  out.varint(value);
}

export function readShort(from: ByteReader): number {
  const first = from.byte();
  if (first < ONE_BYTE) return first;
  if (first < TWO_BYTES) return ONE_BYTE + ((first - ONE_BYTE) << 8) + from.byte();
  if (first === LONGER) return from.varint();
  const high = (first - TWO_BYTES) << 16;
  return ONE_BYTE + TWO_BYTE_NUMBERS + high + (from.byte() << 8) + from.byte();
}
