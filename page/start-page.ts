import type { PageClient, PageSettings, TabCalls } from '../archive/contract.ts';
import { type Annotating, startAnnotating } from './annotating.ts';
import type { CardFeature } from './card-contract.ts';
import { takeFeature } from './feature-slot.ts';
import { createHighlightPainter, hasHighlights } from './highlight-painter.ts';
import { nameAt, type Point } from './hit-test.ts';
import { createMarkPainter } from './mark-painter.ts';
import { namedIn } from './named-in.ts';
import type { ShadowRootOf } from './owners.ts';
import { type PageReader, readPage } from './page-reader.ts';
import type { Painted } from './painted.ts';
import { keepTypingPrivate } from './private-typing.ts';
import { createSteps, type Steps } from './steps.ts';
import { type Hover, watchHover } from './watch-hover.ts';
import { watchRoot } from './watch-root.ts';
import { whenParsed, whenSeen } from './when-ready.ts';

type TabHandlers = {
  [K in keyof TabCalls]: (
    ...request: Parameters<TabCalls[K]>
  ) => ReturnType<TabCalls[K]> | Promise<ReturnType<TabCalls[K]>>;
};

/** What the page part is handed by its entrypoint: the browser's side of things. */
export interface PageRim {
  document: Document;
  signal: AbortSignal;
  client: PageClient;
  shadowRootOf: ShadowRootOf;
  /** Called for each shadow root with text. */
  onShadowRoot?(root: ShadowRoot): unknown;
  /** Answers what popup and background ask of this page. */
  answer(handlers: TabHandlers): void;
}

/** One reading of the document, from settings to settings. */
interface Session {
  reader: PageReader;
  steps: Steps;
  annotating: Annotating;
  end(): void;
}

const off: PageSettings = {
  active: false,
  painter: 'highlights',
  density: 'every',
  hoverDelay: 500,
  kinds: { person: true, organization: true, event: true },
  toolbar: false,
};

/** ms until a background that installs its archive, or gave no answer, is asked again; it may tell sooner. */
const INSTALLING = 3_000;

class PagePart {
  #rim: PageRim;
  #session: Session | null = null;
  #settings: PageSettings = off;
  #starts = 0;
  #hover: Hover;
  /** Ends what listens on the document: it begins anew when the page opens a new one in its place. */
  #listening = new AbortController();
  /** Switched off on this page by command, until it is loaded again. */
  #silenced = false;

  constructor(rim: PageRim) {
    this.#rim = rim;
    if (rim.document.defaultView) keepTypingPrivate(rim.document.defaultView, rim.signal);
    this.#hover = this.#listen();
    rim.answer(this.#handlers());
    rim.signal.addEventListener('abort', () => {
      this.#end();
      this.#listening.abort();
      takeFeature<CardFeature>('card')?.end();
    });
    watchRoot(rim.document, rim.signal, () => {
      this.#listening.abort();
      this.#listening = new AbortController();
      this.#hover = this.#listen();
      void this.start();
    });
  }

  /** Asks for the settings and reads the page by them; what was read by others before is forgotten. */
  async start() {
    const { document, signal } = this.#rim;
    const start = ++this.#starts;
    const [answer] = await Promise.all([this.#askSettings(), whenParsed(document, signal)]);
    if (start !== this.#starts || signal.aborted) return;
    this.#end();
    const again = answer.ok ? answer.value.reason === 'not-installed' : answer.code === 'no-answer';
    if (again) setTimeout(() => this.#starts === start && void this.start(), INSTALLING);
    if (!answer.ok) return;
    this.#settings = answer.value;
    // A document in design mode is an editor as a whole.
    if (answer.value.active && !this.#silenced && document.designMode !== 'on')
      this.#session = this.#begin(answer.value);
  }

  /** Asked as early as can be: the question wakes the worker, which is warm when the text is there. */
  async #askSettings() {
    const { document, signal, client } = this.#rim;
    if (document.defaultView?.top !== document.defaultView) await whenParsed(document, signal);
    await whenSeen(document, signal);
    return client.pageSettings();
  }

  #end() {
    this.#session?.end();
    this.#session = null;
  }

  #begin(settings: PageSettings): Session {
    const { document, client, shadowRootOf, onShadowRoot } = this.#rim;
    const life = new AbortController();
    const { signal } = life;
    const createPainter = choosePainter(settings);
    const reader = readPage({
      document,
      signal,
      client,
      settings,
      createPainter,
      shadowRootOf,
      onShadowRoot,
    });
    const steps = createSteps({
      document,
      mentions: (entityId) => reader.mentions(entityId),
      focus: (painted) => reader.focus(painted),
    });
    const annotating = startAnnotating({
      document,
      signal,
      client,
      toolbar: settings.toolbar,
      root: () => document.body,
      hoverDelay: () => settings.hoverDelay,
      hasNameAt: (point) => this.#nameAt(point) !== null,
      namedIn: (range) => namedIn(reader.mentions(), range),
    });
    return { reader, steps, annotating, end: () => life.abort() };
  }

  #nameAt(point: Point): Painted | null {
    const reader = this.#session?.reader;
    if (!reader) return null;
    return nameAt({ document: this.#rim.document, shadowRoots: reader.shadowRoots, at: reader.at }, point);
  }

  /** A card outlives the reading that it came from: a decision made in it can be undone in it. */
  #listen(): Hover {
    const { document, client } = this.#rim;
    const { signal } = this.#listening;
    const hover = watchHover({
      document,
      signal,
      client,
      hoverDelay: () => this.#settings.hoverDelay,
      nameAt: (point) => this.#nameAt(point),
      company: () => this.#session?.reader.company() ?? {},
      explain: (painted) => this.#explain(painted),
      annotationsOver: ({ startNode, startOffset }) =>
        this.#session?.annotating.at(startNode, startOffset) ?? null,
      loadCard: () => this.#loadCard(),
    });
    document.defaultView?.addEventListener(
      'pageshow',
      (event) => event.isTrusted && event.persisted && void this.start(),
      { signal },
    );
    return hover;
  }

  async #loadCard(): Promise<CardFeature | null> {
    const known = takeFeature<CardFeature>('card');
    if (known) return known;
    await this.#rim.client.loadFeature('card');
    return takeFeature<CardFeature>('card');
  }

  async #explain({ block, mention }: Painted): Promise<readonly string[]> {
    const conversation = this.#session?.reader.conversation;
    if (!conversation) return [];
    const answer = await this.#rim.client.explainMention({
      text: block.text,
      start: mention.start,
      evidence: conversation.evidence(),
      facts: conversation.facts(),
    });
    return answer.ok ? answer.value.reasons : [];
  }

  #handlers(): TabHandlers {
    return {
      listFound: () => ({
        settings: this.#settings,
        ...(this.#session?.reader.found() ?? { found: [], complete: true }),
      }),
      jumpTo: ({ entityId, n }) => {
        const reached = this.#session?.steps.jump(entityId, n);
        return reached ? { shown: true, n: reached.n, of: reached.of } : { shown: false, n: 0, of: 0 };
      },
      settingsChanged: () => nothing(this.start()),
      command: ({ name }) => nothing(this.#command(name)),
      listAnnotations: () => ({ annotations: this.#session?.annotating.list() ?? [] }),
      jumpToAnnotation: ({ id }) => ({ shown: this.#session?.annotating.jump(id) ?? false }),
      annotationsChanged: () => nothing(this.#session?.annotating.refresh()),
      annotate: ({ what }) => nothing(this.#session?.annotating.annotate(what)),
    };
  }

  async #command(name: Parameters<TabCalls['command']>[0]['name']) {
    if (name === 'toggle-page') {
      this.#silenced = !this.#silenced;
      return this.start();
    }
    if (!this.#session) return;
    const { steps } = this.#session;
    const current = steps.current();
    if (name === 'open-card') {
      const painted = current ?? steps.step(1)?.painted;
      if (painted) this.#hover.openByKeyboard(painted);
      return;
    }
    this.#hover.dismiss();
    const reached = steps.step(name === 'next-highlight' ? 1 : -1);
    const feature = reached && (await this.#loadCard());
    if (!reached || !feature) return;
    const { surface, mention } = reached.painted;
    feature.announceName({ surface, type: mention.type, n: reached.n + 1, of: reached.of });
  }
}

/** The answer to a call that only sets something going. */
const nothing = (_: unknown): null => null;

const choosePainter = ({ painter }: PageSettings) =>
  painter === 'highlights' && hasHighlights() ? createHighlightPainter : createMarkPainter;

/** Begins to read a document and to answer for it; all of it ends with the signal. */
export function startPage(rim: PageRim): void {
  void new PagePart(rim).start();
}
