import { describe, expect, it } from 'vitest';
import { type DamagedPart, damagedParts, damageOf } from '../../../core/annotations/damage.ts';
import { sampleAnnotation } from './sample.ts';

const whole = sampleAnnotation();
const rowOf = (change: Record<string, unknown>, key = whole.id) => ({
  id: key,
  annotation: { ...whole, ...change },
});

describe('what is wrong with a row that was set aside', () => {
  it.each<[string, unknown, DamagedPart[]]>([
    ['a colour that is none', rowOf({ color: 'mauve' }), ['color']],
    ['two fields, told in one order', rowOf({ tags: 'x', note: 7 }), ['note', 'tags']],
    ['a page without an address', rowOf({ target: { ...whole.target, address: null } }), ['page']],
    [
      'selectors of a kind that nobody knows',
      rowOf({ target: { ...whole.target, selectors: [{ type: 'X' }] } }),
      ['place'],
    ],
    ['a stamp that is missing', rowOf({ stamps: { ...whole.stamps, note: undefined } }), ['changes']],
    ['another annotation’s key', rowOf({}, 'another'), ['id']],
    ['no target at all', rowOf({ target: undefined }), ['page', 'place']],
    ['no annotation', { id: 'a', annotation: null }, [...damagedParts]],
    ['nothing', undefined, [...damagedParts]],
  ])('%s', (_, row, parts) => {
    expect(damageOf(row).parts).toEqual(parts);
  });

  it('is all of it where only a note is left', () => {
    const { parts, note } = damageOf({ id: 'a', annotation: { note: 'left' } });
    expect(parts).toEqual(damagedParts.filter((part) => part !== 'note'));
    expect(note).toBe('left');
  });
});

describe('what can still be read of it', () => {
  it('is told in its own words', () => {
    expect(damageOf(rowOf({ color: 'mauve' }))).toMatchObject({
      quotation: 'the quay, open to “all”',
      note: whole.note,
      title: whole.target.title,
      url: whole.target.url,
    });
  });

  it('is left out where it is no text', () => {
    expect(damageOf(rowOf({ note: { a: 1 }, target: { title: 7, selectors: 'x' } }))).toMatchObject({
      quotation: '',
      note: '',
      title: '',
      url: '',
    });
  });
});
