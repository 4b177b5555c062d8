import { describe, expect, it } from 'vitest';
import { fromHypothesis } from '../../../../core/annotations/formats/hypothesis.ts';
import { fromJsonLd } from '../../../../core/annotations/formats/json-ld.ts';
import { fromWebClipper } from '../../../../core/annotations/formats/web-clipper.ts';

const quote = { type: 'TextQuoteSelector', exact: 'open to all', prefix: 'the quay is ', suffix: ' again' };

describe('import of annotations', () => {
  it('reads a foreign Web Annotation, and goes on after a bad item', () => {
    const text = JSON.stringify([
      {
        type: 'Annotation',
        body: { value: 'A note' },
        target: { source: 'https://example.org/a', selector: quote },
      },
      7,
      { type: 'Annotation', body: 'x', target: 'javascript:alert(1)' },
      {
        type: 'Annotation',
        target: { source: 'https://example.org/b', selector: { type: 'SvgSelector', value: '' } },
      },
      { type: 'Annotation', bodyValue: 'On the page', target: 'https://example.org/c' },
    ]);
    const { items, problems } = fromJsonLd(text);
    expect(items.map(({ draft }) => [draft.target.address, draft.note])).toEqual([
      ['https://example.org/a', 'A note'],
      ['https://example.org/c', 'On the page'],
    ]);
    expect(problems.map(({ item, reason }) => `${item}: ${reason}`)).toEqual([
      'item 2: not-readable',
      'item 3: no-address',
      'item 4: no-quotation',
    ]);
  });

  it('reads a Hypothesis export', () => {
    const row = {
      uri: 'https://example.org/a?utm_source=x',
      text: 'A note',
      tags: ['one'],
      created: '2024-05-06T07:08:09.000000+00:00',
      document: { title: ['A title'] },
      target: [
        {
          source: 'https://example.org/a',
          selector: [{ type: 'TextPositionSelector', start: 3, end: 9 }, quote],
        },
      ],
    };
    const { items, problems } = fromHypothesis(
      JSON.stringify({ annotations: [row, { uri: 'urn:x-pdf:1' }] }),
    );
    expect(items).toHaveLength(1);
    expect(items[0]?.draft).toMatchObject({
      note: 'A note',
      tags: ['one'],
      target: { address: 'https://example.org/a', title: 'A title' },
    });
    expect(items[0]?.draft.target.selectors).toContainEqual(quote);
    expect(items[0]?.created).toBe(Date.parse('2024-05-06T07:08:09Z'));
    expect(problems).toEqual([{ item: 'item 2', reason: 'no-address' }]);
  });

  it('reads Obsidian Web Clipper highlights, exported or stored', () => {
    const exported = [
      {
        url: 'https://example.org/a',
        highlights: [{ text: 'open to all', timestamp: '2024-05-06T07:08:09Z' }, { text: '' }],
      },
    ];
    const stored = {
      'https://example.org/a': {
        url: 'https://example.org/a',
        title: 'A',
        highlights: [{ content: '<p>open &amp; free</p>', id: '1715000000000', notes: ['x'] }],
      },
    };
    const first = fromWebClipper(JSON.stringify(exported));
    expect(first.items.map(({ draft }) => draft.target.selectors?.[0])).toMatchObject([
      { exact: 'open to all' },
    ]);
    expect(first.problems).toEqual([{ item: 'page 1, highlight 2', reason: 'no-quotation' }]);
    const second = fromWebClipper(JSON.stringify(stored));
    expect(second.items[0]).toMatchObject({
      created: 1_715_000_000_000,
      draft: { note: 'x', target: { selectors: [{ exact: 'open & free' }] } },
    });
  });

  it('says that a file is not JSON by throwing', () => {
    for (const read of [fromJsonLd, fromHypothesis, fromWebClipper])
      expect(() => read('<html>')).toThrow(SyntaxError);
  });
});
