import type { PageFacts } from '../archive/contract.ts';

const DATE = /\b(\d{4})-(\d{2})-(\d{2})/;

const DATE_METAS = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="DC.date.issued"]',
  'meta[name="dcterms.created"]',
];
/** Code units of structured data that are looked through for a date. */
const JSON_LIMIT = 200_000;

const dayIn = (text: string | null | undefined): string | undefined => DATE.exec(text ?? '')?.[0];

function dateInMetas(document: Document): string | undefined {
  for (const selector of DATE_METAS) {
    const day = dayIn(document.querySelector(selector)?.getAttribute('content'));
    if (day) return day;
  }
  return undefined;
}

/** From schema.org data, by pattern: the page's JSON need not be valid, and is not ours to parse whole. */
function dateInJson(document: Document): string | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = (script.textContent ?? '').slice(0, JSON_LIMIT);
    const day = dayIn(/"datePublished"\s*:\s*"([^"]{8,40})"/.exec(text)?.[1]);
    if (day) return day;
  }
  return undefined;
}

/** A time element is the page's own date only when it says so, or when it is the only one. */
function dateInTimes(document: Document): string | undefined {
  const times = document.querySelectorAll('time[datetime]');
  const own = document.querySelector('time[itemprop="datePublished"], time[pubdate]') ?? times[0];
  return times.length === 1 || own !== times[0] ? dayIn(own?.getAttribute('datetime')) : undefined;
}

/** What a page says of itself. Reads attributes only; what it does not say is absent. */
export function pageFacts(document: Document): PageFacts {
  const language = document.documentElement?.getAttribute('lang') || undefined;
  const date = dateInMetas(document) ?? dateInJson(document) ?? dateInTimes(document);
  return { language, date, title: document.title.slice(0, 500) || undefined };
}
