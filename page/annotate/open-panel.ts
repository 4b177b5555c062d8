import { createCardHost } from '../card-host.ts';
import { themeAround } from '../page-theme.ts';
import { placeCard } from '../place-card.ts';

export interface PanelOptions {
  document: Document;
  css: string;
  className: string;
  /** The panel stands beside this box (CSS px of the window); null when what it belongs to is gone. */
  boxOf(): DOMRect | null;
  near: Node;
  onLost(): void;
  onEnter?(): void;
  onLeave?(): void;
  onEscape(): void;
}

/** A box of ours on the page, beside some words. */
export interface Panel {
  element: HTMLElement;
  hasFocus(): boolean;
  close(): void;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('textarea, input, label, a') !== null;

export function openPanel(options: PanelOptions): Panel {
  const { document, css, className, boxOf, near, onLost, onEnter, onLeave, onEscape } = options;
  const focusBefore = document.activeElement;
  const host = createCardHost({ document, css, near, theme: themeAround(near) });
  const element = document.createElement('div');
  element.className = `backfile-panel ${className}`;
  element.tabIndex = -1;
  host.shadow.append(element);
  // A button that is pressed takes neither the focus nor the selection away from the page.
  element.addEventListener('mousedown', (event) => {
    if (!isField(event.target)) event.preventDefault();
  });
  element.addEventListener('keydown', (event) => event.key === 'Escape' && onEscape());
  host.element.addEventListener('pointerenter', (event) => event.isTrusted && onEnter?.());
  host.element.addEventListener('pointerleave', (event) => event.isTrusted && onLeave?.());
  const unplace = placeCard({
    document,
    host: host.element,
    panel: element,
    boxOf,
    near: near instanceof Element ? near : (near.parentElement ?? document.documentElement),
    onLost,
  });
  const hasFocus = () => document.activeElement === host.element;
  return {
    element,
    hasFocus,
    close() {
      const hadFocus = hasFocus();
      unplace();
      host.remove();
      if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
    },
  };
}
