import type { ArticleHead } from '../model.ts';
import type { Annotation } from './annotation.ts';
import { addressOfPlace, quotedText } from './quotation.ts';

/** What is known of where a quotation is from, besides its page. */
export type QuotedSource = Pick<ArticleHead, 'publisher' | 'author' | 'datePublished' | 'url'>;

const siteOf = (url: string): string =>
  /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';

/** Our own pages' addresses mean nothing to others: then the archived document's own stands. */
function placeOf(annotation: Annotation, source: QuotedSource | undefined): string {
  const isOurs = /^(chrome|moz)-extension:/i.test(annotation.target.url);
  if (!isOurs) return addressOfPlace(annotation);
  if (!source?.url) return '';
  return addressOfPlace({ target: { ...annotation.target, url: source.url.value } });
}

/** “Words” — Author, Title, Publisher, date, and the address at the place; what is not known is left out. */
function quotationText(annotation: Annotation, source: QuotedSource | undefined): string {
  const { title, url } = annotation.target;
  const quoted = quotedText(annotation);
  const said = quoted === '' ? annotation.note : `“${quoted}”`;
  const parts = [
    source?.author?.value,
    title,
    source?.publisher?.value ?? siteOf(url),
    source?.datePublished?.value,
  ].filter((part) => part !== undefined && part !== '');
  const place = placeOf(annotation, source);
  return [said, parts.length > 0 ? `— ${parts.join(', ')}` : '', place]
    .filter((line) => line !== '')
    .join('\n');
}

/** Quotations with their sources as plain text, an empty line between two. */
export const quotationTexts = (
  annotations: readonly Annotation[],
  sources: ReadonlyMap<string, QuotedSource>,
): string => annotations.map((one) => quotationText(one, sources.get(one.id))).join('\n\n');
