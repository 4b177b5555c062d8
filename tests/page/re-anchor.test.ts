// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Annotation } from '../../core/annotations/annotation.ts';
import { textOf } from '../../page/annotate/anchored.ts';
import { type Anchoring, createAnchoring } from '../../page/annotate/re-anchor.ts';
import { sampleAnnotation } from '../core/annotations/sample.ts';
import { described, hall, show } from './anchor-tools.ts';

let stop = new AbortController();
afterEach(() => stop.abort());

/** Takes annotations and resolves when the page was looked through for them. */
function anchoring(): { of: Anchoring; take(annotations: readonly Annotation[]): Promise<void> } {
  stop = new AbortController();
  let passed = () => {};
  const of = createAnchoring({
    document,
    signal: stop.signal,
    root: () => document.body,
    shadowRoots: () => [],
    onAnchored() {},
    onLost() {},
    onPass: () => passed(),
  });
  return {
    of,
    take: (annotations) =>
      new Promise((resolve) => {
        passed = resolve;
        of.take(annotations);
      }),
  };
}

const { a, first, b, said, edited, c } = hall;
const before = a + first + b + said + c;
const after = a + first + b + edited + c;

async function annotation(id: string, words: string): Promise<Annotation> {
  const sample = sampleAnnotation({ id: `urn:uuid:${id}` });
  return { ...sample, target: { ...sample.target, selectors: await described(id, words) } };
}

/** Three described before their page was edited; it was looked through for the two whose own words stayed. */
async function lookedThroughOnce() {
  show(before);
  const cranes = await annotation('b', 'taken down');
  const own = await annotation('own', 'none');
  const vote = await annotation('c', 'year');
  show(after);
  const { of, take } = anchoring();
  await take([cranes, vote]);
  return { cranes, own, vote, of, take };
}

describe('annotations that are looked for in several passes', () => {
  it('are told by the order of those that were found in an earlier one', async () => {
    const { cranes, own, vote, of, take } = await lookedThroughOnce();
    expect(of.anchored().size).toBe(2);
    await take([cranes, own, vote]);
    const found = of.anchored().get(own.id);
    expect(found && textOf(found)).toBe('none');
    expect(found?.pieces[0]?.node.parentElement?.id).toBe('own');
  });

  it('stay orphans where those were lost since', async () => {
    const { cranes, own, vote, of, take } = await lookedThroughOnce();
    document.getElementById('b')?.replaceChildren('The cranes stay.');
    await take([cranes, own, vote]);
    expect(of.anchored().has(own.id)).toBe(false);
  });
});
