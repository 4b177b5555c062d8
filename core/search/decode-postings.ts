import { BitReader } from './bit-reader.ts';
import { BODY, type PerField } from './fields.ts';
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

const nobody = new Uint8Array();

/** Bits of the window that are filled before they are looked at. */
const FILLED = 25;
/** An Elias code with more leading zeros, or a gap with more bits, may not fit into the window. */
const MOST_ZEROS = 11;
const LONGEST_GAP = 24;

/** Reads the gap that is too long for the window; every list has few. */
function longGap(from: BitReader, low: number): number {
  return (from.unary() << low) + from.bits(low);
}

/**
 * Decodes a list whole. One loop over plain numbers, for it runs before the browser has compiled anything: calls of small
 * functions, and a look at four bytes for each posting of a few bits, cost most of a first search. So the bits to come stand at
 * the top of `window`, and bytes are taken into it as it empties. Past the end it reads zeros.
 */
export function decodePostings({ bytes, start, listed, documents }: EncodedList): Postings {
  const ordinals = new Uint32Array(listed);
  const body = new Uint32Array(listed);
  const others: number[] = [];
  let saliences = nobody;
  const low = lowBits(documents, listed);
  let at = start;
  let window = 0;
  let filled = 0;
  let next = 0;
  for (let n = 0; n < listed; n++) {
    // Past the end there is nothing, which a shift takes for zero.
    for (; filled < FILLED; filled += 8) window |= (bytes[at++] as number) << (24 - filled);
    const zeros = Math.clz32(window);
    const length = zeros + 1 + low;
    if (length <= LONGEST_GAP) {
      // Two shifts: one by 32, where there is no low part, would be one by 0.
      next += (zeros << low) | (((window << (zeros + 1)) >>> 1) >>> (31 - low));
      window <<= length;
      filled -= length;
    } else {
      const from = new BitReader(bytes);
      from.at = at * 8 - filled;
      next += longGap(from, low);
      at = from.at >>> 3;
      filled = 8 - (from.at & 7);
      window = (bytes[at++] as number) << (32 - filled);
    }
    ordinals[n] = next++;
    if (window < 0) {
      body[n] = 1;
      window <<= 1;
      filled--;
      continue;
    }
    for (; filled < FILLED; filled += 8) window |= (bytes[at++] as number) << (24 - filled);
    // A zero and a one: in the body alone. Two zeros: fields follow as bits, or none and a salience.
    const isBodyAlone = window >= 0x40000000;
    let mask = isBodyAlone ? 1 << BODY : (window << 2) >>> (32 - FIELD_BITS);
    const read = isBodyAlone ? 2 : 2 + FIELD_BITS;
    window <<= read;
    filled -= read;
    if (mask === 0) {
      if (saliences.length === 0) saliences = new Uint8Array(listed);
      saliences[n] = window >>> (32 - SALIENCE_BITS);
      window <<= SALIENCE_BITS;
      filled -= SALIENCE_BITS;
      continue;
    }
    for (let field = 0; mask !== 0; field++, mask >>>= 1) {
      if ((mask & 1) === 0) continue;
      for (; filled < FILLED; filled += 8) window |= (bytes[at++] as number) << (24 - filled);
      const shorter = Math.clz32(window);
      let count: number;
      if (shorter <= MOST_ZEROS) {
        count = (window << shorter) >>> (31 - shorter);
        window <<= 2 * shorter + 1;
        filled -= 2 * shorter + 1;
      } else {
        const from = new BitReader(bytes);
        from.at = at * 8 - filled;
        count = from.gamma();
        at = from.at >>> 3;
        filled = 8 - (from.at & 7);
        window = (bytes[at++] as number) << (32 - filled);
      }
      if (field !== BODY) others.push(n, field, count);
      else body[n] = isBodyAlone ? count + 1 : count;
    }
  }
  return { ordinals, body, others, saliences };
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
