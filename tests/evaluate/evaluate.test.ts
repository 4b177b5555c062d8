import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLabelledTexts } from './labelled-text.ts';
import { openAuthority } from './open-authority.ts';
import { evaluate, ratesOf, totals } from './report.ts';
import { scoreText } from './score.ts';

const TEXTS = join(import.meta.dirname, 'texts');

/** Batches of look-alikes that try harder than pages do: each text was made to mislead. */
const isHard = (id: string) => /^[ef]-/.test(id);

describe('the project’s own labelled texts', async () => {
  const evaluated = evaluate(await openAuthority(), await readLabelledTexts(TEXTS));
  const ratesIn = (some: typeof evaluated, set: string, kind: string) =>
    ratesOf(totals(some, 'overlap').get(set)!.get(kind)!); // the set has every kind

  it('keep their floor where they name the archive', () => {
    const { precision, recall, linked } = ratesIn(evaluated, 'true', 'all');
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(recall).toBeGreaterThanOrEqual(0.99);
    expect(linked).toBeGreaterThanOrEqual(0.99);
    expect(ratesIn(evaluated, 'true', 'event').recall).toBeGreaterThanOrEqual(0.96);
  });

  it('show next to nothing on look-alikes', () => {
    const plain = evaluated.filter(({ text }) => !isHard(text.id));
    const { precision, recall } = ratesIn(plain, 'trap', 'all');
    expect(precision).toBeGreaterThanOrEqual(0.96);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  });

  it('show little on look-alikes that were made to mislead', () => {
    // What is left is named in docs/measurements.md.
    const { precision, recall } = ratesIn(
      evaluated.filter(({ text }) => isHard(text.id)),
      'trap',
      'all',
    );
    expect(precision).toBeGreaterThanOrEqual(0.7);
    expect(recall).toBeGreaterThanOrEqual(0.78);
  });
});

describe('scoring', () => {
  const text = {
    id: 'a',
    set: 'true',
    lang: 'en',
    text: 'President Jane Doe leads the Israel-Hamas war talks with Bob.',
    mentions: [
      { start: 0, end: 18, text: 'President Jane Doe', entityId: 'p-doe', type: 'person', sure: true },
      { start: 29, end: 45, text: 'Israel-Hamas war', entityId: 'e-war', type: 'event', sure: true },
      { start: 36, end: 41, text: 'Hamas', entityId: 'o-hamas', type: 'organization', sure: true },
      { start: 57, end: 60, text: 'Bob', entityId: 'p-bob', type: 'person', sure: false },
    ],
    ignore: [],
  };

  it('leaves titles out of strict spans and forgives a name inside a longer one', () => {
    const found = [
      { start: 10, end: 18, entityId: 'p-doe', type: 'person' },
      { start: 29, end: 45, entityId: 'e-war', type: 'event' },
      { start: 57, end: 60, entityId: 'p-bob', type: 'person' },
    ];
    const { misses, errors, cells } = scoreText(text, found, 'strict');
    expect([misses, errors]).toEqual([[], []]);
    expect(cells.get('all')).toEqual({ labelled: 2, found: 2, predicted: 2, right: 2, linked: 2 });
  });

  it('counts a wrong kind, a wrong entity and a miss', () => {
    const { misses, errors, cells } = scoreText(
      text,
      [
        { start: 10, end: 18, entityId: 'p-roe', type: 'person' },
        { start: 29, end: 45, entityId: 'o-hamas', type: 'organization' },
        { start: 19, end: 24, entityId: 'p-doe', type: 'person' },
      ],
      'overlap',
    );
    expect(cells.get('person')).toEqual({ labelled: 1, found: 1, predicted: 2, right: 1, linked: 0 });
    expect(misses.map(({ entityId }) => entityId)).toEqual(['e-war']);
    expect(errors.map(({ start }) => start)).toEqual([19]);
  });
});
