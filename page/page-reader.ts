import type { Density, FoundEntity, PageClient, PageMention, PageSettings } from '../archive/contract.ts';
import type { Block } from './block.ts';
import { type Conversation, createConversation } from './conversation.ts';
import type { MarkRim } from './mark-painter.ts';
import type { ShadowRootOf } from './owners.ts';
import { pageFacts } from './page-facts.ts';
import { type Painted, type Painter, placeMention } from './painted.ts';
import { readOwner } from './read-owner.ts';
import { type BlockWatch, type Owner, watchBlocks } from './watch-blocks.ts';

export interface PageReaderOptions {
  document: Document;
  signal: AbortSignal;
  client: Pick<PageClient, 'findMentions'>;
  settings: PageSettings;
  /** Chosen with what a painter needs that changes the page. */
  createPainter(rim: MarkRim): Painter;
  shadowRootOf: ShadowRootOf;
  /** Called for each shadow root with text: Firefox wants the highlights' style inside. */
  onShadowRoot?(root: ShadowRoot): unknown;
  /** Painted mentions changed. */
  onPaint?(): void;
}

/** What is read and painted in one document. */
export interface PageReader {
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
  #painter: Painter;
  #owners = new WeakMap<Block, Owner>();
  /** For the density of one highlight on a page: which block has it. */
  #first = new Map<string, Block>();
  #address: string;

  constructor(options: PageReaderOptions) {
    this.#options = options;
    this.#address = options.document.location.pathname + options.document.location.search;
    const { document, signal, client, shadowRootOf } = options;
    const painter = options.createPainter({
      quietly: (work) => this.#watch.quietly(work),
      refresh: (block) => this.#refresh(block),
    });
    this.#painter = painter;
    this.conversation = createConversation({
      client,
      signal,
      facts: () => pageFacts(document),
      onAnswer: (block, mentions) => this.#answer(block, mentions),
    });
    const sweep = this.#oncePerFrame(() => painter.sweep());
    this.#watch = watchBlocks({
      document,
      signal,
      shadowRootOf,
      events: {
        onRead: (owner, before) => this.#read(owner, before),
        onFar: (owner) => {
          for (const block of owner.blocks ?? []) painter.unpaint(block);
        },
        onGone: (owner) => this.#drop(owner.blocks),
        onTouched: (owner, children) => {
          for (const block of owner.blocks ?? []) painter.verify(block, children);
        },
        onRemoved: sweep,
        onShadowRoot: (root) => options.onShadowRoot?.(root),
        onRest: () => {},
      },
    });
    signal.addEventListener('abort', () => painter.end());
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
    this.#paint(owner);
    const unknown = blocks.filter(({ mentions }) => mentions === null);
    if (unknown.length) this.conversation.ask(unknown, owner.near ? 'now' : 'later');
  }

  #drop(blocks: Block[] | null) {
    for (const block of blocks ?? []) {
      this.conversation.forget(block);
      this.#painter.unpaint(block);
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
    this.#painter.paint(block, this.#wanted(block), owner.top);
    this.#options.onPaint?.();
  }

  /** The mentions that the reader wants to see of a block. */
  #wanted(block: Block): PageMention[] {
    const { kinds, density } = this.#options.settings;
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

  focus = (painted: Painted | null) => this.#painter.focus(painted);

  mentions(entityId?: string): Painted[] {
    const painted: Painted[] = [];
    for (const owner of [...this.#watch.owners()].sort(byDocument))
      for (const block of owner.blocks ?? [])
        for (const mention of block.mentions ?? []) {
          if (entityId !== undefined && mention.entityId !== entityId) continue;
          const place = this.#options.settings.kinds[mention.type] ? placeMention(block, mention) : null;
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

  at = (node: Node, offset: number) => this.#painter.at(node, offset);
  shadowRoots = () => this.#watch.shadowRoots();
}

/** What is left of a block's mentions at a density; `isFirst` says whether the entity's place is this block. */
export function thinOut(
  mentions: readonly PageMention[],
  density: Density,
  isFirst: (entityId: string) => boolean,
): PageMention[] {
  if (density === 'every') return [...mentions];
  const seen = new Set<string>();
  return mentions.filter(({ entityId }) => {
    if (seen.has(entityId)) return false;
    seen.add(entityId);
    return density === 'first-in-block' || isFirst(entityId);
  });
}

/** Reads a document, asks the archive and paints what it knows, until the signal aborts. */
export const readPage = (options: PageReaderOptions): PageReader => new Reader(options);
