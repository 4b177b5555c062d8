import { createTextFolder, type FoldedText } from '../../core/annotations/folded-text.ts';

/** Elements whose text nobody reads on the page. */
const unread = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT OPTION HEAD TITLE IFRAME OBJECT CANVAS AUDIO VIDEO DATALIST METER PROGRESS'.split(
    ' ',
  ),
);
/** Elements that do not begin a new block. Anything else does. */
const inline = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/** The visible text of a root, folded, with the way back to its text nodes. */
export interface PageText {
  text: FoldedText;
  nodes: readonly Text[];
  /** Offset of each node's first unit in the raw text (all nodes joined). */
  starts: readonly number[];
  /** Indexes of nodes that begin a block. */
  blockNodes: ReadonlySet<number>;
}

/** Pauses when the slice is used up; resolves in a later task. */
export type Pause = () => Promise<void> | null;

const folded = (element: Element) => element.tagName.toUpperCase();

function isUnread(element: Element): boolean {
  if (unread.has(folded(element)) || (element as HTMLElement).hidden) return true; // SVG has no `hidden`: undefined
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** Text nodes to read between two checks of the clock. */
const nodesPerCheck = 256;

/** Reads the text of a root without forcing layout. Throws the signal's reason when aborted. */
export async function readPageText(root: Element, pause: Pause, signal?: AbortSignal): Promise<PageText> {
  const folder = createTextFolder(1 << 15);
  const nodes: Text[] = [];
  const starts: number[] = [];
  const blockNodes = new Set<number>();
  let raw = 0;
  let newBlock = true;
  const breakHere = () => {
    newBlock = true;
    folder.breakHere();
  };
  const read = (node: Text) => {
    if (newBlock) blockNodes.add(nodes.length);
    newBlock = false;
    nodes.push(node);
    starts.push(raw);
    folder.add(node.data, raw);
    raw += node.data.length;
  };
  let node: Node | null = root.firstChild;
  let since = 0;
  while (node) {
    let down: Node | null = null;
    if (node.nodeType === 3 || node.nodeType === 4) read(node as Text);
    else if (node.nodeType === 1) {
      const element = node as Element;
      if (!isUnread(element)) {
        if (!inline.has(folded(element))) breakHere();
        down = element.firstChild;
      }
    }
    if (++since >= nodesPerCheck) {
      since = 0;
      signal?.throwIfAborted();
      const wait = pause();
      if (wait) await wait;
    }
    let next: Node | null = down ?? node.nextSibling;
    let from: Node = node;
    while (!next) {
      const parent: Node | null = from.parentNode;
      if (!parent || parent === root) break;
      if (!inline.has(folded(parent as Element))) breakHere();
      from = parent;
      next = parent.nextSibling;
    }
    node = next;
  }
  breakHere();
  return { text: folder.done(), nodes, starts, blockNodes };
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
    if (page.blockNodes.has(i) && out !== '') out += '\n';
    out += data.replace(/\s+/g, ' ');
  }
  return out.replace(/ *\n[ \n]*/g, '\n').replace(/ {2,}/g, ' ');
}
