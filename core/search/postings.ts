import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { BODY, type PerField } from './fields.ts';
import { readShort, writeShort } from './short-number.ts';

/**
 * One posting: which document of the segment, and how often the term stands in each field. For the pseudo term of an
 * entity, `salience` (1 to 255) instead of counts.
 */
export interface Posting {
  ordinal: number;
  counts: PerField;
  salience: number;
}

/**
 * A posting is the distance from the ordinal before, times two, plus one unless the term stands once in the body and
 * nowhere else, which is the commonest case. Otherwise a byte follows: below `FIELDS` the term stands in the body alone,
 * so many times and two more; from there on the byte has the fields in its low bits and, above them, what follows.
 */
const FIELDS = 128;
const FIELD_BITS = 31;
/** Nothing follows: once in each field. Counts up to 15, two to a byte. Counts as varints. A byte of salience. */
const ONCE_EACH = 0;
const SMALL_COUNTS = 32;
const COUNTS = 64;
const SALIENCE = 96;
const MOST_SMALL = 15;

export const emptyPosting = (): Posting => ({ ordinal: 0, counts: [0, 0, 0, 0, 0], salience: 0 });

/** Occurrences in all fields: so many positions belong to the posting. */
export function occurrences(posting: Posting): number {
  const [a, b, c, d, e] = posting.counts;
  return a + b + c + d + e;
}

function fieldMask(counts: PerField): number {
  let mask = 0;
  for (let field = 0; field < counts.length; field++) if (counts[field]) mask |= 1 << field;
  return mask;
}

function followingOf(counts: PerField): number {
  const most = Math.max(...counts);
  if (most === 1) return ONCE_EACH;
  return most <= MOST_SMALL ? SMALL_COUNTS : COUNTS;
}

function writeSmallCounts(out: ByteWriter, counts: PerField): void {
  const present = counts.filter((count) => count > 0);
  for (let i = 0; i < present.length; i += 2) out.byte(((present[i] ?? 0) << 4) | (present[i + 1] ?? 0));
}

function writeCounts(out: ByteWriter, counts: PerField): void {
  const mask = fieldMask(counts);
  if (mask === 1 << BODY && counts[BODY] < FIELDS + 2) {
    out.byte(counts[BODY] - 2);
    return;
  }
  const following = followingOf(counts);
  out.byte(FIELDS | following | mask);
  if (following === SMALL_COUNTS) writeSmallCounts(out, counts);
  if (following === COUNTS) for (const count of counts) if (count) out.varint(count);
}

const isOnceInBody = ([headline, lead, body, author, entities]: PerField): boolean =>
  body === 1 && headline + lead + author + entities === 0;

/** Appends a posting; `before` is the ordinal of the one before it in the list, 0 for the first. */
export function writePosting(out: ByteWriter, before: number, posting: Posting): void {
  const distance = (posting.ordinal - before) << 1;
  if (posting.salience) {
    writeShort(out, distance | 1);
    out.byte(FIELDS | SALIENCE);
    out.byte(posting.salience);
  } else if (isOnceInBody(posting.counts)) {
    writeShort(out, distance);
  } else {
    writeShort(out, distance | 1);
    writeCounts(out, posting.counts);
  }
}

function readSmallCounts(from: ByteReader, mask: number, counts: PerField): void {
  let pair = -1;
  for (let field = 0; field < counts.length; field++) {
    if (!(mask & (1 << field))) continue;
    if (pair < 0) {
      pair = from.byte();
      counts[field] = pair >>> 4;
    } else {
      counts[field] = pair & MOST_SMALL;
      pair = -1;
    }
  }
}

function readCounts(from: ByteReader, posting: Posting): void {
  const { counts } = posting;
  const head = from.byte();
  if (head < FIELDS) {
    counts[BODY] = head + 2;
    return;
  }
  const following = head & ~(FIELDS | FIELD_BITS);
  if (following === SALIENCE) posting.salience = from.byte();
  else if (following === SMALL_COUNTS) readSmallCounts(from, head, counts);
  else
    for (let field = 0; field < counts.length; field++)
      if (head & (1 << field)) counts[field] = following === COUNTS ? from.varint() : 1;
}

/** Reads the next posting into `posting`, whose `ordinal` is the one before (0 at the start of a list). */
export function readPosting(from: ByteReader, posting: Posting): void {
  const head = readShort(from);
  const { counts } = posting;
  posting.ordinal += head >>> 1;
  posting.salience = 0;
  counts[0] = counts[1] = counts[2] = counts[3] = counts[4] = 0;
  if (head & 1) readCounts(from, posting);
  else counts[BODY] = 1;
}
