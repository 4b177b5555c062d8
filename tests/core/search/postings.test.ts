import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../../core/search/byte-reader.ts';
import { ByteWriter } from '../../../core/search/byte-writer.ts';
import type { PerField } from '../../../core/search/fields.ts';
import { emptyPosting, type Posting, readPosting, writePosting } from '../../../core/search/postings.ts';
import { readShort, writeShort } from '../../../core/search/short-number.ts';

const count = fc.oneof({ weight: 3, arbitrary: fc.nat(2) }, fc.nat(20), fc.nat(70_000));
const counts = fc
  .tuple(count, count, count, count, count)
  .filter((all) => all.some((n) => n > 0))
  .map((all): PerField => all);
const content = fc.oneof(
  counts.map((all) => ({ counts: all, salience: 0 })),
  fc.integer({ min: 1, max: 255 }).map((salience) => ({ counts: [0, 0, 0, 0, 0] as PerField, salience })),
);
const gap = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 1_000_000 }));

describe('a posting list', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(gap, content), { maxLength: 20 }), (list) => {
        const out = new ByteWriter();
        let ordinal = 0;
        const written = list.map(([distance, of]): Posting => {
          const posting = { ...of, ordinal: ordinal + distance };
          writePosting(out, ordinal, posting);
          ordinal = posting.ordinal;
          return posting;
        });
        const from = new ByteReader(out.copy());
        const posting = emptyPosting();
        const read: Posting[] = [];
        while (from.more) {
          readPosting(from, posting);
          read.push({ ...posting, counts: [...posting.counts] });
        }
        expect(read).toEqual(written);
      }),
    );
  });
});

describe('a short number', () => {
  it.each([0, 223, 224, 6367, 6368, 465_119, 465_120, 2_147_483_647])('%i comes back', (value) => {
    const out = new ByteWriter();
    writeShort(out, value);
    expect(readShort(new ByteReader(out.copy()))).toBe(value);
  });
});
