import type { ShadowRootOf } from './owners.ts';

/** What browsers give extensions to see closed shadow roots: `chrome.dom`, `browser.dom`. */
export interface DomApi {
  openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null;
}

/** Firefox shows it to extensions as a property. */
type FirefoxElement = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** Reads an element's shadow root, closed ones too where the browser allows. Never throws. */
export function closedRootReader(dom: DomApi | undefined): ShadowRootOf {
  return (element) => {
    const open = element.shadowRoot ?? (element as FirefoxElement).openOrClosedShadowRoot ?? null;
    if (open || !dom || !(element instanceof HTMLElement)) return open;
    // Closed roots are worth the browser's detour only where they are likely: custom elements and empty boxes.
    if (!element.localName.includes('-') && element.firstChild) return null;
    try {
      return dom.openOrClosedShadowRoot(element);
    } catch {
      // Some elements of the browser's own (media controls) are refused.
      return null;
    }
  };
}
