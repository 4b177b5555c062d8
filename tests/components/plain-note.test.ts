import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { isPlain } from '../../components/plain-note.ts';

test('a note that is taken for plain text is one paragraph of that text as Markdown too', () => {
  const signs = [...'abcZ19 .,;:?!\'"’“”()/%–—-*_`#>[]&\\\n\t\u00a0é中'];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 12 }), (note) => {
      if (!isPlain(note)) return;
      expect(fromMarkdown(note).children).toMatchObject([
        { type: 'paragraph', children: [{ type: 'text', value: note }] },
      ]);
    }),
    { numRuns: 3_000 },
  );
  expect(isPlain('Compare it with the vote of May, and see p. 4.')).toBe(true);
});
