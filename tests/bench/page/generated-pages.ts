import type { ServedPage } from '../../../demo/serve-pages.ts';
import { randomFrom, sampleAliases, sampleText } from '../../core/entities/sample.ts';

/** A page of about `length` UTF-16 units of text, as news pages are built: a column of paragraphs with a list beside. */
export interface GeneratedPage {
  name: string;
  page: ServedPage;
}

const SEED = 11;
/** UTF-16 units between two names of the archive, in the mean. */
const EVERY = 700;
/** Of a paragraph, in the mean. */
const PARAGRAPH = 420;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Cuts a text at spaces into parts of 0.5 to 1.5 times the wanted length. */
function* paragraphs(text: string, random: () => number): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const space = text.indexOf(' ', at + PARAGRAPH * (0.5 + random()));
    const end = space < 0 ? text.length : space;
    yield text.slice(at, end).trim();
    at = end;
  }
}

function bodyOf(length: number, names: readonly string[]): string {
  const random = randomFrom(SEED + length);
  const parts: string[] = [];
  const some = () => names[Math.floor(random() * names.length)] ?? '';
  for (const paragraph of paragraphs(sampleText(sampleAliases(200, 'mixed'), length, SEED), random)) {
    const named = random() < PARAGRAPH / EVERY ? ` ${some()} and <em>${some()}</em> spoke of it.` : '';
    const tag = random() < 0.04 ? 'h2' : 'p';
    parts.push(`<${tag}>${escaped(paragraph)}${named}</${tag}>`);
  }
  const first = `<p>${some()} met ${some()} on Monday, and ${some()} was there.</p>`;
  return `<main><h1>A generated page</h1>${first}${parts.join('\n')}</main>`;
}

/** Pages made from a seed: always the same, with names of the archive in them. */
export function generatedPages(lengths: readonly number[], names: readonly string[]): GeneratedPage[] {
  const style = 'main{max-width:44rem;margin:2rem auto;font:17px/1.5 serif}';
  return lengths.map((length) => ({
    name: `generated-${length >= 1e6 ? `${length / 1e6}M` : `${length / 1e3}K`}`,
    page: {
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Generated</title><style>${style}</style>${bodyOf(length, names)}</html>`,
    },
  }));
}
