import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { givenNames } from '../../../core/entities/given-names.ts';

const source = readFileSync(new URL('../../../core/entities/given-names.ts', import.meta.url), 'utf8');
const names = (source.split('`')[1] ?? '').trim().split(/\s+/);

describe('given names', () => {
  test('stand in order, each once, as the search in them asks', () => {
    expect(names.length).toBeGreaterThan(10_000);
    expect(names.every((name, i) => i === 0 || (names[i - 1] ?? '') < name)).toBe(true);
  });

  test('are found, every one', () => {
    expect(names.filter((name) => !givenNames.has(name))).toEqual([]);
  });

  test.each(['', ' ', 'a', 'zzz', 'łukaszz', 'zoe zoeva', 'meanwhile', '\n', 'aad'])('%j is none', (word) => {
    expect(givenNames.has(word)).toBe(names.includes(word));
  });
});
