import { createRequire } from 'node:module';

/** Another way to find many names: prepared once, then run on texts. Its result is thrown away. */
export type Prepare = (names: readonly string[]) => Promise<(text: string) => unknown>;

const require = createRequire(import.meta.url);

interface Searcher {
  search(text: string): unknown;
}
type SearcherClass = new (names: readonly string[]) => Searcher;

/** Names as one regular expression, longest first, at word boundaries. */
async function regularExpression(names: readonly string[]) {
  const escaped = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text: string) => [...text.matchAll(pattern)].length;
}

async function flashtext(names: readonly string[]) {
  // The package has no types.
  const KeywordProcessor = require('flashtext.js') as new () => {
    addKeyword(name: string): void;
    extractKeywords(text: string): string[];
  };
  const processor = new KeywordProcessor();
  for (const name of names) processor.addKeyword(name);
  return (text: string) => processor.extractKeywords(text);
}

async function ahocorasick(names: readonly string[]) {
  const AhoCorasick = require('ahocorasick') as SearcherClass; // the package has no types
  const searcher = new AhoCorasick(names);
  return (text: string) => searcher.search(text);
}

async function monyone(names: readonly string[]) {
  const { AhoCorasick } = await import('@monyone/aho-corasick');
  const searcher = new AhoCorasick([...names]);
  return (text: string) => searcher.matchInText(text);
}

async function monyoneFast(names: readonly string[]) {
  const { AhoCorasick } = await import('@monyone/aho-corasick/fast');
  const searcher = new AhoCorasick([...names]);
  return (text: string) => searcher.matchInText(text);
}

async function modern(names: readonly string[]) {
  const { default: AhoCorasick } = await import('modern-ahocorasick');
  const searcher = new AhoCorasick([...names]);
  return (text: string) => searcher.search(text);
}

async function modernFast(names: readonly string[]) {
  const { default: AhoCorasick } = await import('modern-ahocorasick/fast');
  const searcher = new AhoCorasick([...names]);
  return (text: string) => searcher.search(text);
}

/** Its text of one paragraph is made anew for each call, as marking changes it; jsdom stands in for the page. */
async function markJs(names: readonly string[]) {
  // The package has no types of its own.
  const { JSDOM } = require('jsdom') as {
    JSDOM: new (html: string) => { window: Window & typeof globalThis };
  };
  const { window } = new JSDOM('<!doctype html><p></p>');
  const { document, NodeFilter, NodeList } = window;
  Object.assign(globalThis, { window, document, NodeFilter, NodeList });
  const Mark = require('mark.js') as typeof import('mark.js');
  return (text: string) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    document.body.replaceChildren(paragraph);
    new Mark(paragraph).mark([...names], {
      separateWordSearch: false,
      accuracy: 'exactly',
      diacritics: false,
    });
    if (paragraph.querySelector('mark') === null) throw new Error('marks nothing');
  };
}

export const peers: Record<string, Prepare> = {
  'RegExp alternation': regularExpression,
  'flashtext.js': flashtext,
  ahocorasick,
  '@monyone/aho-corasick': monyone,
  '@monyone/aho-corasick/fast': monyoneFast,
  'modern-ahocorasick': modern,
  'modern-ahocorasick/fast': modernFast,
  'mark.js': markJs,
};
