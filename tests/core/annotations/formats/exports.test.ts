import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../../core/annotations/formats/csv.ts';
import { toHtml } from '../../../../core/annotations/formats/html.ts';
import { fromJsonLd, toJsonLd } from '../../../../core/annotations/formats/json-ld.ts';
import { toMarkdown } from '../../../../core/annotations/formats/markdown.ts';
import { addressOfPlace } from '../../../../core/annotations/quotation.ts';
import { sampleAnnotation } from '../sample.ts';

const words = { untitled: 'Untitled page', tags: 'Tags', openPlace: 'Open the place' };
const pageNote = sampleAnnotation({
  id: 'urn:uuid:2',
  target: { ...sampleAnnotation().target, selectors: null },
  tags: [],
  about: [],
});

describe('export of annotations', () => {
  it('comes back from JSON-LD as it was', () => {
    const all = [sampleAnnotation(), pageNote];
    const { items, problems } = fromJsonLd(toJsonLd(all));
    expect(problems).toEqual([]);
    expect(items.map(({ whole }) => whole)).toEqual(all);
  });

  it('says in JSON-LD what the model has words for', () => {
    const { first } = JSON.parse(toJsonLd([sampleAnnotation()]));
    expect(first.items[0]).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      motivation: ['highlighting', 'commenting', 'tagging', 'identifying'],
      target: { source: 'https://www.example.org/harbour?utm_source=x' },
    });
  });

  it('writes Markdown by page, with a link that opens at the place', () => {
    const text = toMarkdown([sampleAnnotation(), pageNote], words);
    expect(text.match(/^## /gm)).toHaveLength(1);
    expect(text).toContain('## The harbour \\<b\\>reopens\\</b\\>');
    expect(text).toContain('> the quay, open to “all”');
    expect(text).toContain('#:~:text=the%20quay%2C%20open%20to');
  });

  it('writes CSV that no spreadsheet runs', () => {
    const text = toCsv([sampleAnnotation({ note: '=HYPERLINK("http://evil.example")' })]);
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  });

  it('writes HTML in which stored text is text', () => {
    const evil = sampleAnnotation({ note: '<script>alert(1)</script>' });
    evil.target = { ...evil.target, url: 'javascript:alert(1)' };
    const text = toHtml([evil], { ...words, title: 'My <notes>', language: 'en' });
    expect(text).not.toMatch(/<script|href="javascript/);
    expect(text).toContain('&lt;script&gt;');
    expect(text).toContain('My &lt;notes&gt;');
  });

  it('names a long quotation by its first and last words', () => {
    const long = sampleAnnotation();
    const exact = Array.from({ length: 90 }, (_, i) => `word${i}`).join(' ');
    long.target = {
      ...long.target,
      selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
    };
    expect(addressOfPlace(long)).toMatch(/#:~:text=word0%20word1.*,word84%20.*word89$/);
  });
});
