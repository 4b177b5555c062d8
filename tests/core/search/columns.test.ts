import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DocumentRow, decodeColumns, documentRow, encodeColumns } from '../../../core/search/columns.ts';

const length = fc.oneof(fc.nat(40), fc.nat(255), fc.nat(65_535));
const row = fc.record({
  id: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constant('é'.repeat(200))),
  lengths: fc.tuple(length, length, length, length, length),
  day: fc.nat(99_991_231),
  source: fc.oneof(fc.nat(3), fc.nat(400)),
  language: fc.nat(255),
});

describe('the columns of a segment', () => {
  it('come back as they were written, whatever widths they need', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 200 }), fc.nat(3), (rows: DocumentRow[], offset) => {
        const bytes = encodeColumns(rows);
        const shifted = new Uint8Array(offset + bytes.length);
        shifted.set(bytes, offset);
        const columns = decodeColumns(shifted.subarray(offset));
        if (!columns) throw new Error('They could not be read');
        expect(rows.map((_, ordinal) => documentRow(columns, ordinal))).toEqual(rows);
      }),
    );
  });

  it('are refused when their record is cut off', () => {
    const bytes = encodeColumns([
      { id: 'a', lengths: [1, 2, 3, 4, 300], day: 20250101, source: 1, language: 0 },
    ]);
    expect(decodeColumns(bytes.subarray(0, -1))).toBeNull();
    expect(decodeColumns(new Uint8Array(3))).toBeNull();
  });
});
