import { HOST_ATTRIBUTE } from './skipped.ts';

/**
 * Whether an event began in our card or tools. Our root is closed, so that its host leads the path; the rest of the
 * path is asked too, for where scripts of the document open the roots of others.
 */
export const isOurs = (event: Event): boolean =>
  event.composedPath().some((node) => node instanceof Element && node.hasAttribute(HOST_ATTRIBUTE));
