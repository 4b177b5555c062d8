import type { ListedAnnotation, PageClient, PageIdentity } from '../archive/contract.ts';
import type { AnnotateFeature, AnnotateRim, AnnotateSession, OfferCause } from './annotate-contract.ts';
import { createPageIdentity } from './canonical-link.ts';
import { takeFeature } from './feature-slot.ts';
import { selectedRange, watchSelection } from './selection.ts';
import { watchAddress } from './watch-address.ts';

/** ms after loading, or after a change of address, at which a canonical link that came late is noticed. */
const LATE = [400, 1_500, 5_000];

export interface AnnotatingOptions extends Omit<AnnotateRim, 'identity' | 'client' | 'shadowRoots'> {
  client: PageClient;
  /** None when absent. */
  shadowRoots?: AnnotateRim['shadowRoots'];
  /** Whether tools are offered on selected text without being asked for. */
  toolbar: boolean;
}

/** What the content script itself knows of annotations: whether there are any, and when their code is needed. */
export interface Annotating {
  /** They were changed elsewhere. */
  refresh(): void;
  /** A shadow root was found on the page. */
  enter(root: ShadowRoot): void;
  /** Opens the tools because the reader asked for them. */
  annotate(what: 'selection' | 'page'): void;
  list(): ListedAnnotation[];
  jump(id: string): boolean;
  /** What lies at a place of a text node, and a way to its card; null when nothing does. */
  at(node: Node, offset: number): { count: number; open(): void } | null;
}

class AnnotatingHere implements Annotating {
  #options: AnnotatingOptions;
  #identity: () => PageIdentity;
  #session: AnnotateSession | null = null;
  #loading: Promise<AnnotateSession | null> | null = null;
  #asked: string | null = null;
  #asks = 0;

  constructor(options: AnnotatingOptions) {
    this.#options = options;
    const { document, signal, toolbar } = options;
    this.#identity = createPageIdentity(document);
    const offer = (range: Range, cause: OfferCause) => void this.#offer(range, cause);
    if (toolbar) watchSelection(document, signal, offer, this.#shadowRoots);
    watchAddress(document, signal, () => this.#look());
    document.addEventListener('visibilitychange', () => this.#askIfMissed(), { signal });
    this.#look();
  }

  list = () => this.#session?.list() ?? [];
  jump = (id: string) => this.#session?.jump(id) ?? false;

  enter = (root: ShadowRoot) => this.#session?.enter(root);

  at(node: Node, offset: number) {
    const ids = this.#session?.idsAt(node, offset) ?? [];
    return ids.length > 0 ? { count: ids.length, open: () => this.#session?.open(ids) } : null;
  }

  refresh() {
    this.#asked = null;
    this.#askIfMissed();
  }

  async annotate(what: 'selection' | 'page') {
    const range = what === 'selection' ? this.#selected() : null;
    if (what === 'selection' && !range) return;
    const session = await this.#load();
    if (range) session?.offer(range, 'menu');
    else session?.noteOnPage();
  }

  async #offer(range: Range, cause: OfferCause) {
    const session = await this.#load();
    // Loading took a moment: the reader may have gone on.
    if (session && this.#selected()) session.offer(range, cause);
  }

  #shadowRoots = () => this.#options.shadowRoots?.() ?? [];

  #selected = () => selectedRange(this.#options.document, this.#shadowRoots());

  /** Asks now, and again when the canonical link has become another one. */
  #look() {
    const { signal } = this.#options;
    this.refresh();
    const timers = LATE.map((after) => setTimeout(() => this.#askIfMissed(), after));
    signal.addEventListener('abort', () => timers.forEach(clearTimeout), { once: true });
  }

  /** A tab that nobody sees asks when it is seen. */
  #askIfMissed() {
    const { document, signal } = this.#options;
    const identity = this.#identity();
    const key = `${document.location.href} ${identity.canonical ?? ''}`;
    if (signal.aborted || document.hidden || key === this.#asked) return;
    this.#asked = key;
    void this.#ask(identity);
  }

  async #ask(identity: PageIdentity) {
    const ask = ++this.#asks;
    const answer = await this.#options.client.annotationsHere(identity);
    if (ask !== this.#asks || this.#options.signal.aborted || !answer.ok) return;
    const { annotations } = answer.value;
    if (annotations.length === 0) this.#session?.take([]);
    else (await this.#load())?.take(annotations);
  }

  #load(): Promise<AnnotateSession | null> {
    this.#loading ??= this.#begin();
    return this.#loading;
  }

  async #begin() {
    const { client, signal } = this.#options;
    if (!takeFeature('annotate')) await client.loadFeature('annotate');
    const feature = takeFeature<AnnotateFeature>('annotate');
    if (!feature || signal.aborted) {
      this.#loading = null;
      return null;
    }
    this.#session = feature.begin({
      ...this.#options,
      shadowRoots: this.#shadowRoots,
      identity: this.#identity,
    });
    return this.#session;
  }
}

/** Follows annotations and selections of one document until the signal aborts. */
export const startAnnotating = (options: AnnotatingOptions): Annotating => new AnnotatingHere(options);
