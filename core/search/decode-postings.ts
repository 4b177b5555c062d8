import { BitReader, LOOK } from './bit-reader.ts';
import { BODY, fields } from './fields.ts';
import { FIELD_BITS, lowBits, SALIENCE_BITS } from './postings.ts';

export interface EncodedList {
  bytes: Uint8Array;
  /** Where the list begins in the bytes. */
  start: number;
  /** Postings in the list. */
  listed: number;
  /** Documents of the segment. */
  documents: number;
}

/** A list of postings, decoded: what `Posting` says, each in an array of its own. */
export interface Postings {
  ordinals: Uint32Array;
  /** `FIELDS` numbers for each posting: how often the term stands in each field. */
  counts: Uint32Array;
  /** Occurrences in all fields: so many positions belong to each posting. */
  totals: Uint32Array;
  /** 0 for a word. */
  saliences: Uint8Array;
  /** The fields in which the term stands at all, as bits; `SALIENT`: it has saliences. */
  used: number;
}

export const SALIENT = 1 << fields.length;

export const FIELDS = fields.length;

/** Reads what follows the bit that says "not once in the body". */
function readCounts(from: BitReader, into: Postings, n: number): void {
  const { counts, totals, saliences } = into;
  const bodyAlone = from.bits(1);
  if (bodyAlone) {
    into.used |= 1 << BODY;
    totals[n] = counts[n * FIELDS + BODY] = from.gamma() + 1;
    return;
  }
  const mask = from.bits(FIELD_BITS);
  into.used |= mask || SALIENT;
  if (mask === 0) saliences[n] = from.bits(SALIENCE_BITS);
  for (let field = 0; field < FIELDS; field++) {
    if ((mask & (1 << field)) === 0) continue;
    const count = from.gamma();
    counts[n * FIELDS + field] = count;
    totals[n] = (totals[n] ?? 0) + count;
  }
}

/**
 * Decodes a list whole. One loop over plain numbers, with the commonest posting (a small gap, once in the body) read from
 * a single look at the bits: calls between small functions cost most of a first search, before the browser compiles them.
 */
export function decodePostings({ bytes, start, listed, documents }: EncodedList): Postings {
  const into: Postings = {
    ordinals: new Uint32Array(listed),
    counts: new Uint32Array(listed * FIELDS),
    totals: new Uint32Array(listed),
    saliences: new Uint8Array(listed),
    used: 0,
  };
  const { ordinals, counts, totals } = into;
  const from = new BitReader(bytes);
  const low = lowBits(documents, listed);
  let bit = start * 8;
  let next = 0;
  let once = 0;
  for (let n = 0; n < listed; n++) {
    const byte = bit >>> 3;
    const look =
      (((bytes[byte] ?? 0) << 24) |
        ((bytes[byte + 1] ?? 0) << 16) |
        ((bytes[byte + 2] ?? 0) << 8) |
        (bytes[byte + 3] ?? 0)) <<
      (bit & 7);
    const zeros = Math.clz32(look);
    const length = zeros + 1 + low;
    let gap: number;
    let isOnce: boolean;
    if (length < LOOK) {
      // Two shifts: one by 32, where there is no low part, would be one by 0.
      gap = (zeros << low) | (((look << (zeros + 1)) >>> 1) >>> (31 - low));
      isOnce = look << length < 0;
      bit += length + 1;
    } else {
      from.at = bit;
      gap = (from.unary() << low) + from.bits(low);
      isOnce = from.bits(1) === 1;
      bit = from.at;
    }
    next += gap;
    ordinals[n] = next++;
    if (isOnce) {
      totals[n] = counts[n * FIELDS + BODY] = 1;
      once++;
      continue;
    }
    from.at = bit;
    readCounts(from, into, n);
    bit = from.at;
  }
  if (once > 0) into.used |= 1 << BODY;
  return into;
}
