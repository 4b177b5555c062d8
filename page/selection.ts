import { HOST_ATTRIBUTE, isEditor, parentOf } from './skipped.ts';

/** ms that a selection made by keyboard or by touch stays as it is before it counts as made. */
const SETTLE = 350;

export type SelectionCause = 'pointer' | 'keyboard' | 'touch';

const isField = (element: Element): boolean =>
  element.matches('input, textarea, select') || isEditor(element) || element.hasAttribute(HOST_ATTRIBUTE);

function isInField(node: Node): boolean {
  for (let at: Node | null = node; at; at = parentOf(at))
    if (at instanceof Element && isField(at)) return true;
  return false;
}

/** What is selected where it is: a selection in a shadow tree shows from outside only as a point beside its host. */
function rangeOf(selection: Selection, shadowRoots: readonly ShadowRoot[]): Range | null {
  if (shadowRoots.length > 0 && typeof selection.getComposedRanges === 'function') {
    const [composed] = selection.getComposedRanges({ shadowRoots: [...shadowRoots] });
    // A range cannot lie over two trees: then what is selected outside of the shadow trees counts.
    if (composed && composed.startContainer.getRootNode() === composed.endContainer.getRootNode()) {
      const range = new Range();
      range.setStart(composed.startContainer, composed.startOffset);
      range.setEnd(composed.endContainer, composed.endOffset);
      return range;
    }
  }
  return selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
}

/** The element that has the focus, however deep in shadow trees. */
function focused(document: Document): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** Whether anything at all is selected in the document, in a shadow tree too where its root is given. */
export function isSelected(document: Document, shadowRoots: readonly ShadowRoot[]): boolean {
  const selection = document.getSelection();
  return selection !== null && rangeOf(selection, shadowRoots)?.collapsed === false;
}

/**
 * The range that the reader has selected for reading: not empty, outside of fields and editors. Or null. In shadow
 * trees only where their roots are given.
 */
export function selectedRange(document: Document, shadowRoots: readonly ShadowRoot[] = []): Range | null {
  const selection = document.getSelection();
  const range = selection && rangeOf(selection, shadowRoots);
  if (!range || range.collapsed) return null;
  const active = focused(document);
  if (active && isField(active)) return null;
  return isInField(range.startContainer) || isInField(range.endContainer) ? null : range;
}

/**
 * Tells when the reader has selected text, by pointer, keyboard or touch, until the signal aborts. Only what the
 * reader did counts; the page's own selecting does not.
 */
export function watchSelection(
  document: Document,
  signal: AbortSignal,
  onSelected: (range: Range, cause: SelectionCause) => void,
  shadowRoots: () => readonly ShadowRoot[] = () => [],
): void {
  const window = document.defaultView;
  if (!window) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touched = false;
  // A tree that was attached a moment ago is not known yet; the pointer has been in it.
  const under = new Set<ShadowRoot>();
  const look = (cause: SelectionCause, after: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const range = selectedRange(document, [...new Set([...shadowRoots(), ...under])]);
      if (range) onSelected(range, cause);
    }, after);
  };
  const listen = <K extends keyof WindowEventMap>(type: K, act: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, (event) => event.isTrusted && act(event), {
      capture: true,
      passive: true,
      signal,
    });
  const takeRoots = (event: Event) => {
    for (const node of event.composedPath()) if (node instanceof ShadowRoot) under.add(node);
  };
  listen('pointerdown', (event) => {
    clearTimeout(timer);
    touched = event.pointerType === 'touch';
    under.clear();
    takeRoots(event);
  });
  // The browser sets the selection after the event: a click inside of one takes it away.
  listen('pointerup', (event) => {
    takeRoots(event);
    if (event.pointerType !== 'touch' && event.button === 0) look('pointer', 0);
  });
  listen('keyup', ({ key, shiftKey, ctrlKey, metaKey }) => {
    const selects = key === 'Shift' || shiftKey || ((ctrlKey || metaKey) && key.toLowerCase() === 'a');
    if (selects) look('keyboard', SETTLE);
  });
  document.addEventListener('selectionchange', () => touched && look('touch', SETTLE), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
