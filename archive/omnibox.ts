import { browser } from 'wxt/browser';
import type { SearchAnswer } from '../core/search/answer.ts';
import { readerAddress } from './open-reader.ts';
import type { Search } from './search.ts';

/** A line under the address bar. `description` is XML in Chrome and Edge, plain text in Firefox. */
export interface Suggestion {
  /** What is taken into the address bar: an address of ours. */
  content: string;
  description: string;
}

/** Characters that XML 1.0 cannot hold in any form: one of them, and Chrome shows no line at all. */
const NO_XML = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const MOST_LINES = 6;

/** Text as it may stand in XML; what XML cannot hold is left out. */
export const escapeXml = (text: string): string =>
  text.replace(NO_XML, '').replace(/[&<>"']/g, (character) => entities[character] ?? '');

interface Wording {
  /** The lines are read as XML. */
  xml: boolean;
  /** Addresses of the reader for what was found. */
  addressOf: typeof readerAddress;
}

/** The lines for an answer: names, then articles. */
export function suggestionsFor(answer: SearchAnswer, { xml, addressOf }: Wording): Suggestion[] {
  const line = (text: string, after: string): string =>
    xml ? `${escapeXml(text)} <dim>${escapeXml(after)}</dim>` : `${text} – ${after}`;
  const names = answer.entities.slice(0, 2).map(({ entity }) => ({
    content: addressOf({ entityId: entity.id }),
    description: line(entity.prefLabel, entity.description),
  }));
  const articles = answer.articles.map(({ article }) => ({
    content: addressOf({ articleId: article.id }),
    description: line(
      article.headline.value,
      [article.publisher?.value, article.datePublished?.value].filter(Boolean).join(', '),
    ),
  }));
  return [...names, ...articles].slice(0, MOST_LINES);
}

/** Where Enter leads: a line that was chosen is an address of ours already, anything else is searched for. */
export function addressForInput(input: string): string {
  const own = browser.runtime.getURL('/');
  return input.startsWith(own) ? input : readerAddress({ text: input });
}

async function show(url: string, where: string): Promise<void> {
  if (where === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'newForegroundTab' });
}

export interface OmniboxOptions {
  search: Pick<Search, 'search'>;
  /** Said above the lines, for what is typed. */
  hint(text: string): string;
  xml: boolean;
}

/** Search from the address bar, after the keyword of the manifest. Not every browser has it (Firefox for Android). */
export function listenToOmnibox({ search, hint, xml }: OmniboxOptions): void {
  // Absent there, whatever its type says.
  const omnibox: typeof browser.omnibox | undefined = browser.omnibox;
  if (!omnibox) return;
  let asking = new AbortController();
  omnibox.onInputChanged.addListener((text, suggest) => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const description = hint(text.slice(0, 100));
    omnibox.setDefaultSuggestion({ description: xml ? escapeXml(description) : description });
    search
      .search(text, {
        limit: MOST_LINES,
        signal,
        onFound: (answer) => suggest(suggestionsFor(answer, { xml, addressOf: readerAddress })),
      })
      .catch((error: unknown) => {
        // The line that searches in a tab is there in any case.
        if (!signal.aborted) console.warn('Backfile: no suggestions', error);
      });
  });
  omnibox.onInputEntered.addListener((input, where) => {
    asking.abort();
    show(addressForInput(input), where).catch(console.error);
  });
}
