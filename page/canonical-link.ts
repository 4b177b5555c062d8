import type { PageIdentity } from '../archive/contract.ts';

const hrefOf = (document: Document): string | undefined =>
  document.querySelector<HTMLLinkElement>('head > link[rel~="canonical" i]')?.href || undefined;

const pageOf = ({ pathname, search }: Location): string => pathname + search;

/**
 * What a page says its address is. A single-page site that goes on to another address may leave the canonical link of
 * the one before in place: until the link changes too, it does not count.
 */
export function createPageIdentity(document: Document): () => PageIdentity {
  let known = { page: pageOf(document.location), canonical: hrefOf(document) };
  let stale: string | undefined;
  return () => {
    const page = pageOf(document.location);
    const canonical = hrefOf(document);
    if (page !== known.page) stale = known.canonical;
    if (canonical !== stale) stale = undefined;
    known = { page, canonical };
    return canonical === undefined || canonical === stale ? {} : { canonical };
  };
}
