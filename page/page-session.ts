import type { PageSettings } from '../archive/contract.ts';
import { type Annotating, startAnnotating } from './annotating.ts';
import { nameAt, type Point } from './hit-test.ts';
import type { CreatePainter } from './mark-rim.ts';
import { namedIn } from './named-in.ts';
import { type PageReader, readPage } from './page-reader.ts';
import type { PageRim } from './page-rim.ts';
import type { Painted } from './painted.ts';
import { createSteps, type Steps } from './steps.ts';

/** One reading of the document, from settings to settings. */
export interface PageSession {
  reader: PageReader;
  steps: Steps;
  /** Null until it has begun. */
  annotating: Annotating | null;
  /** Until then only the places of texts are looked for: on a page where the reader wants none, none is read. */
  begin(settings: PageSettings, createPainter: CreatePainter): void;
  nameAt(point: Point): Painted | null;
  end(): void;
}

/** Makes ready to read a document. */
export function prepareSession(rim: PageRim): PageSession {
  const { document, client, shadowRootOf, onShadowRoot } = rim;
  const life = new AbortController();
  const signal = AbortSignal.any([rim.signal, life.signal]);
  let prepared: PageSession | null = null;
  const enter = (root: ShadowRoot) => {
    onShadowRoot?.(root);
    if (root.mode === 'open') prepared?.annotating?.enter(root);
  };
  const reader = readPage({ document, signal, client, shadowRootOf, onShadowRoot: enter });
  const steps = createSteps({
    document,
    mentions: (entityId) => reader.mentions(entityId),
    focus: (painted) => reader.focus(painted),
  });
  const nameHere = (point: Point) =>
    nameAt({ document, shadowRoots: reader.shadowRoots, at: reader.at }, point);
  const openRoots = () => reader.shadowRoots().filter(({ mode }) => mode === 'open');
  const session: PageSession = {
    reader,
    steps,
    annotating: null,
    begin(settings, createPainter) {
      reader.begin({ settings, createPainter });
      session.annotating = startAnnotating({
        document,
        signal,
        client,
        toolbar: settings.toolbar,
        root: () => document.body,
        shadowRoots: openRoots,
        hoverDelay: () => settings.hoverDelay,
        hasNameAt: (point) => nameHere(point) !== null,
        namedIn: (range) => namedIn(reader.mentions(), range),
      });
    },
    nameAt: nameHere,
    end: () => life.abort(),
  };
  prepared = session;
  return session;
}
