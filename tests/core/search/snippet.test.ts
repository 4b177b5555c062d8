import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleBlock } from '../../../core/model.ts';
import type { Marks } from '../../../core/search/hits.ts';
import { makeSnippet } from '../../../core/search/snippet.ts';

const paragraph = (text: string): ArticleBlock => ({ kind: 'paragraph', text });
const word = (...terms: string[]) => [new Set(terms)];
const filler = 'Nothing of note happened on the way to the old harbour that morning. '.repeat(8);

function marked(blocks: ArticleBlock[], marks: Marks) {
  const { block, text, hits } = makeSnippet(blocks, marks);
  return { block, words: hits.map(({ start, end }) => text.slice(start, end)) };
}

describe('a snippet', { timeout: 20_000 }, () => {
  it('is the passage with most of the words that were asked for', () => {
    const blocks = [
      paragraph(`The talks began. ${filler}`),
      paragraph(`${filler}Peace talks ended in Doha.`),
    ];
    expect(marked(blocks, [word('talks', 'talk'), word('doha')])).toEqual({
      block: 1,
      words: ['talks', 'Doha'],
    });
  });

  it('marks words as they stand in the text, accents and all', () => {
    expect(marked([paragraph('President Erdoğan spoke.')], [word('erdogan')]).words).toEqual(['Erdoğan']);
  });

  it('marks a phrase as one, and not its words alone', () => {
    const blocks = [paragraph('The minister met the prime minister.')];
    expect(marked(blocks, [[new Set(['prime']), new Set(['minister'])]]).words).toEqual(['prime minister']);
  });

  it('is the beginning of the first paragraph when the text has none of the words', () => {
    const blocks: ArticleBlock[] = [{ kind: 'heading', text: 'A day' }, paragraph(filler)];
    const { block, text, hits } = makeSnippet(blocks, [word('zebra')]);
    expect({ block, hits }).toEqual({ block: 1, hits: [] });
    expect(text.startsWith('Nothing of note')).toBe(true);
    expect(text.endsWith('…')).toBe(true);
  });

  it('of an article without text is empty', () => {
    expect(makeSnippet([], [word('a')])).toEqual({ block: 0, text: '', hits: [] });
  });

  it('is short, and its hits lie in it in order, in any text', () => {
    const text = fc.array(fc.constantFrom('war', 'Peace', 'talks.', '🎉', 'x'.repeat(30)), {
      maxLength: 120,
    });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (lines) => {
        const blocks = lines.map((line) => paragraph(line.join(' ')));
        const snippet = makeSnippet(blocks, [word('war'), word('peace')]);
        expect(snippet.text.length).toBeLessThanOrEqual(300);
        expect(snippet.text.isWellFormed()).toBe(true);
        let end = 0;
        for (const hit of snippet.hits) {
          expect(hit.start).toBeGreaterThanOrEqual(end);
          expect(['war', 'Peace']).toContain(snippet.text.slice(hit.start, hit.end));
          end = hit.end;
        }
      }),
    );
  });
});
