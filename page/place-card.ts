import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';

/** CSS px between the words and the card, and between the card and the edge of the window. */
const GAP = 6;
const EDGE = 8;
/** The card scrolls inside rather than be lower than this. */
const LEAST = 120;
/** Nor is it higher, however much room there is: it lies over what the reader reads. */
const MOST = 460;
/** ms between two looks whether the page still has the words. */
const LOOK = 250;

export interface PlaceOptions {
  document: Document;
  host: HTMLElement;
  panel: HTMLElement;
  /** The box of the words now, in CSS px of the window; null when they are gone. */
  boxOf(): DOMRect | null;
  /** Where the words stand. */
  near: Element;
  /** The words have left the window, or the page. */
  onLost(): void;
}

/**
 * Keeps the card beside the words until the returned function is called: below them or above, never on them, inside
 * the window. A name over two lines counts as one box, so that neither line is covered.
 */
export function placeCard({ document, host, panel, boxOf, near, onLost }: PlaceOptions): () => void {
  let last = boxOf() ?? new DOMRect();
  const words: VirtualElement = {
    getBoundingClientRect: () => {
      last = boxOf() ?? last;
      return last;
    },
    contextElement: near,
  };
  const isLost = () => {
    const now = boxOf();
    const window = document.defaultView;
    return !now || !window || now.bottom < 0 || now.top > window.innerHeight || (!now.width && !now.height);
  };
  const update = async () => {
    if (isLost()) return onLost();
    const { x, y } = await computePosition(words, host, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: EDGE, fallbackStrategy: 'bestFit' }),
        shift({ padding: EDGE }),
        size({
          padding: EDGE,
          apply: ({ availableHeight, availableWidth }) => {
            panel.style.maxHeight = `${Math.min(MOST, Math.max(LEAST, availableHeight))}px`;
            panel.style.maxWidth = `${availableWidth}px`;
          },
        }),
      ],
    });
    host.style.setProperty('left', `${Math.round(x)}px`, 'important');
    host.style.setProperty('top', `${Math.round(y)}px`, 'important');
  };
  const stop = autoUpdate(words, host, () => void update());
  const timer = setInterval(() => isLost() && onLost(), LOOK);
  return () => {
    stop();
    clearInterval(timer);
  };
}
