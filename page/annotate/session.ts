import type { Annotation, HighlightColor } from '../../core/annotations/annotation.ts';
import type { AnnotateRim, AnnotateSession, OfferCause } from '../annotate-contract.ts';
import { hasHighlights } from '../highlight-painter.ts';
import { caretAt, holds, type Point } from '../hit-test.ts';
import { type Anchored, anchoredAt, covers, rangeOf, release } from './anchored.ts';
import { createAnnotationCalls } from './annotation-calls.ts';
import { AnnotationCard } from './annotation-card.tsx';
import { AnnotationPainter } from './annotation-painter.ts';
import { listAll, lostOnes } from './list-all.ts';
import { type Anchoring, createAnchoring } from './re-anchor.ts';
import { reveal } from './reveal.ts';
import { SelectionTools } from './selection-tools.tsx';
import { watchKeys } from './watch-keys.ts';
import { type PlaceIds, watchPointer } from './watch-pointer.ts';
import { within } from './within.ts';

const PENDING = 'pending';

const isWorthACard = ({ note, tags, about, earlier }: Annotation): boolean =>
  note !== '' || tags.length + about.length + earlier.length > 0;

class Session implements AnnotateSession {
  #rim: AnnotateRim;
  #css: string;
  #calls: ReturnType<typeof createAnnotationCalls>;
  #annotations = new Map<string, Annotation>();
  #anchoring: Anchoring;
  #painter: AnnotationPainter | null;
  #pointer: ReturnType<typeof watchPointer>;
  #tools: SelectionTools | null = null;
  #card: AnnotationCard | null = null;
  #reported = '';
  #color: HighlightColor = 'yellow';

  constructor(rim: AnnotateRim, css: string) {
    this.#rim = rim;
    this.#css = css;
    const { document, signal, root, shadowRoots, hoverDelay } = rim;
    this.#calls = createAnnotationCalls(rim);
    this.#painter = hasHighlights() ? new AnnotationPainter(signal) : null;
    this.#anchoring = createAnchoring({
      document,
      signal,
      root,
      shadowRoots,
      onAnchored: ({ id }, anchored) => this.#paint(id, anchored),
      onLost: (id) => this.#painter?.hide(id),
      onPass: () => {
        this.#tools?.offerAgain();
        void this.#report();
      },
    });
    this.#pointer = watchPointer({
      document,
      signal,
      shadowRoots,
      hoverDelay,
      at: (point, hover) => this.#placeAt(point, hover),
      show: (place, asked) => this.#showCard(place, asked),
      isHeld: () => this.#card?.isBusy() ?? false,
    });
    watchKeys({ document, signal, shadowRoots, tools: () => this.#tools });
    signal.addEventListener('abort', () => {
      this.#tools?.close();
      this.#showCard(null, false);
    });
  }

  take(annotations: readonly Annotation[]) {
    this.#annotations = new Map(annotations.map((annotation) => [annotation.id, annotation]));
    this.#refresh();
  }

  enter = (root: ShadowRoot) => this.#anchoring.enter(root);

  offer(range: Range, cause: OfferCause) {
    const root = this.#rim.root();
    const inside = root && within(root, range);
    if (!inside || this.#tools?.isBusy()) return;
    // A click into the tools leaves the selection as it is.
    if (this.#tools?.isOn(inside)) {
      if (cause === 'menu') this.#tools.focus();
      return;
    }
    this.#openTools(inside, cause);
  }

  noteOnPage() {
    if (!this.#tools?.isBusy()) this.#openTools(null, 'menu');
  }

  list = () => listAll(this.#annotations, this.#anchoring);

  jump(id: string): boolean {
    if (!this.#annotations.has(id)) return false;
    const anchored = this.#anchoring.anchored().get(id);
    const range = anchored && rangeOf(anchored);
    if (range) reveal(this.#rim.document, range);
    if (range) release(range);
    this.#painter?.focus(anchored ?? null);
    this.open([id]);
    return true;
  }

  idsAt = (node: Node, offset: number): string[] =>
    [...this.#anchoring.anchored()].flatMap(([id, place]) => (covers(place, node, offset) ? [id] : []));

  open(ids: readonly string[]) {
    this.#pointer.dismiss();
    if (ids.length > 0) this.#pointer.open({ ids });
  }

  #paint(id: string, anchored: Anchored) {
    const color = this.#annotations.get(id)?.color;
    if (color) this.#painter?.show(id, anchored, color);
  }

  #refresh() {
    this.#anchoring.take([...this.#annotations.values()]);
    for (const [id, anchored] of this.#anchoring.anchored()) this.#paint(id, anchored);
    this.#card?.draw();
  }

  #stored(annotation: Annotation, range: Range | null) {
    if (annotation.deleted === null) {
      const before = this.#annotations.get(annotation.id);
      const isElsewhere =
        JSON.stringify(before?.target.selectors) !== JSON.stringify(annotation.target.selectors);
      this.#annotations.set(annotation.id, annotation);
      this.#color = annotation.color;
      if (isElsewhere && range) this.#anchoring.place(annotation, range);
    } else this.#annotations.delete(annotation.id);
    this.#painter?.hide(PENDING);
    this.#refresh();
  }

  #openTools(range: Range | null, cause: OfferCause) {
    this.#tools?.close();
    const tools = new SelectionTools({
      rim: this.#rim,
      css: this.#css,
      calls: this.#calls,
      range,
      cause,
      color: this.#color,
      corner: () => this.#corner(),
      onStored: (annotation, at) => this.#stored(annotation, at),
      onPending: (at, color) => this.#showPending(at, color),
      lost: () => lostOnes(this.#annotations, this.#anchoring),
      onClosed: () => {
        if (this.#tools === tools) this.#tools = null;
      },
    });
    this.#tools = tools;
  }

  #showPending(range: Range | null, color: HighlightColor) {
    const anchored = range && anchoredAt(range);
    if (anchored) this.#painter?.show(PENDING, anchored, color);
    else this.#painter?.hide(PENDING);
  }

  /** The upper corner of the window at the end of its lines. */
  #corner(): DOMRect {
    const width = this.#rim.document.documentElement.clientWidth;
    return new DOMRect(Math.max(0, width - 400), 8, 1, 1);
  }

  #at(point: Point): string[] {
    const anchored = this.#anchoring.anchored();
    if (anchored.size === 0) return [];
    const caret = caretAt(this.#rim.document, point, [...this.#rim.shadowRoots()]);
    if (!caret) return [];
    return [...anchored]
      .filter(([, place]) => covers(place, caret.node, caret.offset) && this.#isUnder(place, point))
      .map(([id]) => id);
  }

  #isUnder(anchored: Anchored, point: Point): boolean {
    const range = rangeOf(anchored);
    const isUnder = range !== null && [...range.getClientRects()].some((box) => holds(box, point));
    if (range) release(range);
    return isUnder;
  }

  #placeAt(point: Point, hover: boolean): PlaceIds | null {
    const ids = this.#at(point);
    const worth = ids.some((id) => {
      const annotation = this.#annotations.get(id);
      return annotation && isWorthACard(annotation);
    });
    if (ids.length === 0 || (hover && !worth) || this.#rim.hasNameAt(point)) return null;
    return { ids };
  }

  #showCard(place: PlaceIds | null, asked: boolean) {
    this.#card?.close();
    this.#card = null;
    if (!place) this.#painter?.focus(null);
    const first = place && this.#annotations.get(place.ids[0] ?? '');
    if (!place || !first || this.#tools?.isBusy()) return;
    this.#tools?.close();
    this.#card = new AnnotationCard(
      {
        rim: this.#rim,
        css: this.#css,
        calls: this.#calls,
        ids: place.ids,
        annotation: (id) => this.#annotations.get(id) ?? null,
        rangeOf: (id) => {
          const anchored = this.#anchoring.anchored().get(id);
          return anchored ? rangeOf(anchored) : null;
        },
        corner: () => this.#corner(),
        takeFocus: asked,
        onStored: (annotation) => this.#stored(annotation, null),
        onEnter: () => this.#pointer.enter(),
        onLeave: () => this.#pointer.leave(),
        onDismiss: () => {
          this.#showCard(null, false);
          this.#pointer.dismiss();
        },
      },
      first,
    );
  }

  /** Tells what came of looking, when that is another thing than before. */
  async #report() {
    const states: Record<string, 'anchored' | 'orphaned'> = {};
    for (const { id, state } of this.list())
      if (state === 'anchored' || state === 'orphaned') states[id] = state;
    const report = JSON.stringify(states);
    if (report === this.#reported || report === '{}') return;
    this.#reported = report;
    await this.#rim.client.reportAnchors({ ...this.#rim.identity(), states });
  }
}

export const beginSession = (rim: AnnotateRim, css: string): AnnotateSession => new Session(rim, css);
