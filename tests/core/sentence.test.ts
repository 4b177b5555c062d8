import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAt } from '../../core/sentence.ts';

function quote(text: string, name: string, longest = 400) {
  const start = text.indexOf(name);
  const quoted = sentenceAt({ text, start, end: start + name.length, language: 'en', longest });
  return { ...quoted, name: quoted.text.slice(quoted.start, quoted.end) };
}

describe('the sentence around a mention', () => {
  const cases: [string, string, string][] = [
    ['It rained. Ada Byron spoke. Nobody heard.', 'Ada Byron', 'Ada Byron spoke.'],
    ['It rained. Gen. Ada Byron spoke. Nobody heard.', 'Ada Byron', 'Gen. Ada Byron spoke.'],
    ['It rained. John F. Kennedy spoke. Nobody heard.', 'John F. Kennedy', 'John F. Kennedy spoke.'],
    [
      'The U.S. Senate met on Oct. 7 with Ada Byron. Then it rained.',
      'Ada Byron',
      'The U.S. Senate met on Oct. 7 with Ada Byron.',
    ],
    ['“It rained,” said Ada Byron. Nobody heard.', 'Ada Byron', '“It rained,” said Ada Byron.'],
    ['Ada Byron', 'Ada Byron', 'Ada Byron'],
    ['  Ada Byron spoke.  ', 'Ada Byron', 'Ada Byron spoke.'],
  ];
  it.each(cases)('of %j', (text, name, expected) => {
    const quoted = quote(text, name);
    expect(quoted.text).toBe(expected);
    expect(quoted.name).toBe(name);
  });

  it('is cut at word bounds when it is too long, with the mention in it', () => {
    const text = `${'many words before '.repeat(40)}Ada Byron ${'and many after '.repeat(40)}`.trim();
    const quoted = quote(text, 'Ada Byron', 100);
    expect(quoted.name).toBe('Ada Byron');
    expect(quoted.text.length).toBeLessThanOrEqual(102);
    expect(quoted.text).toMatch(/^…\S.*\S…$/);
    const inner = quoted.text.slice(1, -1);
    expect(` ${text} `).toContain(` ${inner} `);
  });

  it('holds whatever language tag a document has', () => {
    const text = 'Ada Byron spoke.';
    expect(sentenceAt({ text, start: 0, end: 9, language: 'no such tag!', longest: 50 }).text).toBe(text);
  });

  it('always quotes the words at the offsets, and never more than asked for', () => {
    const texts = fc.array(fc.constantFrom('Ada', 'B.', ' ', '. ', '… ', '😀', '\u00a0', 'word'), {
      minLength: 1,
    });
    const length = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), length, (parts, from, size, longest) => {
        const text = parts.join('');
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (size % 8));
        const quoted = sentenceAt({ text, start, end, longest });
        const inner = quoted.text.replace(/^…|…$/g, '');
        expect(quoted.text.slice(quoted.start, quoted.end)).toBe(text.slice(start, end));
        expect(quoted.text.length).toBeLessThanOrEqual(Math.max(longest, end - start) + 2);
        expect(text).toContain(inner);
      }),
    );
  });
});
