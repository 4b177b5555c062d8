import type { Annotation } from '../../core/annotations/annotation.ts';
import { type Anchorer, createAnchorer } from '../anchor.ts';
import { type Anchored, anchoredAt, release, staticRangeOf, stillStands } from './anchored.ts';
import { createChangeWatch } from './watch-changes.ts';

export interface AnchoringOptions {
  document: Document;
  signal: AbortSignal;
  root(): Element | null;
  shadowRoots(): readonly ShadowRoot[];
  /** The annotation stands here now. */
  onAnchored(annotation: Annotation, anchored: Anchored): void;
  /** It no longer stands where it stood. */
  onLost(id: string): void;
  /** All that is not anchored was looked for in the page as it is. */
  onPass(): void;
}

/** Finds the annotations of a page, and finds them again when the page changes. */
export interface Anchoring {
  /** These are the annotations now; a changed one is known by its selectors. */
  take(annotations: readonly Annotation[]): void;
  /** Where an annotation was selected just now: it need not be looked for. */
  place(annotation: Annotation, range: Range): void;
  /** A shadow root was found: its text is followed, and looked through. */
  enter(root: ShadowRoot): void;
  anchored(): ReadonlyMap<string, Anchored>;
  /** Whether the page was looked through at least once since the annotations were taken. */
  isSought(): boolean;
}

const sameSelectors = (a: Annotation, b: Annotation): boolean =>
  JSON.stringify(a.target.selectors) === JSON.stringify(b.target.selectors);

class ReAnchoring implements Anchoring {
  #options: AnchoringOptions;
  #wanted = new Map<string, Annotation>();
  #anchored = new Map<string, Anchored>();
  /** Which annotations have words in a text node: a page may change thousands of nodes between two frames. */
  #byNode = new WeakMap<Node, Set<string>>();
  #changes: ReturnType<typeof createChangeWatch>;
  #running = false;
  #again = false;
  #sought = false;

  constructor(options: AnchoringOptions) {
    this.#options = options;
    const { document, signal, shadowRoots } = options;
    this.#changes = createChangeWatch(
      { document, signal, shadowRoots },
      {
        onText: (node) => this.#verify(this.#byNode.get(node) ?? []),
        onFrame: () => this.#verify([...this.#anchored.keys()]),
        onDue: () => this.#pass(),
      },
    );
  }

  anchored = () => this.#anchored;
  enter = (root: ShadowRoot) => this.#changes.enter(root);
  isSought = () => this.#sought;

  take(annotations: readonly Annotation[]) {
    const now = new Map(annotations.map((annotation) => [annotation.id, annotation]));
    for (const [id, before] of this.#wanted) {
      const annotation = now.get(id);
      if (!annotation || !sameSelectors(before, annotation)) this.#lose(id);
    }
    this.#wanted = now;
    this.#sought = false;
    void this.#pass();
  }

  place(annotation: Annotation, range: Range) {
    this.#wanted.set(annotation.id, annotation);
    const anchored = anchoredAt(range);
    if (anchored) this.#keep(annotation, anchored);
    else void this.#pass();
  }

  #keep(annotation: Annotation, anchored: Anchored) {
    this.#anchored.set(annotation.id, anchored);
    for (const { node } of anchored.pieces)
      this.#byNode.set(node, (this.#byNode.get(node) ?? new Set()).add(annotation.id));
    this.#changes.follow(true);
    this.#options.onAnchored(annotation, anchored);
  }

  #lose(id: string) {
    if (this.#anchored.delete(id)) this.#options.onLost(id);
  }

  #verify(ids: Iterable<string>) {
    for (const id of ids) {
      const anchored = this.#anchored.get(id);
      if (anchored && !stillStands(anchored)) this.#lose(id);
    }
  }

  #missing(): Annotation[] {
    return [...this.#wanted.values()].filter(
      ({ id, target }) => target.selectors !== null && !this.#anchored.has(id),
    );
  }

  /** Looks for all that is missing, in slices, in the page as it is when it begins. */
  async #pass() {
    this.#changes.follow(this.#wanted.size > 0);
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    do {
      this.#again = false;
      const missing = this.#missing();
      const root = this.#options.root();
      if (missing.length > 0 && root) await this.#changes.spend(() => this.#seek(root, missing));
    } while (this.#again && !this.#options.signal.aborted);
    this.#running = false;
    this.#sought = true;
    if (!this.#options.signal.aborted) this.#options.onPass();
  }

  async #seek(root: Element, missing: readonly Annotation[]) {
    const { signal } = this.#options;
    const touched = this.#changes.touched();
    try {
      const anchorer = createAnchorer(root, signal);
      this.#tellPlaces(anchorer);
      // What was not found by itself is looked for once more among those that were.
      const looks = [
        ...missing.map((one) => [one, 'anchor'] as const),
        ...missing.map((one) => [one, 'anchorAmong'] as const),
      ];
      for (const [annotation, how] of looks) {
        if (this.#anchored.has(annotation.id)) continue;
        const anchored = await this.#find(anchorer[how], annotation);
        // Text that the page has changed since it was read may not be what was found.
        if (!anchored || anchored.pieces.some(({ node }) => touched.has(node) || !node.isConnected)) continue;
        if (this.#wanted.get(annotation.id) === annotation) this.#keep(annotation, anchored);
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.#changes.forget(touched);
    }
  }

  /** What was found before has its place in the order of all. */
  #tellPlaces(anchorer: Anchorer) {
    for (const [id, anchored] of this.#anchored) {
      const selectors = this.#wanted.get(id)?.target.selectors;
      if (selectors && stillStands(anchored)) anchorer.know(selectors, staticRangeOf(anchored));
    }
  }

  async #find(anchor: Anchorer['anchor'], { target }: Annotation): Promise<Anchored | null> {
    try {
      const range = await anchor(target.selectors ?? []);
      const anchored = range && anchoredAt(range);
      if (range) release(range);
      return anchored;
    } catch (error) {
      // The page took text away while it was looked through: the offsets lead beyond the end. It is tried again.
      if (error instanceof DOMException && error.name === 'IndexSizeError') return null;
      throw error;
    }
  }
}

export const createAnchoring = (options: AnchoringOptions): Anchoring => new ReAnchoring(options);
