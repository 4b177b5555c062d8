import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightColors } from '../../../../core/annotations/annotation.ts';
import { fromJsonLd, toJsonLd } from '../../../../core/annotations/formats/json-ld.ts';
import { sampleAnnotation } from '../sample.ts';
import { modelProblems } from './annotation-model.ts';

const rangeSelector = {
  type: 'RangeSelector' as const,
  startSelector: {
    type: 'XPathSelector' as const,
    value: '/html/body/p[1]',
    refinedBy: { type: 'TextPositionSelector' as const, start: 3, end: 3 },
  },
  endSelector: { type: 'XPathSelector' as const, value: '/html/body/p[2]' },
};

const arbitrary = fc.record({
  note: fc.string(),
  tags: fc.array(fc.string({ minLength: 1 })),
  color: fc.constantFrom(...highlightColors),
  exact: fc.string({ minLength: 1 }),
  deleted: fc.option(fc.nat(2_000_000_000_000)),
  isPageNote: fc.boolean(),
});

describe('exported JSON-LD', () => {
  it('is a valid collection of the Web Annotation model, whatever was written', () => {
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 5 }), (drafts) => {
        const annotations = drafts.map(({ note, tags, color, exact, deleted, isPageNote }, index) => {
          const sample = sampleAnnotation({ id: `urn:uuid:${index}`, note, tags, color, deleted });
          const quote = { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' };
          const selectors = isPageNote ? null : [quote, rangeSelector];
          return { ...sample, target: { ...sample.target, selectors } };
        });
        const text = toJsonLd(annotations);
        expect(modelProblems(JSON.parse(text))).toEqual([]);
        expect(fromJsonLd(text).items.map(({ whole }) => whole)).toEqual(annotations);
      }),
    );
  });

  it.each([
    ['a type that is none of the model', { type: 'Note' }],
    ['a motivation that the vocabulary does not have', { motivation: 'marking' }],
    ['a time without zone', { created: '2026-01-01T00:00:00' }],
    ['a term that the context does not know', { colour: 'green' }],
    ['a target without address', { target: { type: 'SpecificResource', source: 'nowhere' } }],
  ])('would be refused with %s', (_, fault) => {
    const data = JSON.parse(toJsonLd([sampleAnnotation()]));
    Object.assign(data.first.items[0], fault);
    expect(modelProblems(data)).not.toEqual([]);
  });
});
