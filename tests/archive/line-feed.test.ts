import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnnotationStore } from '../../archive/annotations.ts';
import { bringIn } from '../../archive/bring-in.ts';
import { openReader } from '../../archive/databases.ts';
import { feedLines, type LineFeedState } from '../../archive/line-feed.ts';
import type { AnnotationLine } from '../../core/annotations/line.ts';
import { draft, freshReader } from './reader-store.ts';

const now = () => 1_700_000_000_000;
const ids = Array.from({ length: 130 }, (_, n) => `id-${n}`);

let controller: AbortController;

beforeEach(async () => {
  controller?.abort();
  controller = new AbortController();
  await freshReader();
});

interface Heard {
  states: LineFeedState[];
  lines(): AnnotationLine[];
}

/** Listens until all is read; what was told before is forgotten. */
async function listen(): Promise<Heard> {
  const states: LineFeedState[] = [];
  const fail = (error: unknown) => {
    throw error;
  };
  feedLines({ now, signal: controller.signal, tell: (state) => states.push({ ...state }), fail });
  await vi.waitFor(() => expect(states.length).toBeGreaterThanOrEqual(2));
  states.length = 0;
  return { states, lines: () => [...(states.at(-1)?.lines.values() ?? [])] };
}

async function fill() {
  const store = createAnnotationStore({ now, by: 'a' });
  const { annotation } = await store.save('id-0', draft('one'));
  await bringIn([ids.map((id) => ({ ...annotation, id }))]);
  return store;
}

describe('the lines of all annotations', () => {
  it('follow a change of many by reading those alone', async () => {
    const store = await fill();
    const { states, lines } = await listen();
    const some = ids.slice(10, 120);
    await store.editMany(some, () => ({ color: 'pink' }));
    await vi.waitFor(() => expect(states).toHaveLength(1), { timeout: 5_000 });
    expect([...(states[0]?.changed ?? [])].sort()).toEqual([...some].sort());
    expect(lines().filter(({ color }) => color === 'pink')).toHaveLength(some.length);
  });

  it('are read once again, however often it is not known what changed', async () => {
    await fill();
    const { states, lines } = await listen();
    const reads = vi.spyOn(openReader().annotations, 'count');
    const rows = await openReader().annotations.toArray();
    for (let n = 0; n < 5; n += 1) await openReader().annotations.bulkPut(rows);
    await openReader().annotations.delete('id-3');
    await vi.waitFor(() => expect(lines()).toHaveLength(ids.length - 1), { timeout: 5_000 });
    expect(reads).toHaveBeenCalledTimes(1);
    expect(states.at(-1)?.done).toBe(ids.length - 1);
  });

  it('follow what was found of many on their page', async () => {
    const store = await fill();
    const { lines } = await listen();
    await store.reportAnchors('https://example.org/a', Object.fromEntries(ids.map((id) => [id, 'orphaned'])));
    await vi.waitFor(
      () => expect(lines().filter(({ state }) => state === 'orphaned')).toHaveLength(ids.length),
      { timeout: 5_000 },
    );
  });
});
