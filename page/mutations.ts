import { parentOf } from './skipped.ts';

const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['contenteditable', 'role', 'open'],
};

export interface MutationEvents {
  /** Called before the page can be painted again: the text of this node is another. */
  onText(node: Text): void;
  /** Children of this node came or went. `removed`: some went. */
  onChildren(parent: Node, added: NodeList, removed: boolean): void;
  /** The element may have become an editor or ceased to be one, or was opened or closed. */
  onKind(element: Element): void;
  /** After each batch of records. */
  onBatch(): void;
}

/** Whether the change is of our own popover's host. */
const isOwn = (record: MutationRecord, own: (node: Node) => boolean): boolean =>
  [...record.addedNodes, ...record.removedNodes].some(own);

export interface Mutations {
  watch(root: Node): void;
  /** Runs work whose changes are not to be told. */
  quietly(work: () => void): void;
}

/** Follows the changes of a document and of each shadow root that is handed to `watch`. */
export function watchMutations(
  signal: AbortSignal,
  isOwnNode: (node: Node) => boolean,
  events: MutationEvents,
): Mutations {
  const take = (record: MutationRecord) => {
    if (record.type === 'attributes') {
      if (record.target instanceof Element) events.onKind(record.target);
    } else if (record.addedNodes.length + record.removedNodes.length > 2 || !isOwn(record, isOwnNode))
      events.onChildren(record.target, record.addedNodes, record.removedNodes.length > 0);
  };
  const takeAll = (records: MutationRecord[]) => {
    // A page may write into one node many times in one go: its text is looked at once.
    const texts = new Set<Node>();
    for (const record of records)
      if (record.type === 'characterData') texts.add(record.target);
      else take(record);
    for (const node of texts) if (node instanceof Text) events.onText(node);
    if (records.length) events.onBatch();
  };
  const observer = new MutationObserver(takeAll);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    watch: (root) => observer.observe(root, WATCHED),
    quietly(work) {
      takeAll(observer.takeRecords());
      work();
      observer.takeRecords();
    },
  };
}

/** Nodes without those that stand below another of them. */
export function topmost(nodes: ReadonlySet<Node>): Node[] {
  const isBelowAnother = (node: Node) => {
    for (let at = parentOf(node); at; at = parentOf(at)) if (nodes.has(at)) return true;
    return false;
  };
  return [...nodes].filter((node) => node.isConnected && !isBelowAnother(node));
}
