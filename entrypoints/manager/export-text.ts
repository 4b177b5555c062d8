import { i18n } from '#i18n';
import type { ExportFormat } from '../../components/bulk-bar.tsx';
import type { Annotation } from '../../core/annotations/annotation.ts';
import { toCsv } from '../../core/annotations/formats/csv.ts';
import { toHtml } from '../../core/annotations/formats/html.ts';
import { toJsonLd } from '../../core/annotations/formats/json-ld.ts';
import { toMarkdown } from '../../core/annotations/formats/markdown.ts';

const kinds: Record<ExportFormat, { type: string; extension: string }> = {
  'json-ld': { type: 'application/ld+json', extension: 'jsonld' },
  markdown: { type: 'text/markdown', extension: 'md' },
  csv: { type: 'text/csv', extension: 'csv' },
  html: { type: 'text/html', extension: 'html' },
};

/** The annotations in a format, with the words of the interface in the reader's language. */
export function exportText(annotations: readonly Annotation[], format: ExportFormat) {
  const words = {
    untitled: i18n.t('manager.untitled'),
    tags: i18n.t('manager.tags'),
    openPlace: i18n.t('manager.openPlace'),
  };
  const writers: Record<ExportFormat, () => string> = {
    'json-ld': () => toJsonLd(annotations),
    markdown: () => toMarkdown(annotations, words),
    // A byte order mark: without it, spreadsheets take UTF-8 for something else.
    csv: () => `\ufeff${toCsv(annotations)}`,
    html: () =>
      toHtml(annotations, { ...words, title: i18n.t('manager.title'), language: i18n.t('common.locale') }),
  };
  return { text: writers[format](), ...kinds[format] };
}
