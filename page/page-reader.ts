import type { FoundEntity, PageClient, PageMention, PageSettings } from '../archive/contract.ts';
import type { Block } from './block.ts';
import { type Conversation, createConversation } from './conversation.ts';
import type { CreatePainter } from './mark-rim.ts';
import type { Scope, ShadowRootOf } from './owners.ts';
import { pageFacts } from './page-facts.ts';
import { type Painted, type Painter, placeMention } from './painted.ts';
import { guessTexts, readOwner } from './read-owner.ts';
import { thinOut } from './thin-out.ts';
import { type BlockWatch, type Owner, watchBlocks } from './watch-blocks.ts';

export interface PageReaderOptions {
  document: Document;
  signal: AbortSignal;
  client: Pick<PageClient, 'findMentions'>;
  shadowRootOf: ShadowRootOf;
  /** Called for each shadow root with text: Firefox wants the highlights' style inside. */
  onShadowRoot?(root: ShadowRoot): unknown;
  /** Painted mentions changed. */
  onPaint?(): void;
}

/** Text that its own markup says is not shown, or not now. */
const UNSHOWN = '[hidden], [aria-hidden="true"], details:not([open]), dialog:not([open]), [popover]';

const mayBeShown = (scope: Scope): boolean => !(scope instanceof Element && scope.closest(UNSHOWN));

/** How the reader of the page wants it painted. */
export interface PaintOptions {
  settings: PageSettings;
  createPainter: CreatePainter;
}

/** What is read and painted in one document. */
export interface PageReader {
  /** Until then it is only found out where text stands; none of it is read. */
  begin(options: PaintOptions): void;
  /** Entities found so far in order of first appearance; `complete` when nothing is being read or asked. */
  found(): { found: FoundEntity[]; complete: boolean };
  /** Every mention found so far in document order, of one entity or of all. */
  mentions(entityId?: string): Painted[];
  /** How often each entity was found: the company that ranks articles. */
  company(): Record<string, number>;
  /** The painted mention at a place of the page. */
  at(node: Node, offset: number): Painted | null;
  shadowRoots(): ShadowRoot[];
  /** Paints one mention as the current one, or none. */
  focus(painted: Painted | null): void;
  conversation: Conversation;
}

const byDocument = (a: Owner, b: Owner): number => {
  const position = a.scope.compareDocumentPosition(b.scope);
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) return 0;
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
};

class Reader implements PageReader {
  readonly conversation: Conversation;
  #options: PageReaderOptions;
  #watch: BlockWatch;
  #settings: PageSettings | null = null;
  #painter: Painter | null = null;
  #begun = Promise.withResolvers<void>();
  #owners = new WeakMap<Block, Owner>();
  /** For the density of one highlight on a page: which block has it. */
  #first = new Map<string, Block>();
  #address: string;

  constructor(options: PageReaderOptions) {
    this.#options = options;
    this.#address = options.document.location.pathname + options.document.location.search;
    const { document, signal, client, shadowRootOf } = options;
    this.conversation = createConversation({
      client,
      signal,
      facts: () => pageFacts(document),
      onAnswer: (block, mentions) => this.#answer(block, mentions),
    });
    const sweep = this.#oncePerFrame(() => this.#painter?.sweep());
    this.#watch = watchBlocks({
      document,
      signal,
      mayRead: this.#begun.promise,
      shadowRootOf,
      events: {
        onRead: (owner, before) => this.#read(owner, before),
        onFar: (owner) => {
          for (const block of owner.blocks ?? []) this.#painter?.unpaint(block);
        },
        onGone: (owner) => this.#drop(owner.blocks),
        onTouched: (owner, children) => {
          for (const block of owner.blocks ?? []) this.#painter?.verify(block, children);
        },
        onRemoved: sweep,
        onShadowRoot: (root) => options.onShadowRoot?.(root),
        onFound: (scopes) => void this.#lookFirst(scopes),
        onRest: () => {},
      },
    });
    signal.addEventListener('abort', () => this.#painter?.end());
  }

  begin({ settings, createPainter }: PaintOptions) {
    this.#settings = settings;
    this.#painter = createPainter({
      quietly: (work) => this.#watch.quietly(work),
      refresh: (block) => this.#refresh(block),
    });
    this.#begun.resolve();
  }

  /** The page may change a thousand times between two frames: what is only seen in a frame is done once for it. */
  #oncePerFrame(work: () => void): () => void {
    let asked = false;
    return () => {
      if (asked) return;
      asked = true;
      this.#options.document.defaultView?.requestAnimationFrame(() => {
        asked = false;
        work();
      });
    };
  }

  /** A page that changes its address without loading is a new text, with evidence of its own. */
  #noticeNavigation() {
    const { pathname, search } = this.#options.document.location;
    if (pathname + search === this.#address) return;
    this.#address = pathname + search;
    this.conversation.startOver();
  }

  #read(owner: Owner, before: Block[] | null) {
    this.#noticeNavigation();
    const blocks = owner.blocks ?? [];
    if (before === blocks) return this.#paint(owner);
    const known = new Map(before?.map((block) => [block.text, block.mentions]));
    this.#drop(before);
    for (const block of blocks) {
      this.#owners.set(block, owner);
      block.mentions = known.get(block.text) ?? this.conversation.remembered(block.text);
    }
    const unknown = blocks.filter(({ mentions }) => mentions === null);
    for (const block of unknown) block.mentions = this.conversation.certain(block.text);
    this.#paint(owner);
    if (unknown.length) this.conversation.ask(unknown, owner.near ? 'now' : 'later');
  }

  /** The archive is asked while the browser still lays the page out: what is certain is then painted as it is read. */
  async #lookFirst(scopes: readonly Scope[]) {
    await this.conversation.lookFirst(scopes.filter(mayBeShown).flatMap(guessTexts));
    for (const owner of this.#watch.owners())
      for (const block of owner.blocks ?? []) {
        if (block.mentions) continue;
        block.mentions = this.conversation.certain(block.text);
        if (block.mentions && owner.near) this.#paintBlock(block, owner);
      }
  }

  #drop(blocks: Block[] | null) {
    for (const block of blocks ?? []) {
      this.conversation.forget(block);
      this.#painter?.unpaint(block);
      for (const [entityId, first] of this.#first) if (first === block) this.#first.delete(entityId);
    }
  }

  #answer(block: Block, mentions: readonly PageMention[]) {
    const owner = this.#owners.get(block);
    if (!owner?.blocks?.includes(block)) return;
    block.mentions = mentions;
    if (owner.near) this.#paintBlock(block, owner);
  }

  #paint(owner: Owner) {
    if (owner.near)
      for (const block of owner.blocks ?? []) if (block.mentions) this.#paintBlock(block, owner);
  }

  #paintBlock(block: Block, owner: Owner) {
    this.#painter?.paint(block, this.#wanted(block), owner.top);
    this.#options.onPaint?.();
  }

  /** The mentions that the reader wants to see of a block. */
  #wanted(block: Block): PageMention[] {
    if (!this.#settings) return [];
    const { kinds, density } = this.#settings;
    const ofKind = (block.mentions ?? []).filter(({ type }) => kinds[type]);
    return thinOut(ofKind, density, (entityId) => {
      const first = this.#first.get(entityId);
      if (!first) this.#first.set(entityId, block);
      return !first || first === block;
    });
  }

  /** The same text in other nodes: our own marks split or joined them. */
  #refresh(block: Block) {
    const owner = this.#owners.get(block);
    if (!owner?.scope.isConnected) return;
    const reading = readOwner(owner.scope);
    let step = reading.next();
    while (!step.done) step = reading.next();
    const now = step.value;
    owner.blocks?.forEach((known, index) => {
      if (now[index]?.text === known.text) known.pieces = now[index].pieces;
    });
  }

  focus = (painted: Painted | null) => this.#painter?.focus(painted);

  mentions(entityId?: string): Painted[] {
    const painted: Painted[] = [];
    for (const owner of [...this.#watch.owners()].sort(byDocument))
      for (const block of owner.blocks ?? [])
        for (const mention of block.mentions ?? []) {
          if (entityId !== undefined && mention.entityId !== entityId) continue;
          const place = this.#settings?.kinds[mention.type] ? placeMention(block, mention) : null;
          if (place) painted.push(place);
        }
    return painted;
  }

  found() {
    const found = new Map<string, FoundEntity>();
    for (const { mention } of this.mentions()) {
      const { entityId, type } = mention;
      const known = found.get(entityId) ?? { entityId, type, count: 0 };
      known.count++;
      found.set(entityId, known);
    }
    return { found: [...found.values()], complete: this.conversation.isIdle() };
  }

  company(): Record<string, number> {
    return Object.fromEntries(this.found().found.map(({ entityId, count }) => [entityId, count]));
  }

  at = (node: Node, offset: number) => this.#painter?.at(node, offset) ?? null;
  shadowRoots = () => this.#watch.shadowRoots();
}

/** Reads a document, asks the archive and paints what it knows, until the signal aborts. */
export const readPage = (options: PageReaderOptions): PageReader => new Reader(options);
