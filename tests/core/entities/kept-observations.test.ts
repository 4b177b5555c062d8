import { describe, expect, it } from 'vitest';
import { keepObservations } from '../../../core/entities/kept-observations.ts';
import type { Observation } from '../../../core/entities/observe.ts';

const seen = (): Observation => ({
  sights: [],
  words: new Set(),
  surroundings: { countries: [], fields: [], dateline: null },
});

describe('what was seen in texts', () => {
  it('is there again for the same text in the same language', () => {
    const memory = keepObservations(100);
    const observation = seen();
    memory.keep('one text', 'en', observation);
    expect(memory.get('one text', 'en')).toBe(observation);
    expect(memory.get('one text', 'de')).toBeUndefined();
    expect(memory.get('another', 'en')).toBeUndefined();
  });

  it('is forgotten, the first first, when the texts are too many', () => {
    const memory = keepObservations(25);
    for (const text of ['aaaaaaaaaa', 'bbbbbbbbbb', 'bbbbbbbbbb', 'cccccccccc'])
      memory.keep(text, '', seen());
    expect(memory.get('aaaaaaaaaa', '')).toBeUndefined();
    expect(memory.get('bbbbbbbbbb', '')).toBeDefined();
    expect(memory.get('cccccccccc', '')).toBeDefined();
  });
});
