import type { AnchorState, Annotation, HighlightColor } from './annotation.ts';
import { modifiedAt } from './merge.ts';
import { quotedText } from './quotation.ts';

/** What a list of very many annotations keeps of each in memory: what it is searched, filtered and sorted by. */
export interface AnnotationLine {
  id: string;
  /** Quotation, note, page and tags, folded as `foldForSearch` folds. */
  text: string;
  /** Canonical address of the page. */
  page: string;
  /** '' where the page has none (`file:`). */
  site: string;
  title: string;
  color: HighlightColor;
  tags: readonly string[];
  about: readonly { key: string; label: string }[];
  created: number;
  modified: number;
  deleted: number | null;
  /** Earlier notes that were replaced unseen and wait for the reader. */
  earlier: number;
  /** A note on a whole page has nothing to be anchored. */
  hasQuotation: boolean;
  state: AnchorState;
}

/** Case, accents and the kinds of white space make no difference to a search. */
export function foldForSearch(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII, which has nothing to be taken apart
  const apart = /^[\x00-\x7f]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  return apart.replace(/\s+/gu, ' ').toLowerCase();
}

/** Addresses and sites come again and again: one string for all lines that share it. */
const shared = new Map<string, string>();
const share = (text: string): string => {
  const known = shared.get(text);
  if (known !== undefined) return known;
  shared.set(text, text);
  return text;
};

const sites = new Map<string, string>();
/** What most addresses begin with; parsing each takes ten times as long. */
const plainHost = /^https?:\/\/(?:www\.)?([a-z0-9.-]+)(?=[/?#]|$)/;

function siteOf(url: string): string {
  const known = sites.get(url);
  if (known !== undefined) return known;
  const plain = plainHost.exec(url)?.[1];
  const site = share(plain ?? (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''));
  sites.set(url, site);
  return site;
}

export function lineOf(annotation: Annotation, state: AnchorState = 'not-visited'): AnnotationLine {
  const { id, target, note, color, tags, about, created, deleted, earlier } = annotation;
  const labels = about.map(({ label }) => label);
  return {
    id,
    text: foldForSearch(
      [quotedText(annotation), note, target.title, target.url, ...tags, ...labels].join('\n'),
    ),
    page: share(target.address),
    site: siteOf(target.url),
    title: share(target.title),
    color,
    tags: tags.map(share),
    about: about.map((bond) => ({
      key: share(`${bond.kind}/${bond.archiveId}/${bond.kind === 'entity' ? bond.entityId : bond.articleId}`),
      label: share(bond.label),
    })),
    created,
    modified: modifiedAt(annotation),
    deleted,
    earlier: earlier.length,
    hasQuotation: target.selectors !== null,
    state,
  };
}
