import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAnnotationStore } from '../../archive/annotations.ts';
import { bringIn } from '../../archive/bring-in.ts';
import { openReader } from '../../archive/databases.ts';
import { keepToday } from '../../archive/keeper.ts';
import { markFor } from '../../archive/second-copy.ts';
import type { Annotation } from '../../core/annotations/annotation.ts';
import { draft, freshReader } from './reader-store.ts';

const now = () => 1_700_000_000_000;
const store = () => createAnnotationStore({ now, by: 'a' });
const keep = () => keepToday({ store: store(), now });

let one: Annotation;
const annotations = (count: number) => Array.from({ length: count }, (_, n) => ({ ...one, id: `n${n}` }));

beforeEach(async () => {
  await freshReader();
  one = (await store().save('0', draft('one'))).annotation;
});

describe('what is brought in', () => {
  it('is never told to be more than there is, though more is copied with it', async () => {
    const others = annotations(60).map(({ id }) => `other-${id}`);
    await openReader().uncopied.put(markFor(others));
    const told: number[] = [];
    await bringIn([annotations(5)], { onProgress: (done) => void told.push(done) });
    expect(told.at(-1)).toBe(5);
    expect(Math.max(...told)).toBe(5);
    expect(await openReader().uncopied.count()).toBe(0);
  });
});

describe('what a killed import left beside', () => {
  it('is gone the next day', async () => {
    await openReader().incoming.add({ annotations: JSON.stringify(annotations(3)) });
    await keep();
    expect(await openReader().incoming.count()).toBe(0);
    expect(await openReader().annotations.count()).toBe(1);
  });

  it('is told from what an import that is under way has laid there', async () => {
    async function* batches() {
      yield annotations(1_000);
      await keep();
      expect(await openReader().incoming.count()).toBe(1);
    }
    expect(await bringIn(batches())).toEqual({ added: 1_000, changed: 0, same: 0 });
    expect(await openReader().annotations.count()).toBe(1_001);
  });
});
