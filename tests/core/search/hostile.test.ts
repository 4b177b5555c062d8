import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../../core/search/build-segment.ts';
import type { IndexDocument } from '../../../core/search/index-document.ts';
import { createMemoryIndex } from './memory-index.ts';

const base = { headline: '', lead: '', language: 'en', entities: [] };
const documents: IndexDocument[] = [
  { ...base, id: 'plain', body: 'A plain text about constructor and toString.' },
  { ...base, id: 'markup', body: '<script>alert(1)</script> & <b>bold</b>' },
  { ...base, id: 'long', body: `${'x'.repeat(5000)} ${'word '.repeat(70_000)}` },
];
const index = createMemoryIndex([buildSegment(documents)]);

describe('hostile input', () => {
  it.each([
    ['a'.repeat(10_000)],
    ['word '.repeat(5000)],
    ['\u0000\u0001plain\u0002'],
    ['(a+)+$ [z-a] \\'],
    ['<img src=x onerror=alert(1)>'],
    ['"""""" OR OR -- -"" : person::'],
    ['\ud800 \udc00'],
    ['-plain'],
  ])('%j is answered', (query) => {
    expect(() => index.search(query)).not.toThrow();
  });

  it('names of object members are words like any others', () => {
    expect(index.search('constructor tostring ').map(({ id }) => id)).toEqual(['plain']);
    expect(index.search('__proto__ ')).toEqual([]);
  });

  it('markup is text: its words are found, whatever stands round them', () => {
    expect(index.search('"script alert" ').map(({ id }) => id)).toEqual(['markup']);
  });

  it('more occurrences than a column holds do not break a score', () => {
    const [found] = index.search('word ');
    expect(found?.id).toBe('long');
    expect(Number.isFinite(found?.score)).toBe(true);
  });
});
