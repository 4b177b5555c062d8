import type { Annotation } from '../annotation.ts';
import { addressOfPlace, quotedText } from '../quotation.ts';
import type { ExportWords } from './markdown.ts';
import { byPage, type ExportWriter, writeAll } from './writer.ts';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (char) => entities[char] ?? char);

const style = `:root{color-scheme:light dark}body{max-width:42rem;margin:3rem auto;padding:0 1rem;font:1.05rem/1.6 Georgia,serif}
h2{font-size:1.25rem;margin:2.5rem 0 .25rem}.address,.meta{font:.85rem/1.5 system-ui,sans-serif;opacity:.75;overflow-wrap:anywhere}
blockquote{margin:1.25rem 0 .5rem;padding-inline-start:1rem;border-inline-start:4px solid}.note{white-space:pre-wrap}
.yellow{border-color:#b58900}.green{border-color:#2e7d32}.blue{border-color:#1565c0}.pink{border-color:#ad1457}.violet{border-color:#6a1b9a}`;

/** Only addresses that a reader could have opened become links: a stored file may hold anything. */
const linkTo = (address: string, text: string) =>
  /^(https?|file):/i.test(address)
    ? `<a href="${escapeHtml(address)}" rel="noreferrer">${escapeHtml(text)}</a>`
    : escapeHtml(text);

function entryOf(annotation: Annotation, words: ExportWords): string {
  const quoted = quotedText(annotation);
  const date = new Date(annotation.created).toISOString().slice(0, 10);
  const meta = [
    linkTo(addressOfPlace(annotation), words.openPlace),
    `<time>${date}</time>`,
    ...annotation.tags.map(escapeHtml),
  ];
  return [
    quoted === '' ? '' : `<blockquote class="${annotation.color}">${escapeHtml(quoted)}</blockquote>`,
    annotation.note === '' ? '' : `<p class="note">${escapeHtml(annotation.note)}</p>`,
    `<p class="meta">${meta.join(' · ')}</p>`,
  ].join('\n');
}

export type HtmlWords = ExportWords & { title: string; language: string };

/**
 * One page that stands by itself: no script, nothing loaded. Notes stand as they were written. Those of a page must
 * come together.
 */
export function htmlWriter(words: HtmlWords): ExportWriter {
  let page: string | null = null;
  const sectionOf = (annotation: Annotation): string => {
    const { address, title, url } = annotation.target;
    const entry = entryOf(annotation, words);
    if (address === page) return `${entry}\n`;
    const end = page === null ? '' : '</section>\n';
    page = address;
    const heading = `<h2>${escapeHtml(title || words.untitled)}</h2>\n<p class="address">${linkTo(url, url)}</p>`;
    return `${end}<section>\n${heading}\n${entry}\n`;
  };
  return {
    start() {
      const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(words.title)}</title><style>${style}</style>`;
      return `<!doctype html>\n<html lang="${escapeHtml(words.language)}"><head>${head}</head>\n<body><h1>${escapeHtml(words.title)}</h1>\n`;
    },
    part: (annotations) => annotations.map(sectionOf).join(''),
    end: () => `${page === null ? '' : '</section>\n'}</body></html>\n`,
  };
}

export const toHtml = (annotations: readonly Annotation[], words: HtmlWords): string =>
  writeAll(
    htmlWriter(words),
    byPage(annotations, ({ target }) => target.address),
  );
