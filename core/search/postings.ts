import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { BODY, type PerField } from './fields.ts';

/**
 * One posting: which document of the segment, and how often the term stands in each field. For the pseudo term of an
 * entity, `salience` (1 to 255) instead of counts.
 */
export interface Posting {
  ordinal: number;
  counts: PerField;
  salience: number;
}

/** The two low bits of a posting's first varint; the rest is the distance from the ordinal before. */
const ONCE_IN_BODY = 0;
const IN_BODY = 1;
const IN_FIELDS = 2;
const SALIENCE = 3;

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

/** Appends a posting; `before` is the ordinal of the one before it in the list, 0 for the first. */
export function writePosting(out: ByteWriter, before: number, posting: Posting): void {
  const distance = (posting.ordinal - before) << 2;
  if (posting.salience) {
    out.varint(distance | SALIENCE);
    out.byte(posting.salience);
    return;
  }
  const mask = fieldMask(posting.counts);
  const inBody = posting.counts[2];
  if (mask === 1 << BODY) {
    out.varint(distance | (inBody === 1 ? ONCE_IN_BODY : IN_BODY));
    if (inBody > 1) out.varint(inBody);
    return;
  }
  out.varint(distance | IN_FIELDS);
  out.byte(mask);
  for (const count of posting.counts) if (count) out.varint(count);
}

/** Reads the next posting into `posting`, whose `ordinal` is the one before (0 at the start of a list). */
export function readPosting(from: ByteReader, posting: Posting): void {
  const head = from.varint();
  const { counts } = posting;
  posting.ordinal += head >>> 2;
  posting.salience = 0;
  counts.fill(0);
  switch (head & 3) {
    case ONCE_IN_BODY:
      counts[2] = 1;
      return;
    case IN_BODY:
      counts[2] = from.varint();
      return;
    case SALIENCE:
      posting.salience = from.byte();
      return;
  }
  const mask = from.byte();
  for (let field = 0; field < counts.length; field++) if (mask & (1 << field)) counts[field] = from.varint();
}
