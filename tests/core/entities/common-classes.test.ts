import { describe, expect, it } from 'vitest';
import { classByProperties, classOf, foldingOf } from '../../../core/entities/char-classes.ts';
import { KIND_SHIFT, LETTER, LONG } from '../../../core/entities/char-kinds.ts';
import { commonClass } from '../../../core/entities/common-classes.ts';

/** A class without the number under which a long folding happens to be kept. */
function readable(value: number) {
  const folded = value >>> KIND_SHIFT >= LETTER ? foldingOf(value) : '';
  return { folded, traits: value & LONG ? value & ~0xffff : value };
}

const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
const common = units.filter((unit) => commonClass(unit) !== null);

describe('the classes of common characters', () => {
  it('are those that the properties of Unicode say', () => {
    const wrong = common.filter((unit) => {
      const [quick, slow] = [classOf(unit), classByProperties(String.fromCharCode(unit))].map(readable);
      return JSON.stringify(quick) !== JSON.stringify(slow);
    });
    expect(wrong.map((unit) => String.fromCharCode(unit))).toEqual([]);
  });

  it('cover what an English page is written in', () => {
    const text = 'On 7 October 2023 the “AT&T” café (N.Y.) said: it’s $5 — or 10%…\n\t[1]';
    expect([...text].filter((character) => !common.includes(character.charCodeAt(0)))).toEqual([]);
  });
});
