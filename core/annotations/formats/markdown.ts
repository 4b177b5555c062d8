import type { Annotation } from '../annotation.ts';
import { addressOfPlace, quotedText } from '../quotation.ts';

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

/** Annotations grouped by page, in the order given; notes are Markdown already and stay as they are. */
export function toMarkdown(annotations: readonly Annotation[], words: ExportWords): string {
  const pages = Map.groupBy(annotations, ({ target }) => target.address);
  const sections = [...pages.values()].map((entries) => {
    const { title, url } = (entries[0] as Annotation).target; // a group is never empty
    const heading = `## ${escapeInline(title || words.untitled)}\n\n<${url}>`;
    return [heading, ...entries.map((entry) => entryOf(entry, words))].join('\n\n');
  });
  return `${sections.join('\n\n')}\n`;
}
