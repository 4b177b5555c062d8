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

/** The range that the reader has selected for reading: not empty, outside of fields and editors. Or null. */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  if (document.activeElement && isField(document.activeElement)) return null;
  const range = selection.getRangeAt(0);
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
): void {
  const window = document.defaultView;
  if (!window) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touched = false;
  const look = (cause: SelectionCause, after: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const range = selectedRange(document);
      if (range) onSelected(range, cause);
    }, after);
  };
  const listen = <K extends keyof WindowEventMap>(type: K, act: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, (event) => event.isTrusted && act(event), {
      capture: true,
      passive: true,
      signal,
    });
  listen('pointerdown', ({ pointerType }) => {
    clearTimeout(timer);
    touched = pointerType === 'touch';
  });
  // The browser sets the selection after the event: a click inside of one takes it away.
  listen('pointerup', ({ pointerType, button }) => {
    if (pointerType !== 'touch' && button === 0) look('pointer', 0);
  });
  listen('keyup', ({ key, shiftKey, ctrlKey, metaKey }) => {
    const selects = key === 'Shift' || shiftKey || ((ctrlKey || metaKey) && key.toLowerCase() === 'a');
    if (selects) look('keyboard', SETTLE);
  });
  document.addEventListener('selectionchange', () => touched && look('touch', SETTLE), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
