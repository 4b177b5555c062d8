import { HOST_ATTRIBUTE } from '../skipped.ts';

/** ms without a change after which the page is looked through again. */
const QUIET = 150;
/** ms after which it is, even though the page keeps changing. */
const LONGEST = 1_000;
/** Looking may take a fiftieth of the page's time, and after so long a rest it is due in any case. */
const SHARE = 50;
const LONGEST_REST = 30_000;

export interface ChangeEvents {
  /** At once: the text of this node is another. */
  onText(node: Node): void;
  /** Before the next paint: something came, went or changed. */
  onFrame(): void;
  /** The page has come to rest after changes, or keeps changing. */
  onDue(): void;
}

const isOwn = (node: Node): boolean => node instanceof Element && node.hasAttribute(HOST_ATTRIBUTE);

const isOwnChange = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
  addedNodes.length + removedNodes.length === 1 && [...addedNodes, ...removedNodes].some(isOwn);

const CHANGES: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['hidden', 'open'],
};

export interface ChangeRim {
  document: Document;
  signal: AbortSignal;
  shadowRoots(): readonly ShadowRoot[];
}

/**
 * Follows the changes of a document and its shadow trees while told to, and says when it is worth looking through it
 * again.
 */
export function createChangeWatch(rim: ChangeRim, events: ChangeEvents) {
  const { document, signal, shadowRoots } = rim;
  let following = false;
  let framed = false;
  let first: number | null = null;
  let rested = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const touchedSets = new Set<Set<Node>>();

  const frame = () => {
    if (framed) return;
    framed = true;
    document.defaultView?.requestAnimationFrame(() => {
      framed = false;
      if (!signal.aborted) events.onFrame();
    });
  };
  const schedule = () => {
    const now = performance.now();
    first ??= now;
    const at = Math.max(Math.min(now + QUIET, first + LONGEST), rested);
    clearTimeout(timer);
    timer = setTimeout(() => {
      first = null;
      if (document.hidden) document.addEventListener('visibilitychange', schedule, { once: true, signal });
      else events.onDue();
    }, at - now);
  };
  const observer = new MutationObserver((records) => {
    const foreign = records.filter((record) => record.type !== 'childList' || !isOwnChange(record));
    if (foreign.length === 0) return;
    for (const { type, target } of foreign) {
      if (type !== 'characterData') continue;
      for (const touched of touchedSets) touched.add(target);
      events.onText(target);
    }
    frame();
    schedule();
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  return {
    follow(wanted: boolean) {
      if (wanted === following || signal.aborted) return;
      following = wanted;
      if (wanted) for (const root of [document, ...shadowRoots()]) observer.observe(root, CHANGES);
      else observer.disconnect();
    },
    enter(root: ShadowRoot) {
      if (!following || signal.aborted) return;
      observer.observe(root, CHANGES);
      schedule();
    },
    /** A set that takes up every text node that changes from now on, until it is forgotten. */
    touched(): Set<Node> {
      const touched = new Set<Node>();
      touchedSets.add(touched);
      return touched;
    },
    forget: (touched: Set<Node>) => touchedSets.delete(touched),
    /** Does work that looks through the page; the page then has its rest. */
    async spend(work: () => Promise<void>) {
      const begin = performance.now();
      await work();
      const now = performance.now();
      rested = now + Math.min((now - begin) * SHARE, LONGEST_REST);
    },
  };
}
