/** What a page says of what was marked in it. Times in ms after DOMContentLoaded. */
export interface MarksSeen {
  /** First and last mark that stand in the window; null when none does. */
  first: number | null;
  last: number | null;
  /** Everything marked at the end, in the window or not. */
  marked: number;
  /** Ranges in named highlights at the end. */
  ranges: number;
  /** ms after DOMContentLoaded at which anything was marked last; null when nothing was. */
  changed: number | null;
}

interface Watch {
  seen(): MarksSeen;
}

declare global {
  interface Window {
    benchMarks?: Watch;
  }
}

/**
 * Runs in the page before its own scripts: looks every 4 ms what is marked, in named highlights or in elements of a
 * class, without asking for geometry; that is asked once, when the figures are fetched.
 */
export function watchMarks(className: string): void {
  const times = new Map<string, { at: number; box(): DOMRect }>();
  const nodes = new WeakMap<Node, number>();
  let lastNode = 0;
  let known = 0;
  let loaded = 0;
  let changed: number | null = null;
  const idOf = (node: Node) => {
    const id = nodes.get(node) ?? ++lastNode;
    nodes.set(node, id);
    return id;
  };
  const note = (key: string, box: () => DOMRect) => {
    if (times.has(key)) return;
    changed = performance.now() - loaded;
    times.set(key, { at: changed, box });
  };
  const boxOf = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) => {
    const live = new Range();
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
    return live.getBoundingClientRect();
  };
  const elements = document.getElementsByClassName(className);
  const look = () => {
    for (const kind of ['person', 'organization', 'event'])
      for (const range of CSS.highlights.get(`backfile-${kind}`) ?? [])
        note(`${idOf(range.startContainer)} ${range.startOffset}`, () => boxOf(range));
    if (elements.length !== known)
      for (const element of elements) note(String(idOf(element)), () => element.getBoundingClientRect());
    known = elements.length;
    setTimeout(look, 4);
  };
  const inView = (box: DOMRect) =>
    box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  window.benchMarks = {
    seen() {
      const shown = [...times.values()].filter(({ box }) => inView(box())).map(({ at }) => at);
      const some = shown.length > 0;
      return {
        first: some ? Math.min(...shown) : null,
        last: some ? Math.max(...shown) : null,
        marked: times.size,
        ranges: ['person', 'organization', 'event']
          .map((kind) => CSS.highlights.get(`backfile-${kind}`)?.size ?? 0)
          .reduce((sum, size) => sum + size),
        changed,
      };
    },
  };
  addEventListener('DOMContentLoaded', () => {
    loaded = performance.now();
    look();
  });
}
