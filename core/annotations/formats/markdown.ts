import type { Annotation } from '../annotation.ts';
import { addressOfPlace, quotedText } from '../quotation.ts';
import { byPage, type ExportWriter, writeAll } from './writer.ts';

const escapeInline = (text: string) => text.replace(/([\\`*_[\]<>#|])/g, '\\$1');
const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** Words of the interface that stand in exported files; the caller has them in the reader's language. */
export interface ExportWords {
  untitled: string;
  tags: string;
  openPlace: string;
}

function entryOf(annotation: Annotation, words: ExportWords): string {
  const quoted = quotedText(annotation);
  const lines = quoted === '' ? [] : [`> ${escapeInline(quoted)}`, ''];
  if (annotation.note !== '') lines.push(annotation.note, '');
  if (annotation.tags.length > 0)
    lines.push(`${words.tags}: ${annotation.tags.map((tag) => `\`${tag}\``).join(', ')}`, '');
  lines.push(`[${words.openPlace}](<${addressOfPlace(annotation)}>) · ${day(annotation.created)}`);
  return lines.join('\n');
}

/** By page; notes are Markdown already and stay as they are. Those of a page must come together. */
export function markdownWriter(words: ExportWords): ExportWriter {
  let page: string | null = null;
  const sectionOf = (annotation: Annotation): string => {
    const { address, title, url } = annotation.target;
    const heading = address === page ? [] : [`## ${escapeInline(title || words.untitled)}\n\n<${url}>`];
    const before = page === null ? '' : '\n\n';
    page = address;
    return before + [...heading, entryOf(annotation, words)].join('\n\n');
  };
  return {
    start: () => '',
    part: (annotations) => annotations.map(sectionOf).join(''),
    end: () => '\n',
  };
}

export const toMarkdown = (annotations: readonly Annotation[], words: ExportWords): string =>
  writeAll(
    markdownWriter(words),
    byPage(annotations, ({ target }) => target.address),
  );
