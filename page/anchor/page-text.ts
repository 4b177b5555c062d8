import { createTextFolder, type FoldedText } from '../../core/annotations/folded-text.ts';

/** Elements whose text nobody reads on the page. */
export const unreadElements: ReadonlySet<string> = new Set(
  (
    'script style noscript template textarea select option head title iframe object canvas audio video datalist meter ' +
    'progress'
  ).split(' '),
);

/** Elements that do not begin a new block; any other that is read does. */
const inlineElements = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small ' +
    'span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

type Kind = 'unread' | 'inline' | 'block';

function kindOf(name: string): Kind {
  if (inlineElements.has(name)) return 'inline';
  return unreadElements.has(name) ? 'unread' : 'block';
}

/** Elements that can host a shadow root by the DOM standard, besides custom elements. */
const plainHosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** The visible text of a root, open shadow roots included, folded, with the way back to its text nodes. */
export interface PageText {
  text: FoldedText;
  nodes: readonly Text[];
  /** Offset of each node's first unit in the raw text (all nodes joined). */
  starts: readonly number[];
  /** Whether each node begins a block. */
  opensBlock: readonly boolean[];
}

/** Pauses when the slice is used up; resolves in a later task. */
export type Pause = () => Promise<void> | null;

/** Nodes to read between two checks of the clock. */
const nodesPerCheck = 256;

/** What text is read from, for a `TreeWalker`. */
export const textNodes = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION;

/** Reading must not force style or layout: only what the markup itself says is looked at here. */
function hiddenByMarkup(root: ParentNode): ReadonlySet<Element> {
  const hidden = new Set<Element>();
  for (const element of root.querySelectorAll('[hidden], [style*="none" i], [style*="hidden" i]')) {
    const style = element.getAttribute('style') ?? '';
    if (element.hasAttribute('hidden') || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style))
      hidden.add(element);
  }
  return hidden;
}

function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 32) return false;
  return true;
}

/** Where the reading of one tree stands: the elements that are open, and what they are. */
interface TreeWalk {
  walker: TreeWalker;
  hidden: ReadonlySet<Element>;
  path: Node[];
  kinds: Kind[];
}

function walkOf(root: Element | ShadowRoot): TreeWalk {
  return {
    walker: root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | textNodes),
    hidden: hiddenByMarkup(root),
    path: [root],
    kinds: ['block'],
  };
}

/** Reads a root a step at a time, the text of a shadow root before what its host has inside. */
class PageTextReader {
  #folder = createTextFolder(1 << 15);
  #nodes: Text[] = [];
  #starts: number[] = [];
  #opensBlock: boolean[] = [];
  #raw = 0;
  #newBlock = true;
  #walks: TreeWalk[];

  constructor(root: Element) {
    this.#walks = [walkOf(root)];
  }

  /** Reads on over some nodes; false when there are no more. */
  readSome(count: number): boolean {
    for (let i = 0; i < count; i++) {
      const walk = this.#walks.at(-1);
      if (!walk) return false;
      const node = walk.walker.nextNode();
      if (node) this.#visit(walk, node);
      else this.#leave();
    }
    return true;
  }

  done(): PageText {
    return {
      text: this.#folder.done(),
      nodes: this.#nodes,
      starts: this.#starts,
      opensBlock: this.#opensBlock,
    };
  }

  #leave() {
    this.#walks.pop();
    this.#breakHere();
  }

  #visit(walk: TreeWalk, node: Node) {
    const { path, kinds: open } = walk;
    const parent = node.parentNode;
    while (path.length > 1 && path[path.length - 1] !== parent) {
      path.pop();
      if (open.pop() === 'block') this.#breakHere();
    }
    const isRead = open[open.length - 1] !== 'unread';
    const name = (node as Partial<Element>).localName; // only elements have one
    if (name !== undefined) this.#enter(walk, node as Element, name, isRead);
    else if (isRead) this.#read(node as Text); // of the kinds that the walker shows
  }

  #enter(walk: TreeWalk, element: Element, name: string, isRead: boolean) {
    let kind = kindOf(name);
    if (!isRead || (walk.hidden.size > 0 && walk.hidden.has(element))) kind = 'unread';
    if (kind === 'block') this.#breakHere();
    walk.path.push(element);
    walk.kinds.push(kind);
    if (kind === 'unread' || !(plainHosts.has(name) || name.includes('-'))) return;
    const shadow = element.shadowRoot;
    if (!shadow) return;
    this.#breakHere();
    this.#walks.push(walkOf(shadow));
  }

  #breakHere() {
    this.#newBlock = true;
    this.#folder.breakHere();
  }

  #read(node: Text) {
    const text = node.data;
    if (this.#newBlock && isBlank(text)) return;
    this.#opensBlock.push(this.#newBlock);
    this.#newBlock = false;
    this.#nodes.push(node);
    this.#starts.push(this.#raw);
    this.#folder.add(text, this.#raw);
    this.#raw += text.length;
  }
}

/** Reads the text of a root without forcing layout. Throws the signal's reason when aborted. */
export async function readPageText(root: Element, pause: Pause, signal?: AbortSignal): Promise<PageText> {
  const reader = new PageTextReader(root);
  while (reader.readSome(nodesPerCheck)) {
    signal?.throwIfAborted();
    const wait = pause();
    if (wait) await wait;
  }
  return reader.done();
}

/** Index of the last node that starts at or before a raw offset. */
export function nodeAt({ starts }: PageText, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Raw text between two raw offsets as a reader sees it: white space collapsed, a line feed between blocks. */
export function readableText(page: PageText, from: number, to: number): string {
  let out = '';
  for (let i = nodeAt(page, from); i < page.nodes.length && (page.starts[i] as number) < to; i++) {
    const start = page.starts[i] as number;
    const data = (page.nodes[i] as Text).data.slice(Math.max(0, from - start), to - start);
    if (page.opensBlock[i] && out !== '') out += '\n';
    out += data.replace(/\s+/g, ' ');
  }
  return out.replace(/ *\n[ \n]*/g, '\n').replace(/ {2,}/g, ' ');
}
