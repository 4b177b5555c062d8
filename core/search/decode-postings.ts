import { BitReader, LOOK } from './bit-reader.ts';
import { BODY, fields, type PerField } from './fields.ts';
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

/** A list of postings, decoded: what `Posting` says, by the places of the postings in the list. */
export interface Postings {
  ordinals: Uint32Array;
  /** How often the term stands in the body. */
  body: Uint32Array;
  /** The other fields, which few postings have: place, field and count one after another, in order. */
  others: number[];
  /** 0 for a word. Empty when the list is one of a word. */
  saliences: Uint8Array;
}

const FIELDS = fields.length;
const nobody = new Uint8Array();

/** Reads a posting that stands in more than the body. */
function readFields(from: BitReader, into: Postings, n: number): void {
  const mask = from.bits(FIELD_BITS);
  if (mask === 0) {
    if (into.saliences.length === 0) into.saliences = new Uint8Array(into.ordinals.length);
    into.saliences[n] = from.bits(SALIENCE_BITS);
    return;
  }
  for (let field = 0; field < FIELDS; field++) {
    if ((mask & (1 << field)) === 0) continue;
    const count = from.gamma();
    if (field === BODY) into.body[n] = count;
    else into.others.push(n, field, count);
  }
}

/**
 * Decodes a list whole. One loop over plain numbers, with the commonest postings (a small gap, in the body alone) read from
 * a single look at the bits: calls between small functions cost most of a first search, before the browser compiles them.
 */
export function decodePostings({ bytes, start, listed, documents }: EncodedList): Postings {
  const ordinals = new Uint32Array(listed);
  const body = new Uint32Array(listed);
  const into: Postings = { ordinals, body, others: [], saliences: nobody };
  const from = new BitReader(bytes);
  const low = lowBits(documents, listed);
  let bit = start * 8;
  let next = 0;
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
    // What follows the gap, and how many of its bits are there to be seen.
    let rest: number;
    let seen: number;
    if (length < LOOK) {
      // Two shifts: one by 32, where there is no low part, would be one by 0.
      next += (zeros << low) | (((look << (zeros + 1)) >>> 1) >>> (31 - low));
      bit += length;
      rest = look << length;
      seen = LOOK - length;
    } else {
      from.at = bit;
      next += (from.unary() << low) + from.bits(low);
      bit = from.at;
      rest = from.bits(1) << 31;
      seen = 1;
    }
    ordinals[n] = next++;
    if (rest < 0) {
      body[n] = 1;
      bit++;
      continue;
    }
    // A zero and a one: in the body alone, a count in Elias's code. Two zeros: other fields.
    const shorter = Math.clz32(rest << 2);
    const isBodyAlone = (rest & 0x40000000) !== 0;
    if (isBodyAlone && 2 * shorter + 3 <= seen) {
      body[n] = ((rest << (shorter + 2)) >>> (31 - shorter)) + 1;
      bit += 2 * shorter + 3;
      continue;
    }
    from.at = bit + 1;
    if (from.bits(1)) body[n] = from.gamma() + 1;
    else readFields(from, into, n);
    bit = from.at;
  }
  return into;
}

/** Calls `visit` for each posting with its counts by field: one list, written over by the next. */
export function eachCounts(
  { ordinals, body, others }: Postings,
  visit: (n: number, counts: PerField) => void,
): void {
  const counts: PerField = [0, 0, 0, 0, 0];
  let other = 0;
  for (let n = 0; n < ordinals.length; n++) {
    counts.fill(0);
    counts[BODY] = body[n] ?? 0;
    for (; others[other] === n; other += 3) counts[others[other + 1] ?? 0] = others[other + 2] ?? 0;
    visit(n, counts);
  }
}

/** Occurrences in all fields, for each posting: so many positions belong to it. */
export function totalsOf({ body, others }: Postings): Uint32Array {
  const totals = body.slice();
  for (let i = 0; i < others.length; i += 3) {
    const n = others[i] ?? 0;
    totals[n] = (totals[n] ?? 0) + (others[i + 2] ?? 0);
  }
  return totals;
}

/** Which of a posting's positions are those of one field: positions follow the order of the fields. */
export function rangeOf(postings: Postings, n: number, field: number): { from: number; to: number } {
  const counts: PerField = [0, 0, 0, 0, 0];
  counts[BODY] = postings.body[n] ?? 0;
  const { others } = postings;
  for (let i = 0; i < others.length; i += 3)
    if (others[i] === n) counts[others[i + 1] ?? 0] = others[i + 2] ?? 0;
  const from = counts.slice(0, field).reduce((sum, count) => sum + count, 0);
  return { from, to: from + (counts[field] ?? 0) };
}
