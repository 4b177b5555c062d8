import type { Annotation } from './annotation.ts';
import { selectorOf, type TextQuoteSelector } from './selector.ts';

/** The quotation of an annotation with its context, or null for a note on a whole page. */
export function quotationOf({ target }: Pick<Annotation, 'target'>): TextQuoteSelector | null {
  return target.selectors ? selectorOf(target.selectors, 'TextQuoteSelector') : null;
}

/** The quoted words on one line; '' for a note on a whole page. */
export const quotedText = (annotation: Pick<Annotation, 'target'>): string =>
  (quotationOf(annotation)?.exact ?? '').replace(/\s+/g, ' ').trim();

/** Longer quotations are named by their first and last words. */
const longest = 300;
const edgeWords = 6;

const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');

/**
 * An address that opens the page at the quotation, by a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/); the page's own address for a note on the whole page.
 */
export function addressOfPlace(annotation: Pick<Annotation, 'target'>): string {
  const { url } = annotation.target;
  const text = quotedText(annotation);
  if (text === '' || !/^https?:/i.test(url)) return url;
  const words = text.split(' ');
  const isLong = text.length > longest && words.length > 2 * edgeWords;
  const fragment = isLong
    ? `${encode(words.slice(0, edgeWords).join(' '))},${encode(words.slice(-edgeWords).join(' '))}`
    : encode(text);
  const [base, hash = ''] = url.split('#');
  return `${base}#${hash}:~:text=${fragment}`;
}
