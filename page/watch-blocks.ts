import { afterPaint } from './after-paint.ts';
import type { Block } from './block.ts';
import { watchLateRoots } from './late-roots.ts';
import { type Mutations, topmost, watchMutations } from './mutations.ts';
import { Nearness } from './nearness.ts';
import { type OwnerFinder, ownerAround, type Scope, type ShadowRootOf, walkOwners } from './owners.ts';
import { atRest, caughtUp, changed, due } from './pace.ts';
import { readOwner } from './read-owner.ts';
import { HOST_ATTRIBUTE, isInsideSkipped } from './skipped.ts';
import { inSlices } from './slices.ts';

/** What owns visible text, and where it stands in relation to the window. */
export interface Owner {
  scope: Scope;
  /** Null: not read, or changed since. */
  blocks: Block[] | null;
  near: boolean;
  /** It has or had a box that scrolling can reach. */
  placed: boolean;
  /** CSS px between the text and the middle of the window when it last came near. */
  distance: number;
  /** CSS px from the top of the document, then. */
  top: number;
}

export interface BlockEvents {
  /** The owner's text was read (again): `owner.blocks` is new. `before` is what it was, null the first time. */
  onRead(owner: Owner, before: Block[] | null): void;
  onFar(owner: Owner): void;
  /** The owner has left the document, or is no longer for reading. */
  onGone(owner: Owner): void;
  /** Before the next paint: text of this owner, or elements in it (`children`), are no longer what they were. */
  onTouched(owner: Owner, children: boolean): void;
  /** Before the next paint: elements have left the document. */
  onRemoved(): void;
  onShadowRoot(root: ShadowRoot): void;
  /** The first of the document's texts have been found, not read: nothing is known of how they look. */
  onFound(scopes: readonly Scope[]): void;
  /** All that is near was read; nothing is left to do at once. */
  onRest(): void;
}

export interface WatchOptions {
  document: Document;
  signal: AbortSignal;
  shadowRootOf: ShadowRootOf;
  /** Until then it is found out where text stands, but none is read. */
  mayRead: Promise<void>;
  events: BlockEvents;
}

export interface BlockWatch {
  owners(): ReadonlySet<Owner>;
  ownerOf(node: Node): Owner | null;
  shadowRoots(): ShadowRoot[];
  /** Runs work whose changes to the document are our own. */
  quietly(work: () => void): void;
}

/** Changed nodes above which single ones are not told apart: the whole document is looked at again. */
const MANY_CHANGES = 2_000;
/** Code units of text whose places are told first, and the least that one of them has: a menu's entries have less. */
const FIRST = 16_000;
const FIRST_EACH = 40;
/** Code units read ahead of scrolling, for evidence and for lists: a long article three times over. */
const READ_AHEAD = 200_000;
/** ms that reading ahead leaves to the page between two portions. */
const AHEAD_PAUSE = 120;
const AHEAD_PORTION = 8_000;
/** What an owner costs besides its text, in code units. */
const AHEAD_EACH = 100;

const charsOf = ({ blocks }: Owner): number => (blocks ?? []).reduce((sum, { text }) => sum + text.length, 0);

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

class Watch implements BlockWatch {
  #options: WatchOptions;
  #known = new WeakMap<Node, Owner>();
  #owners = new Set<Owner>();
  #roots = new Set<ShadowRoot>();
  /** Came near and wait to be read. */
  #queue = new Set<Owner>();
  #added = new Set<Node>();
  #dirty = new Set<Owner>();
  #removed = false;
  /** Some element may have become an editor. */
  #rekinded = false;
  #pace = atRest;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reading = false;
  #working = false;
  /** Until enough were found to be told. */
  #first: Set<Scope> | null = new Set();
  #firstChars = 0;
  #ahead = 0;
  #aheadRuns = false;
  #nearness: Nearness<Owner>;
  #mutations: Mutations;
  #finder: OwnerFinder;

  constructor(options: WatchOptions) {
    this.#options = options;
    const { document, signal, shadowRootOf } = options;
    const window = document.defaultView;
    if (!window) throw new Error('The document has no window');
    this.#nearness = new Nearness<Owner>(window, signal, {
      onNear: (owner, place) => this.#comeNear(owner, place),
      onFar: (owner) => this.#goFar(owner),
      onPlaced: (owner) => this.#place(owner),
    });
    const onRoot = (root: ShadowRoot) => this.#enter(root);
    const late = watchLateRoots({ document, signal, shadowRootOf, onRoot });
    this.#finder = {
      shadowRootOf,
      onText: (scope, chars) => this.#own(scope, chars),
      onShadowRoot: onRoot,
      onPossibleHost: late.add,
    };
    this.#mutations = watchMutations(signal, (node) => this.#isOwn(node), {
      onText: (node) => this.#textChanged(node),
      onChildren: (parent, added, removed) => this.#childrenChanged(parent, added, removed),
      onKind: (element) => {
        this.#rekinded = true;
        this.#childrenChanged(element, null, true);
      },
      onBatch: () => this.#schedule(),
    });
    this.#mutations.watch(document);
    this.#added.add(document);
    void this.#catchUp();
  }

  owners = () => this.#owners;
  ownerOf = (node: Node) => ownerAround(node, this.#known);
  quietly = (work: () => void) => this.#mutations.quietly(work);
  shadowRoots = () => [...this.#roots].filter((root) => root.isConnected);

  #isOwn = (node: Node) => node instanceof Element && node.hasAttribute(HOST_ATTRIBUTE);

  #own(scope: Scope, chars: number) {
    if (chars >= FIRST_EACH && this.#first?.add(scope)) this.#firstChars += chars;
    const known = this.#known.get(scope);
    if (known) {
      this.#dirty.add(known);
      return;
    }
    const owner: Owner = { scope, blocks: null, near: false, placed: false, distance: 0, top: 0 };
    this.#known.set(scope, owner);
    this.#owners.add(owner);
    this.#nearness.add(owner, chars);
  }

  #enter(root: ShadowRoot) {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    this.#mutations.watch(root);
    this.#options.events.onShadowRoot(root);
    this.#added.add(root);
    this.#pace = changed(this.#pace, performance.now());
    this.#schedule();
  }

  #comeNear(owner: Owner, place: { distance: number; top: number }) {
    Object.assign(owner, place);
    if (owner.near) return;
    owner.near = true;
    this.#queue.add(owner);
    void this.#readNear();
  }

  #goFar(owner: Owner) {
    if (!owner.near) return;
    owner.near = false;
    this.#queue.delete(owner);
    this.#options.events.onFar(owner);
  }

  #place(owner: Owner) {
    owner.placed = true;
    if (!this.#queue.size) void this.#readAhead();
  }

  /** Reads what came near, the nearest first. Runs from intersection callbacks: styles and layout are clean. */
  async #readNear() {
    if (this.#reading) return;
    this.#reading = true;
    // All entries of one callback are taken together.
    await this.#options.mayRead;
    while (this.#queue.size && !this.#options.signal.aborted)
      await inSlices(this.#stepsNear(), this.#options);
    this.#reading = false;
    this.#options.events.onRest();
    void this.#readAhead();
  }

  *#stepsNear() {
    const owners = [...this.#queue].sort((a, b) => a.distance - b.distance);
    this.#queue.clear();
    for (const owner of owners) {
      const before = owner.blocks;
      if (before === null) owner.blocks = yield* readOwner(owner.scope);
      this.#options.events.onRead(owner, before);
      yield;
    }
  }

  /** Reads on ahead of scrolling in small portions, as long as the document is not endless. */
  async #readAhead() {
    if (this.#aheadRuns) return;
    this.#aheadRuns = true;
    await this.#options.mayRead;
    let portion = AHEAD_PORTION;
    for (const owner of this.#owners) {
      if (this.#options.signal.aborted || this.#ahead > READ_AHEAD) break;
      if (owner.blocks !== null || !owner.placed || owner.near) continue;
      if (portion >= AHEAD_PORTION) {
        await this.#breathe();
        portion = 0;
      }
      await inSlices(this.#stepsAhead(owner), this.#options);
      const chars = charsOf(owner);
      this.#ahead += chars;
      portion += chars + AHEAD_EACH;
    }
    this.#aheadRuns = false;
    this.#options.events.onRest();
  }

  async #breathe() {
    const { document } = this.#options;
    await wait(AHEAD_PAUSE);
    await inSlices([].values(), this.#options);
    if (document.defaultView) await afterPaint(document.defaultView);
  }

  *#stepsAhead(owner: Owner) {
    if (!owner.scope.isConnected) return;
    const blocks = yield* readOwner(owner.scope);
    if (owner.blocks !== null) return;
    owner.blocks = blocks;
    this.#options.events.onRead(owner, null);
  }

  #textChanged(node: Text) {
    const owner = this.ownerOf(node);
    if (!owner) {
      this.#added.add(node);
    } else {
      this.#dirty.add(owner);
      this.#options.events.onTouched(owner, false);
    }
    this.#pace = changed(this.#pace, performance.now());
  }

  #childrenChanged(parent: Node, added: NodeList | null, removed: boolean) {
    const owner = this.ownerOf(parent);
    if (owner) {
      this.#dirty.add(owner);
      this.#options.events.onTouched(owner, true);
    }
    if (removed) this.#removed = true;
    for (const node of added ?? [parent]) this.#added.add(node);
    if (this.#added.size > MANY_CHANGES) this.#added = new Set([this.#options.document, ...this.#roots]);
    this.#pace = changed(this.#pace, performance.now());
  }

  #schedule() {
    if (this.#removed) this.#options.events.onRemoved();
    const at = due(this.#pace);
    if (at === null || this.#working) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#catchUp(), Math.max(0, at - performance.now()));
  }

  /** Reads what changed since the last time. */
  async #catchUp() {
    const { document, signal } = this.#options;
    if (this.#working || signal.aborted) return;
    this.#working = true;
    this.#pace = { ...this.#pace, first: null };
    let spent = await inSlices(this.#stepsAdded(), this.#options);
    if (this.#dirty.size) await this.#options.mayRead;
    if (this.#dirty.size && document.defaultView && !document.hidden) await afterPaint(document.defaultView);
    spent += await inSlices(this.#stepsDirty(), this.#options);
    this.#working = false;
    const { first, last } = this.#pace;
    this.#pace = { ...caughtUp(spent, performance.now()), first, last };
    this.#schedule();
    void this.#readAhead();
  }

  *#stepsAdded() {
    if (this.#removed) this.#forgetRemoved();
    const added = topmost(this.#added);
    this.#added.clear();
    for (const node of added)
      for (const _ of walkOwners(node, this.#finder)) {
        if (this.#firstChars > FIRST) this.#tellFirst();
        yield;
      }
    this.#tellFirst();
  }

  #tellFirst() {
    if (!this.#first) return;
    this.#options.events.onFound([...this.#first]);
    this.#first = null;
    this.#firstChars = 0;
  }

  #forgetRemoved() {
    this.#removed = false;
    this.#nearness.prune();
    for (const owner of this.#owners)
      if (!owner.scope.isConnected || (this.#rekinded && isInsideSkipped(owner.scope))) this.#forget(owner);
    this.#rekinded = false;
    for (const root of this.#roots) if (!root.isConnected) this.#roots.delete(root);
  }

  #forget(owner: Owner) {
    this.#goFar(owner);
    this.#owners.delete(owner);
    this.#dirty.delete(owner);
    this.#known.delete(owner.scope);
    this.#options.events.onGone(owner);
  }

  *#stepsDirty() {
    const dirty = [...this.#dirty].sort((a, b) => Number(b.near) - Number(a.near));
    this.#dirty.clear();
    for (const owner of dirty) {
      const before = owner.blocks;
      if (before === null && !owner.near) continue;
      owner.blocks = owner.near ? yield* readOwner(owner.scope) : null;
      this.#options.events.onRead(owner, before);
      yield;
    }
  }
}

/** Finds, reads and follows the visible text of a document until the signal aborts. */
export const watchBlocks = (options: WatchOptions): BlockWatch => new Watch(options);
