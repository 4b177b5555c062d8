import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../../core/search/build-segment.ts';
import { decodeBlock } from '../../../core/search/dictionary.ts';
import type { IndexDocument } from '../../../core/search/index-document.ts';
import { seal, unseal } from '../../../core/search/seal.ts';
import { decodeSegment, encodeSegment } from '../../../core/search/segment-file.ts';

const documents: IndexDocument[] = [
  {
    id: 'one',
    headline: 'Minister resigns',
    lead: 'The minister resigned on Monday.',
    body: 'He gave no reason.\nThe government gave none.',
    author: 'Ann Lee',
    publisher: 'The Herald',
    date: '2025-02-04',
    language: 'en',
    entities: [{ id: 'person:lee', name: 'Ann Lee', salience: 0.5 }],
  },
  { id: 'two', headline: 'Storm', lead: 'A storm.', body: '', language: 'en', entities: [] },
];

function termsOf(segment: ReturnType<typeof buildSegment>) {
  return segment.records
    .filter((record) => /\/b\d+$/.test(record.key))
    .flatMap((record) => decodeBlock(unseal(record.bytes) ?? new Uint8Array()));
}

describe('buildSegment', () => {
  it('keeps every word in order with the number of documents that have it', () => {
    const terms = termsOf(buildSegment(documents));
    const names = terms.map((entry) => entry.term);
    expect(names).toEqual([...names].sort());
    expect(terms.find((entry) => entry.term === 'the')?.documents).toBe(1);
    expect(terms.find((entry) => entry.term === '\u0002person:lee')?.documents).toBe(1);
    expect(names).toContain('\u0001two');
  });

  it('gives the same bytes for the same documents', () => {
    expect(encodeSegment(buildSegment(documents))).toEqual(encodeSegment(buildSegment(documents)));
  });

  it('counts documents, terms, lengths and bytes in its meta', () => {
    const { meta, records } = buildSegment(documents);
    expect(meta.documents).toBe(2);
    expect(meta.totals).toEqual([3, 7, 8, 2, 2]);
    expect(meta.sources).toEqual(['The Herald']);
    expect(meta.terms).toBe(termsOf(buildSegment(documents)).length);
    const { dict, post, pos } = meta.bytes;
    expect(dict + post + pos).toBe(records.reduce((sum, record) => sum + record.bytes.length, 0));
  });

  it('builds an empty segment from no documents', () => {
    expect(buildSegment([]).meta).toMatchObject({ documents: 0, terms: 0, firstTerms: [] });
  });
});

describe('the bytes of a segment', () => {
  it('come back as they were', () => {
    const segment = buildSegment(documents);
    expect(decodeSegment(encodeSegment(segment))).toEqual(segment);
  });

  it('are refused when a byte of a record is damaged, cut off or of another version', () => {
    const bytes = encodeSegment(buildSegment(documents));
    const damaged = bytes.slice();
    damaged[bytes.length - 9] = (damaged[bytes.length - 9] ?? 0) ^ 1;
    expect(decodeSegment(damaged)).toBeNull();
    expect(decodeSegment(bytes.subarray(0, bytes.length - 3))).toBeNull();
    expect(decodeSegment(new Uint8Array())).toBeNull();
    const segment = buildSegment(documents);
    expect(decodeSegment(encodeSegment({ ...segment, meta: { ...segment.meta, version: 99 } }))).toBeNull();
  });
});

describe('seal', () => {
  it('notices a changed byte and keeps whole bytes', () => {
    const sealed = seal(Uint8Array.of(1, 2, 3));
    expect(unseal(sealed)).toEqual(Uint8Array.of(1, 2, 3));
    sealed[1] = 9;
    expect(unseal(sealed)).toBeNull();
    expect(unseal(Uint8Array.of(1))).toBeNull();
  });
});
