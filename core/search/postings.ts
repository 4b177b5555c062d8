import { BitWriter } from './bit-writer.ts';
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

export const FIELD_BITS = 5;
export const SALIENCE_BITS = 8;

export const emptyPosting = (): Posting => ({ ordinal: 0, counts: [0, 0, 0, 0, 0], salience: 0 });

/**
 * Bits of the low part of a gap, for a term that `listed` of `documents` have: the mean gap times ln 2 (Rice 1979;
 * Witten, Moffat and Bell, Managing Gigabytes, 3.3). In whole numbers, so that every browser has the same.
 */
export function lowBits(documents: number, listed: number): number {
  const mean = Math.floor((documents * 69) / (Math.max(1, listed) * 100));
  return mean < 1 ? 0 : Math.min(24, 31 - Math.clz32(mean));
}

/** The fields in which a term stands, as bits. */
export function fieldMask(counts: PerField): number {
  let mask = 0;
  for (let field = 0; field < counts.length; field++) if (counts[field]) mask |= 1 << field;
  return mask;
}

function writeCounts(out: BitWriter, counts: PerField): void {
  const mask = fieldMask(counts);
  const bodyAlone = mask === 1 << BODY;
  out.bit(bodyAlone && counts[BODY] === 1 ? 1 : 0);
  if (bodyAlone && counts[BODY] === 1) return;
  out.bit(bodyAlone ? 1 : 0);
  if (bodyAlone) {
    out.gamma(counts[BODY] - 1);
    return;
  }
  out.bits(mask, FIELD_BITS);
  for (const count of counts) if (count) out.gamma(count);
}

/** A fieldless posting: two zeros and an empty mask say that a salience follows. */
function writeSalience(out: BitWriter, salience: number): void {
  out.bits(0, 2 + FIELD_BITS);
  out.bits(salience, SALIENCE_BITS);
}

/**
 * The list of a term as bits: each gap between ordinals in Rice's code, then counts, a single bit for the commonest
 * case (once in the body). `listed` postings come in ascending order out of a segment of `documents`.
 */
export function encodePostings(
  postings: Iterable<Posting>,
  { documents, listed }: { documents: number; listed: number },
): Uint8Array {
  const out = new BitWriter();
  const low = lowBits(documents, listed);
  let next = 0;
  for (const posting of postings) {
    const gap = posting.ordinal - next;
    out.unary(gap >>> low);
    out.bits(gap, low);
    if (posting.salience) writeSalience(out, posting.salience);
    else writeCounts(out, posting.counts);
    next = posting.ordinal + 1;
  }
  return out.copy();
}
