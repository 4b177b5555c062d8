import { elementAround } from '../skipped.ts';

const reduced = (document: Document): boolean =>
  document.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;

/** Brings a range into view; the element that holds it may be taller than the window. */
export function reveal(document: Document, range: Range): void {
  const behavior = reduced(document) ? 'instant' : 'auto';
  const element = elementAround(range.startContainer);
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
  const { top } = range.getBoundingClientRect();
  const window = document.defaultView;
  if (!window || (top >= 0 && top <= window.innerHeight * 0.8)) return;
  window.scrollBy({ top: top - window.innerHeight / 2, behavior });
}
