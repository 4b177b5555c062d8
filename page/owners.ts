import { isInlineTag } from './inline.ts';
import { isInsideSkipped, isSkipped, parentOf } from './skipped.ts';

/** The element or shadow root that some text belongs to: the nearest that begins a block. */
export type Scope = Element | ShadowRoot;

/** An open shadow root, or a closed one where the browser shows it to extensions. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** Finds what owns text below a node, in document order. */
export interface OwnerFinder {
  /** A text with a letter, digit or sign, `chars` long, that the scope owns. Called once for each such text. */
  onText(scope: Scope, chars: number): void;
  onShadowRoot(root: ShadowRoot): void;
  /** An element that may get a shadow root later (no event tells). */
  onPossibleHost(element: Element): void;
  shadowRootOf: ShadowRootOf;
}

/** The scope that owns a text node, or null outside of a tree. */
export function scopeOf(text: Node): Scope | null {
  let at = text.parentNode;
  while (at instanceof Element && isInlineTag(at) && at.parentNode) at = at.parentNode;
  return at instanceof Element || at instanceof ShadowRoot ? at : null;
}

const NOT_WHITE = /\S/;

/** Elements that can host a shadow root by the DOM standard, besides custom elements. */
const PLAIN_HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

const mayHost = (element: Element): boolean =>
  element.localName.includes('-') || (!element.firstChild && PLAIN_HOSTS.has(element.localName));

/** The next node after `node` in document order that is below `root`, not going into `node`'s children. */
function nextOutside(node: Node, root: Node): Node | null {
  for (let at: Node | null = node; at && at !== root; at = at.parentNode)
    if (at.nextSibling) return at.nextSibling;
  return null;
}

function visitElement(element: Element, finder: OwnerFinder): boolean {
  if (isSkipped(element)) return false;
  const shadow = finder.shadowRootOf(element);
  if (shadow) finder.onShadowRoot(shadow);
  else if (mayHost(element)) finder.onPossibleHost(element);
  return true;
}

/**
 * Walks the tree below `root` (a node of a document), a step at a time so that the caller can stop for breath. When
 * the page takes away the node at which the walk stands, the rest is left to the mutation that says so.
 */
export function* walkOwners(root: Node, finder: OwnerFinder): Generator<void> {
  if (isInsideSkipped(root)) return;
  let steps = 0;
  for (let node: Node | null = root; node; ) {
    const enter: boolean = !(node instanceof Element) || visitElement(node, finder);
    if (node instanceof Text && NOT_WHITE.test(node.data)) {
      const scope = scopeOf(node);
      if (scope) finder.onText(scope, node.data.length);
    }
    node = (enter && node.firstChild) || nextOutside(node, root);
    if (++steps % 32 === 0) yield;
  }
}

/** The known owner round a node, or null. Crosses shadow roots. */
export function ownerAround<T>(node: Node, known: WeakMap<Node, T>): T | null {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    const owner = known.get(at);
    if (owner) return owner;
    if (at instanceof Element && !isInlineTag(at)) return null;
  }
  return null;
}
