import type { PageClient, PageSettings, TabCalls } from '../archive/contract.ts';
import type { CardFeature } from './card-contract.ts';
import { takeFeature } from './feature-slot.ts';
import { createHighlightPainter, hasHighlights } from './highlight-painter.ts';
import { nameAt } from './hit-test.ts';
import type { ShadowRootOf } from './owners.ts';
import { type PageReader, readPage } from './page-reader.ts';
import type { Painted, Painter } from './painted.ts';
import { createSteps, type Steps } from './steps.ts';
import { type Hover, watchHover } from './watch-hover.ts';

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
  onShadowRoot?(root: ShadowRoot): void;
  /** Answers what popup and background ask of this page. */
  answer(handlers: TabHandlers): void;
}

/** One reading of one document, from settings to settings. */
interface Session {
  settings: PageSettings;
  end(): void;
  reader: PageReader;
  hover: Hover;
  steps: Steps;
}

const off: PageSettings = {
  active: false,
  painter: 'highlights',
  density: 'every',
  hoverDelay: 500,
  kinds: { person: true, organization: true, event: true },
};

/** ms until an archive that is being installed is asked for again; the background tells when it knows sooner. */
const INSTALLING = 3_000;

const whenParsed = (document: Document, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (document.readyState !== 'loading') return resolve();
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true, signal });
  });

class PagePart {
  #rim: PageRim;
  #session: Session | null = null;
  #settings: PageSettings = off;
  #starts = 0;
  /** Switched off on this page by command, until it is loaded again. */
  #silenced = false;

  constructor(rim: PageRim) {
    this.#rim = rim;
    rim.answer(this.#handlers());
    rim.signal.addEventListener('abort', () => this.#end());
    rim.document.defaultView?.addEventListener(
      'pageshow',
      (event) => event.isTrusted && event.persisted && void this.start(),
      { signal: rim.signal },
    );
    this.#followDocumentOpen();
  }

  /** Asks for the settings and reads the page by them; what was read by others before is forgotten. */
  async start() {
    const { document, signal, client } = this.#rim;
    const start = ++this.#starts;
    const [answer] = await Promise.all([client.pageSettings(), whenParsed(document, signal)]);
    if (start !== this.#starts || signal.aborted) return;
    this.#end();
    if (!answer.ok) return;
    this.#settings = answer.value;
    if (answer.value.reason === 'not-installed') setTimeout(() => void this.start(), INSTALLING);
    const editable = document.designMode === 'on';
    if (answer.value.active && !this.#silenced && !editable) this.#session = await this.#begin(answer.value);
  }

  #end() {
    this.#session?.end();
    this.#session = null;
  }

  async #begin(settings: PageSettings): Promise<Session> {
    const { document, client, shadowRootOf, onShadowRoot } = this.#rim;
    const life = new AbortController();
    const { signal } = life;
    const painter = await choosePainter(settings);
    const reader = readPage({ document, signal, client, settings, painter, shadowRootOf, onShadowRoot });
    const hover = watchHover({
      document,
      signal,
      client,
      hoverDelay: settings.hoverDelay,
      nameAt: (point) => nameAt({ document, shadowRoots: reader.shadowRoots, at: reader.at }, point),
      company: () => reader.company(),
      explain: (painted) => this.#explain(reader, painted),
      loadCard: () => this.#loadCard(),
    });
    const steps = createSteps({
      document,
      mentions: (entityId) => reader.mentions(entityId),
      focus: (painted) => painter.focus(painted),
    });
    const end = () => {
      life.abort();
      takeFeature<CardFeature>('card')?.end();
    };
    return { settings, end, reader, hover, steps };
  }

  async #loadCard(): Promise<CardFeature | null> {
    const known = takeFeature<CardFeature>('card');
    if (known) return known;
    await this.#rim.client.loadFeature('card');
    return takeFeature<CardFeature>('card');
  }

  async #explain(reader: PageReader, { block, mention }: Painted): Promise<readonly string[]> {
    const answer = await this.#rim.client.explainMention({
      text: block.text,
      start: mention.start,
      evidence: reader.conversation.evidence(),
      facts: reader.conversation.facts(),
    });
    return answer.ok ? answer.value.reasons : [];
  }

  /** document.open() replaces the whole document and takes our listeners off it. */
  #followDocumentOpen() {
    const { document, signal } = this.#rim;
    let root = document.documentElement;
    const observer = new MutationObserver(() => {
      const now = document.documentElement;
      if (!now || now === root) return;
      const reopened = root !== null;
      root = now;
      if (reopened) void this.start();
    });
    observer.observe(document, { childList: true });
    signal.addEventListener('abort', () => observer.disconnect());
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
      settingsChanged: () => {
        void this.start();
        return null;
      },
      command: ({ name }) => {
        void this.#command(name);
        return null;
      },
    };
  }

  async #command(name: Parameters<TabCalls['command']>[0]['name']) {
    if (name === 'toggle-page') {
      this.#silenced = !this.#silenced;
      return this.start();
    }
    if (!this.#session) return;
    const { hover, steps } = this.#session;
    const current = steps.current();
    if (name === 'open-card') {
      const painted = current ?? steps.step(1)?.painted;
      if (painted) hover.openByKeyboard(painted);
      return;
    }
    hover.dismiss();
    const reached = steps.step(name === 'next-highlight' ? 1 : -1);
    const feature = reached && (await this.#loadCard());
    if (!reached || !feature) return;
    const { surface, mention } = reached.painted;
    feature.announceName({ surface, type: mention.type, n: reached.n + 1, of: reached.of });
  }
}

async function choosePainter({ painter }: PageSettings): Promise<Painter> {
  if (painter === 'highlights' && hasHighlights()) return createHighlightPainter();
  return createHighlightPainter();
}

/** Begins to read a document and to answer for it; all of it ends with the signal. */
export function startPage(rim: PageRim): void {
  void new PagePart(rim).start();
}
