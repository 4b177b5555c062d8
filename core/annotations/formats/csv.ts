import Papa from 'papaparse';
import type { Annotation } from '../annotation.ts';
import { modifiedAt } from '../merge.ts';
import { addressOfPlace, quotedText } from '../quotation.ts';

/** RFC 4180 with a header row. Cells that a spreadsheet would run as a formula are escaped. */
export function toCsv(annotations: readonly Annotation[]): string {
  const rows = annotations.map((annotation) => ({
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
  }));
  return `${Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
