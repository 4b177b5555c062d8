import { foldWords } from './entities/fold.ts';

/** What tells that two articles are one story, or that an article is the page itself. */
export interface Telling {
  headline: string;
  url?: string;
}

/** Share of words that two headlines have in common, of all words of both, from which on they are one. */
const SAME_HEADLINE = 0.8;
/** Words: shorter headlines ("Live updates") say too little. */
const FEWEST_WORDS = 4;

/** An address without what does not name the document: scheme, www., query, fragment, a slash at the end. */
function placeOf(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { hostname, pathname } = new URL(url);
  const path = pathname.replace(/\/+$/, '');
  // A bare host is a front page: it names no article.
  return path === '' ? null : `${hostname.replace(/^www\./, '')}${path}`;
}

function sharedWords(a: string, b: string): number {
  const [left, right] = [new Set(foldWords(a)), new Set(foldWords(b))];
  if (Math.min(left.size, right.size) < FEWEST_WORDS) return 0;
  const both = [...left].filter((word) => right.has(word)).length;
  return both / (left.size + right.size - both);
}

/** Whether two articles tell the same story in the same words: the same address, or nearly the same headline. */
export function areNearDuplicates(a: Telling, b: Telling): boolean {
  const place = placeOf(a.url);
  if (place !== null && place === placeOf(b.url)) return true;
  return sharedWords(a.headline, b.headline) >= SAME_HEADLINE;
}

/** A page as the browser shows it. */
export interface ShownPage {
  address: string;
  /** Of the tab: mostly the headline and the site's name. */
  title?: string;
}

/** Whether an article is what the page shows: at its address, or under its headline on another site. */
export function isShownOn({ address, title = '' }: ShownPage, { headline, url }: Telling): boolean {
  const place = placeOf(url);
  if (place !== null && place === placeOf(address)) return true;
  const words = new Set(foldWords(headline));
  const shown = new Set(foldWords(title));
  return words.size >= FEWEST_WORDS && [...words].every((word) => shown.has(word));
}
