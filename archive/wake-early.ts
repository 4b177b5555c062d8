import { browser } from 'wxt/browser';

/**
 * A stopped worker takes longer to start than a page to be laid out. The browser starts it for this event, which comes
 * before the page's first byte; what loads then is what any page asks for. Without the event (Firefox, where it would
 * be one more permission to ask for) the page's own first message wakes it.
 */
export function wakeEarly(): void {
  browser.webNavigation?.onBeforeNavigate.addListener(() => {}, { url: [{ schemes: ['http', 'https'] }] });
}
