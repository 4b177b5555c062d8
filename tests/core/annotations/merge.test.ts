import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation, Stamp } from '../../../core/annotations/annotation.ts';
import { applyEdit, mergeAnnotations } from '../../../core/annotations/merge.ts';
import { createStampClock } from '../../../core/annotations/stamp.ts';

const stampAt = (ms: number, by = 'a'): Stamp => ({ ms, counter: 0, by });

function annotation(note: string, stamp: Stamp, over: Partial<Annotation> = {}): Annotation {
  return {
    id: 'urn:uuid:1',
    created: 1,
    target: {
      address: 'https://example.org/',
      url: 'https://example.org/',
      title: 'Example',
      selectors: null,
    },
    color: 'yellow',
    note,
    tags: [],
    about: [],
    deleted: null,
    stamps: { color: stamp, note: stamp, tags: stamp, about: stamp, target: stamp, deleted: stamp },
    earlier: [],
    replaced: [],
    ...over,
  };
}

/** Copies of one annotation as two or three places could hold them: each stamp stands for one value. */
const copies = fc
  .array(fc.record({ ms: fc.integer({ min: 1, max: 6 }), by: fc.constantFrom('a', 'b') }), {
    minLength: 3,
    maxLength: 3,
  })
  .map((stamps) => stamps.map(({ ms, by }) => annotation(`note ${ms}${by}`, stampAt(ms, by))));

describe('edits of one annotation in two places', () => {
  it('keeps both fields when each place changed another field', () => {
    const start = annotation('old', stampAt(1));
    const coloured = applyEdit(
      start,
      { id: start.id, set: { color: 'blue' }, seen: { color: stampAt(1) } },
      stampAt(2, 'x'),
    );
    const noted = applyEdit(
      start,
      { id: start.id, set: { note: 'new' }, seen: { note: stampAt(1) } },
      stampAt(3, 'y'),
    );
    expect(mergeAnnotations(coloured, noted)).toMatchObject({ color: 'blue', note: 'new', earlier: [] });
  });

  it('puts a note aside that is replaced by somebody who had not seen it', () => {
    const start = annotation('old', stampAt(1));
    const first = applyEdit(
      start,
      { id: start.id, set: { note: 'mine' }, seen: { note: stampAt(1) } },
      stampAt(2),
    );
    const second = applyEdit(
      first,
      { id: start.id, set: { note: 'yours' }, seen: { note: stampAt(1) } },
      stampAt(3),
    );
    expect(second.note).toBe('yours');
    expect(second.earlier.map(({ note }) => note)).toEqual(['mine']);
  });

  it('does not put a note aside that was replaced knowingly, when an older copy comes back', () => {
    const old = annotation('old', stampAt(1));
    const newer = applyEdit(
      old,
      { id: old.id, set: { note: 'new' }, seen: { note: stampAt(1) } },
      stampAt(2),
    );
    expect(mergeAnnotations(newer, old).earlier).toEqual([]);
  });

  it('merges tags that were added in one place and removed in the other', () => {
    const start = annotation('', stampAt(1), { tags: ['a', 'b'] });
    const added = applyEdit(
      start,
      { id: start.id, set: { tags: ['a', 'b', 'c'] }, seen: { tags: stampAt(1) } },
      stampAt(2),
    );
    const edit = { id: start.id, set: { tags: ['b', 'd'] }, seen: { tags: stampAt(1) } };
    expect(applyEdit(added, edit, stampAt(3), ['a', 'b']).tags).toEqual(['b', 'c', 'd']);
  });

  it('gives the same whatever the order in which copies are joined', () => {
    fc.assert(
      fc.property(copies, ([a, b, c]) => {
        if (!a || !b || !c) throw new Error('three copies expected');
        expect(mergeAnnotations(a, b)).toEqual({ ...mergeAnnotations(b, a) });
        expect(mergeAnnotations(mergeAnnotations(a, b), c)).toEqual(
          mergeAnnotations(a, mergeAnnotations(b, c)),
        );
        expect(mergeAnnotations(a, a)).toEqual(a);
      }),
    );
  });
});

describe('stamps', () => {
  it('rise though the clock stands still or goes back', () => {
    const times = [5, 5, 3, 9];
    const clock = createStampClock('a', () => times.shift() ?? 0);
    const made = [clock.next(), clock.next(), clock.next(), clock.next()];
    expect(made.map(({ ms, counter }) => [ms, counter])).toEqual([
      [5, 0],
      [5, 1],
      [5, 2],
      [9, 0],
    ]);
  });
});
