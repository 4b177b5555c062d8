import type { AnnotateClient, ListedAnnotation, PageIdentity } from '../archive/contract.ts';
import type { Annotation } from '../core/annotations/annotation.ts';
import type { EntityType } from '../core/model.ts';
import type { Point } from './hit-test.ts';
import type { SelectionCause } from './selection.ts';

/** An entity whose name stands in a text. */
export interface NamedEntity {
  entityId: string;
  type: EntityType;
  surface: string;
}

/** What annotating needs of the page that it works on. */
export interface AnnotateRim {
  document: Document;
  signal: AbortSignal;
  client: AnnotateClient;
  /** The element whose text is annotated. */
  root(): Element | null;
  /** The open shadow roots of the page as far as they are known. */
  shadowRoots(): readonly ShadowRoot[];
  identity(): PageIdentity;
  /** ms that a pointer rests on an annotation before its card shows. */
  hoverDelay(): number;
  /** Whether a name with a card of its own is painted at a point of the window. */
  hasNameAt(point: Point): boolean;
  /** The entities named in a range, each once. */
  namedIn(range: Range): NamedEntity[];
}

/** What opens the tools on selected text. `menu`: the reader asked for them, and the keyboard's focus goes there. */
export type OfferCause = SelectionCause | 'menu';

/** Annotating on one document, until the rim's signal aborts. */
export interface AnnotateSession {
  /** These are the page's annotations now. */
  take(annotations: readonly Annotation[]): void;
  /** A shadow root was found: its text may be annotated. */
  enter(root: ShadowRoot): void;
  /** Offers the tools on selected text. */
  offer(range: Range, cause: OfferCause): void;
  /** Opens a note on the page as a whole. */
  noteOnPage(): void;
  list(): ListedAnnotation[];
  /** Brings an annotation into view and opens its card; false when it is not on the page. */
  jump(id: string): boolean;
  /** Ids of the annotations that lie at a place of a text node. */
  idsAt(node: Node, offset: number): string[];
  /** Opens the card of annotations that lie at one place. */
  open(ids: readonly string[]): void;
}

/** The code that is loaded when a page has annotations, or when text on it is selected. */
export interface AnnotateFeature {
  begin(rim: AnnotateRim): AnnotateSession;
}
