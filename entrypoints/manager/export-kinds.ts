import { i18n } from '#i18n';
import type { ExportFormat } from '../../components/BulkBar.tsx';
import { csvWriter } from '../../core/annotations/formats/csv.ts';
import { htmlWriter } from '../../core/annotations/formats/html.ts';
import { jsonLdWriter } from '../../core/annotations/formats/json-ld.ts';
import { markdownWriter } from '../../core/annotations/formats/markdown.ts';
import type { ExportWriter } from '../../core/annotations/formats/writer.ts';

interface ExportKind {
  type: string;
  extension: string;
  /** Those of a page stand together below its name. */
  byPage: boolean;
  writer(): ExportWriter;
}

/** The words of the interface stand in the file in the reader's language. */
const words = () => ({
  untitled: i18n.t('manager.untitled'),
  tags: i18n.t('manager.tags'),
  openPlace: i18n.t('manager.openPlace'),
});

/** Spreadsheets take UTF-8 for something else without a byte order mark. */
const marked = (writer: ExportWriter): ExportWriter => ({
  ...writer,
  start: (total) => `\ufeff${writer.start(total)}`,
});

export const exportKinds: Record<ExportFormat, ExportKind> = {
  'json-ld': { type: 'application/ld+json', extension: 'jsonld', byPage: false, writer: jsonLdWriter },
  markdown: {
    type: 'text/markdown',
    extension: 'md',
    byPage: true,
    writer: () => markdownWriter(words()),
  },
  csv: { type: 'text/csv', extension: 'csv', byPage: false, writer: () => marked(csvWriter()) },
  html: {
    type: 'text/html',
    extension: 'html',
    byPage: true,
    writer: () =>
      htmlWriter({ ...words(), title: i18n.t('manager.title'), language: i18n.t('common.locale') }),
  },
};
