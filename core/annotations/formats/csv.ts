import Papa from 'papaparse';
import type { Annotation } from '../annotation.ts';
import { modifiedAt } from '../merge.ts';
import { addressOfPlace, quotedText } from '../quotation.ts';
import { type ExportWriter, writeAll } from './writer.ts';

const rowOf = (annotation: Annotation) => ({
  id: annotation.id,
  created: new Date(annotation.created).toISOString(),
  modified: new Date(modifiedAt(annotation)).toISOString(),
  title: annotation.target.title,
  address: annotation.target.url,
  place: addressOfPlace(annotation),
  quotation: quotedText(annotation),
  note: annotation.note,
  tags: annotation.tags.join(', '),
  colour: annotation.color,
  about: annotation.about.map(({ label }) => label).join(', '),
});

/** RFC 4180 with a header row. Cells that a spreadsheet would run as a formula are escaped. */
export function csvWriter(): ExportWriter {
  let header = true;
  return {
    start: () => '',
    part(annotations) {
      if (annotations.length === 0) return '';
      const text = Papa.unparse(annotations.map(rowOf), { escapeFormulae: true, newline: '\r\n', header });
      header = false;
      return `${text}\r\n`;
    },
    end: () => '',
  };
}

export const toCsv = (annotations: readonly Annotation[]): string => writeAll(csvWriter(), annotations);
