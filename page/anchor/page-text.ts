import { createTextFolder, type FoldedText } from '../../core/annotations/folded-text.ts';

type Kind = 'unread' | 'inline' | 'block';

/** Elements whose text nobody reads on the page, and those that do not begin a new block; any other does. */
const kinds = new Map<string, Kind>();
for (const name of 'script style noscript template textarea select option head title iframe object canvas audio video datalist meter progress'.split(
  ' ',
))
  kinds.set(name, 'unread');
for (const name of 'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
  ' ',
))
  kinds.set(name, 'inline');

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

/** Reading must not force style or layout: only what the markup itself says is looked at here. */
function isHiddenByMarkup(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

function kindOf(element: Element): Kind {
  const kind = kinds.get(element.localName) ?? 'block';
  return kind !== 'unread' && isHiddenByMarkup(element) ? 'unread' : kind;
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
      const kind = kindOf(node as Element);
      if (kind === 'block') breakHere();
      if (kind !== 'unread') down = node.firstChild;
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
      if (!kinds.has((parent as Element).localName)) breakHere();
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
