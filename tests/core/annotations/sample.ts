import type { Annotation, Stamp } from '../../../core/annotations/annotation.ts';

const stamp: Stamp = { ms: 1_700_000_000_000, counter: 0, by: 'a' };

/** An annotation with something in every field. */
export function sampleAnnotation(over: Partial<Annotation> = {}): Annotation {
  return {
    id: 'urn:uuid:5e0d1a52-6c1f-4a3b-9f43-2a6f0f7d1c11',
    created: 1_700_000_000_000,
    target: {
      address: 'https://example.org/harbour',
      url: 'https://www.example.org/harbour?utm_source=x',
      title: 'The harbour <b>reopens</b>',
      selectors: [
        {
          type: 'TextQuoteSelector',
          exact: 'the quay, open to “all”',
          prefix: 'keeps ',
          suffix: ' again.',
          'backfile:copies': 1,
        },
        { type: 'TextPositionSelector', start: 10, end: 33 },
      ],
    },
    color: 'green',
    note: 'See *also* the vote.\n\n=1+1',
    tags: ['harbour', 'vote'],
    about: [{ kind: 'entity', archiveId: 'bundled', entityId: 'p-x', label: 'A. Person' }],
    deleted: null,
    stamps: { color: stamp, note: stamp, tags: stamp, about: stamp, target: stamp, deleted: stamp },
    earlier: [],
    replaced: [],
    ...over,
  };
}
