import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodePostings,
  type EncodedList,
  eachCounts,
  rangeOf,
  totalsOf,
} from '../../../core/search/decode-postings.ts';
import type { PerField } from '../../../core/search/fields.ts';
import { PostingDraft } from '../../../core/search/posting-draft.ts';
import { encodePostings, type Posting } from '../../../core/search/postings.ts';

const count = fc.oneof({ weight: 3, arbitrary: fc.nat(2) }, fc.nat(20), fc.nat(70_000));
const counts = fc
  .tuple(count, count, count, count, count)
  .filter((all) => all.some((n) => n > 0))
  .map((all): PerField => all);
const content = fc.oneof(
  counts.map((all) => ({ counts: all, salience: 0 })),
  fc.integer({ min: 1, max: 255 }).map((salience) => ({ counts: [0, 0, 0, 0, 0] as PerField, salience })),
);
const gap = fc.oneof(fc.nat(3), fc.nat(300), fc.nat(100_000));
const lists = fc.array(fc.tuple(gap, content), { maxLength: 40 }).map((list) => {
  let next = 0;
  return list.map(([distance, of]): Posting => {
    const ordinal = next + distance;
    next = ordinal + 1;
    return { ...of, ordinal };
  });
});

function readAll(list: EncodedList): Posting[] {
  const postings = decodePostings(list);
  const all: Posting[] = [];
  eachCounts(postings, (n, counts) => {
    const { ordinals, saliences } = postings;
    all.push({ ordinal: ordinals[n] ?? -1, counts: [...counts], salience: saliences[n] ?? 0 });
  });
  return all;
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

describe('a posting list', { timeout: 20_000 }, () => {
  it('comes back as it was written, wherever it lies', () => {
    fc.assert(
      fc.property(lists, fc.nat(5), (list, start) => {
        const documents = (list.at(-1)?.ordinal ?? 0) + 1;
        const encoded = encodePostings(list, { documents, listed: list.length });
        const bytes = new Uint8Array(start + encoded.length).fill(255);
        bytes.set(encoded, start);
        expect(readAll({ bytes, start, listed: list.length, documents })).toEqual(list);
      }),
    );
  });

  it('is the same when it was gathered as a draft', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const documents = (list.at(-1)?.ordinal ?? 0) + 1;
        const draft = new PostingDraft();
        for (const posting of list) draft.add(posting);
        expect(draft.encode(documents)).toEqual(encodePostings(list, { documents, listed: list.length }));
      }),
    );
  });

  it('says how many positions belong to each posting, and which of them to a field', () => {
    fc.assert(
      fc.property(lists, fc.nat(4), (list, field) => {
        const documents = (list.at(-1)?.ordinal ?? 0) + 1;
        const bytes = encodePostings(list, { documents, listed: list.length });
        const postings = decodePostings({ bytes, start: 0, listed: list.length, documents });
        expect([...totalsOf(postings)]).toEqual(list.map(({ counts: all }) => sumOf(all)));
        list.forEach(({ counts: all }, n) => {
          const from = sumOf(all.slice(0, field));
          expect(rangeOf(postings, n, field)).toEqual({ from, to: from + (all[field] ?? 0) });
        });
      }),
    );
  });

  it('ends in damaged bytes as well', () => {
    const damaged = { bytes: new Uint8Array(3), start: 0, listed: 50, documents: 1000 };
    expect(readAll(damaged)).toHaveLength(50);
  });
});
