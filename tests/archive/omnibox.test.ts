// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { addressForInput, escapeXml, suggestionsFor } from '../../archive/omnibox.ts';
import { readerAddress } from '../../archive/open-reader.ts';
import type { SearchAnswer } from '../../core/search/answer.ts';

const hostile = `<b>"R&D"</b> 'x' \u0000\ud800\u{1f600}`;

function answerWith(headline: string): SearchAnswer {
  return {
    problems: [],
    articles: [
      {
        article: { id: 'a&b', headline: { value: headline, inferred: false }, language: 'en', wordCount: 1 },
        score: 1,
        snippet: { block: 0, text: '', hits: [] },
      },
    ],
    articleTotal: 1,
    entities: [],
    terms: [],
    corrections: [],
    index: { indexed: 1, total: 1 },
  };
}

describe('text in XML', () => {
  it('keeps no mark-up, and nothing that XML cannot hold', () => {
    expect(escapeXml(hostile)).toBe('&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt; &apos;x&apos; \u{1f600}');
    const parsed = new DOMParser().parseFromString(`<x>${escapeXml(hostile)}</x>`, 'application/xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.documentElement.childElementCount).toBe(0);
  });
});

describe('the lines under the address bar', () => {
  it('are well-formed where they are XML, whatever a headline holds', () => {
    const [line] = suggestionsFor(answerWith(hostile), { xml: true, addressOf: readerAddress });
    const parsed = new DOMParser().parseFromString(`<x>${line?.description}</x>`, 'application/xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.documentElement.textContent).toContain('"R&D"');
  });

  it('are plain where they are not', () => {
    const [line] = suggestionsFor(answerWith('R&D'), { xml: false, addressOf: readerAddress });
    expect(line?.description).toContain('R&D');
    expect(new URL(line?.content ?? '').searchParams.get('article')).toBe('a&b');
  });

  it('lead to what was chosen, and anything else to a search', () => {
    const [line] = suggestionsFor(answerWith('R&D'), { xml: true, addressOf: readerAddress });
    expect(addressForInput(line?.content ?? '')).toBe(line?.content);
    expect(addressForInput('cease fire')).toMatch(/search\.html\?q=cease\+fire$/);
    expect(addressForInput('javascript:alert(1)')).toMatch(/search\.html\?q=javascript/);
  });
});
