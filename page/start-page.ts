import type { Feature, PageSettings, RaisedName, TabCalls } from '../archive/contract.ts';
import type { CardFeature } from './card-contract.ts';
import { takeFeature } from './feature-slot.ts';
import { createHighlightPainter, hasHighlights } from './highlight-painter.ts';
import type { CreatePainter, MarksFeature } from './mark-rim.ts';
import type { PageRim, TabHandlers } from './page-rim.ts';
import { type PageSession, prepareSession } from './page-session.ts';
import type { Painted } from './painted.ts';
import { keepTypingPrivate } from './private-typing.ts';
import { type Hover, watchHover } from './watch-hover.ts';
import { watchMenu } from './watch-menu.ts';
import { watchRoot } from './watch-root.ts';
import { whenParsed, whenSeen } from './when-ready.ts';

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
  #session: PageSession | null = null;
  #settings: PageSettings = off;
  #starts = 0;
  #hover: Hover;
  #nameAtMenu: () => Painted | null = () => null;
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
    const start = ++this.#starts;
    const isCurrent = () => start === this.#starts && !this.#rim.signal.aborted;
    const readable = this.#whenReadable();
    const asked = this.#askSettings(readable);
    await readable;
    if (!isCurrent()) return;
    // The first time, the answer is not waited for to find out where text stands.
    const early = this.#session ? null : prepareSession(this.#rim);
    const answer = await asked;
    const createPainter =
      answer.ok && this.#isWanted(answer.value) ? await this.#painterOf(answer.value) : null;
    if (!isCurrent()) return early?.end();
    this.#end();
    const again = answer.ok ? answer.value.reason === 'not-installed' : answer.code === 'no-answer';
    if (again) setTimeout(() => this.#starts === start && void this.start(), INSTALLING);
    if (answer.ok) this.#settings = answer.value;
    if (!createPainter) return early?.end();
    this.#session = early ?? prepareSession(this.#rim);
    this.#session.begin(this.#settings, createPainter);
  }

  /** A document in design mode is an editor as a whole. */
  #isWanted({ active }: PageSettings): boolean {
    return active && !this.#silenced && this.#rim.document.designMode !== 'on';
  }

  async #painterOf({ painter }: PageSettings): Promise<CreatePainter | null> {
    if (painter === 'highlights' && hasHighlights()) return createHighlightPainter;
    return (await this.#load<MarksFeature>('marks'))?.createPainter ?? null;
  }

  async #whenReadable() {
    const { document, signal } = this.#rim;
    await whenParsed(document, signal);
    await whenSeen(document, signal);
  }

  /** Asked as early as can be: the question wakes the worker, which is warm when the text is there. */
  async #askSettings(readable: Promise<void>) {
    const { document, client } = this.#rim;
    // A page may hold dozens of frames that nobody sees: they ask for nothing.
    if (document.defaultView?.top !== document.defaultView) await readable;
    return client.pageSettings();
  }

  #end() {
    this.#session?.end();
    this.#session = null;
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
      nameAt: (point) => this.#session?.nameAt(point) ?? null,
      company: () => this.#session?.reader.company() ?? {},
      explain: (painted) => this.#explain(painted),
      annotationsOver: ({ startNode, startOffset }) =>
        this.#session?.annotating?.at(startNode, startOffset) ?? null,
      loadCard: () => this.#loadCard(),
    });
    this.#nameAtMenu = watchMenu({
      document,
      signal,
      client,
      nameAt: (point) => this.#session?.nameAt(point) ?? null,
    });
    document.defaultView?.addEventListener(
      'pageshow',
      (event) => event.isTrusted && event.persisted && void this.start(),
      { signal },
    );
    return hover;
  }

  #loadCard = () => this.#load<CardFeature>('card');

  /** Code that is put into the frame when it is first needed; null where it cannot be. */
  async #load<T>(name: Feature): Promise<T | null> {
    const known = takeFeature<T>(name);
    if (known) return known;
    await this.#rim.client.loadFeature(name);
    return takeFeature<T>(name);
  }

  async #raise(name: RaisedName): Promise<boolean> {
    const feature = await this.#loadCard();
    feature?.raised.show(name, this.#rim.client);
    return feature !== null;
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
      showRaised: async (name) => ({ shown: await this.#raise(name) }),
      nameAtMenu: () => ({ entityId: this.#nameAtMenu()?.mention.entityId ?? null }),
      dropRaised: () => nothing(takeFeature<CardFeature>('card')?.raised.drop()),
      settingsChanged: () => nothing(this.start()),
      command: ({ name }) => nothing(this.#command(name)),
      listAnnotations: () => ({ annotations: this.#session?.annotating?.list() ?? [] }),
      jumpToAnnotation: ({ id }) => ({ shown: this.#session?.annotating?.jump(id) ?? false }),
      annotationsChanged: () => nothing(this.#session?.annotating?.refresh()),
      annotate: ({ what }) => nothing(this.#session?.annotating?.annotate(what)),
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

/** Begins to read a document and to answer for it; all of it ends with the signal. */
export function startPage(rim: PageRim): void {
  void new PagePart(rim).start();
}
