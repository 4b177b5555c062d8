import { isOurs } from '../is-ours.ts';
import { isSelected } from '../selection.ts';
import type { SelectionTools } from './selection-tools.tsx';

interface KeysOptions {
  document: Document;
  signal: AbortSignal;
  shadowRoots(): readonly ShadowRoot[];
  tools(): SelectionTools | null;
}

/** Escape closes the tools, Alt+F10 leads into them (the key of toolbars), and they go with their selection. */
export function watchKeys({ document, signal, shadowRoots, tools }: KeysOptions): void {
  document.defaultView?.addEventListener(
    'keydown',
    (event) => {
      const open = tools();
      if (!open || !event.isTrusted || isOurs(event)) return;
      if (event.key === 'Escape' && !open.isBusy()) open.close();
      else if (event.key === 'F10' && event.altKey) open.focus();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, signal },
  );
  document.addEventListener(
    'selectionchange',
    () => {
      const open = tools();
      if (!open || open.isBusy() || open.hasFocus() || isSelected(document, shadowRoots())) return;
      open.close();
    },
    { signal },
  );
}
