import { knowHost } from './private-typing.ts';
import { HOST_ATTRIBUTE } from './skipped.ts';

/** Inline and important: no rule of the page can reach what the reader sees of us. */
const HOST_STYLE: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  inset: '0 auto auto 0',
  margin: '0',
  padding: '0',
  border: '0',
  width: 'max-content',
  height: 'auto',
  'max-width': 'none',
  'max-height': 'none',
  overflow: 'visible',
  background: 'transparent',
  display: 'block',
  opacity: '1',
  visibility: 'visible',
  'z-index': '2147483647',
  'pointer-events': 'auto',
  direction: 'inherit',
};

export interface CardHost {
  element: HTMLElement;
  shadow: ShadowRoot;
  remove(): void;
}

/** The rules of our views, in the host's shadow root. Constructed sheets are outside of a page's CSP. */
function applySheet(document: Document, shadow: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses constructed sheets across its wrappers, and lets extensions add style elements instead.
    const style = document.createElement('style');
    style.textContent = css;
    shadow.append(style);
  }
}

/** Keeps what happens in the card from the page: its keyboard shortcuts and "click outside" handlers. */
const KEPT = ['keydown', 'keyup', 'keypress', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'];

/**
 * Where the host must stand so that it can be used: a modal dialog makes all outside of it inert, and screen readers
 * are shown nothing outside of what is in fullscreen.
 */
function parentFor(document: Document, near: Node): Element {
  for (let at: Node | null = near; at; at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null))
    if (at instanceof HTMLElement && at.matches('dialog:modal, :fullscreen')) return at;
  return document.documentElement;
}

export interface HostOptions {
  document: Document;
  css: string;
  /** The host stands where this node is not inert. */
  near: Node;
  theme: 'light' | 'dark';
}

/** Puts the one element of ours into the page, in the top layer, with a closed shadow root. */
export function createCardHost({ document, css, near, theme }: HostOptions): CardHost {
  const element = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
  element.setAttribute(HOST_ATTRIBUTE, '');
  element.setAttribute('popover', 'manual');
  element.dataset.theme = theme;
  for (const [name, value] of Object.entries({ ...HOST_STYLE, 'color-scheme': theme }))
    element.style.setProperty(name, value, 'important');
  const shadow = element.attachShadow({ mode: 'closed' });
  applySheet(document, shadow, css);
  knowHost(element, shadow);
  for (const type of KEPT) shadow.addEventListener(type, (event) => event.stopPropagation());
  parentFor(document, near).append(element);
  element.showPopover();
  return { element, shadow, remove: () => element.remove() };
}
