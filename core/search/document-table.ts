import { type DocumentRow, encodeColumns } from './columns.ts';
import { type EntityShare, encodeShares, encodeStrings, groupRecords } from './document-groups.ts';
import { type PerField, perField } from './fields.ts';
import { seal } from './seal.ts';
import { COLUMNS, documentEntitiesName, ENTITIES, recordKey, type SegmentRecord } from './segment.ts';

/** A document as the tables of a segment keep it. Names are numbered as the segment is written. */
export interface TableDocument {
  id: string;
  lengths: PerField;
  day: number;
  source?: string;
  language: string;
  entities: readonly { id: string; salience: number }[];
}

export interface DocumentTable {
  /** The ordinal of the document. */
  add(document: TableDocument): number;
  readonly documents: number;
  readonly sources: string[];
  readonly languages: string[];
  totals(): PerField;
  records(segment: string): SegmentRecord[];
}

/** Numbers strings in the order in which they come. */
function createNumbering(): { names: string[]; numberOf(name: string): number } {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  return {
    names,
    numberOf(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      return names.push(name) - 1;
    },
  };
}

/** Gathers what a segment keeps of its documents beside their words. */
export function createDocumentTable(): DocumentTable {
  const rows: DocumentRow[] = [];
  const shares: EntityShare[][] = [];
  const sources = createNumbering();
  const languages = createNumbering();
  const entities = createNumbering();
  return {
    sources: sources.names,
    languages: languages.names,
    get documents() {
      return rows.length;
    },
    add(document) {
      const count = rows.push({
        id: document.id,
        lengths: document.lengths,
        day: document.day,
        source: document.source === undefined ? 0 : sources.numberOf(document.source) + 1,
        language: languages.numberOf(document.language),
      });
      shares.push(document.entities.map((e) => ({ entity: entities.numberOf(e.id), salience: e.salience })));
      return count - 1;
    },
    totals: () => perField((_, field) => rows.reduce((sum, row) => sum + (row.lengths[field] ?? 0), 0)),
    records(segment) {
      const one = (name: string, bytes: Uint8Array): SegmentRecord => ({
        table: 'dict',
        key: recordKey(segment, name),
        bytes: seal(bytes),
      });
      return [
        one(COLUMNS, encodeColumns(rows)),
        one(ENTITIES, encodeStrings(entities.names)),
        ...groupRecords(shares, { segment, name: documentEntitiesName, encode: encodeShares }),
      ];
    },
  };
}
