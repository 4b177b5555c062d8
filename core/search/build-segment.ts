import { analyze } from './analyze.ts';
import { dayOf } from './day.ts';
import { createDocumentTable, type DocumentTable } from './document-table.ts';
import type { PerField } from './fields.ts';
import type { IndexDocument } from './index-document.ts';
import { SEGMENT_VERSION, type Segment, type SegmentMeta, type SegmentRecord } from './segment.ts';
import { createSegmentWriter, type WriterState } from './segment-writer.ts';
import { createTermTable, type TermTable } from './term-table.ts';
import { articleTerm, entityTerm } from './terms.ts';

/** The id of the segment that an archive's pack brings. */
export const PACK_SEGMENT = 'pack';

/** Positions left out between two fields: no phrase runs from one into the next. */
const FIELD_GAP = 2;
const MOST_SALIENT = 255;

function fieldTexts(document: IndexDocument): string[] {
  const entities = document.entities.map((entity) => entity.name).join('\n');
  return [document.headline, document.lead, document.body, document.author ?? '', entities];
}

function addWords(terms: TermTable, document: IndexDocument, ordinal: number): PerField {
  const lengths: PerField = [0, 0, 0, 0, 0];
  let offset = 0;
  fieldTexts(document).forEach((text, field) => {
    let last = 0;
    for (const token of analyze(text)) {
      terms.addWord(token.term, ordinal, field, offset + token.position);
      last = token.position;
      lengths[field] = (lengths[field] ?? 0) + 1;
    }
    offset += last + FIELD_GAP;
  });
  return lengths;
}

/** 0 to 1 as a byte that is never 0: a posting without salience would be none. */
const salienceByte = (salience: number): number =>
  Math.min(MOST_SALIENT, Math.max(1, Math.round(salience * MOST_SALIENT)));

function addDocument(terms: TermTable, table: DocumentTable, document: IndexDocument): void {
  const ordinal = table.documents;
  const lengths = addWords(terms, document, ordinal);
  const entities = document.entities.map(({ id, salience }) => ({ id, salience: salienceByte(salience) }));
  for (const { id, salience } of entities) terms.addPseudo(entityTerm(id), ordinal, salience);
  terms.addPseudo(articleTerm(document.id), ordinal, 1);
  table.add({
    id: document.id,
    lengths,
    day: dayOf(document.date),
    source: document.publisher,
    language: document.language,
    entities,
  });
}

function byteTotals(records: readonly SegmentRecord[]): SegmentMeta['bytes'] {
  const totals = { dict: 0, post: 0, pos: 0 };
  for (const record of records) totals[record.table] += record.bytes.length;
  return totals;
}

/** The meta of a segment whose terms and tables are written. */
export function segmentMeta(
  id: string,
  table: DocumentTable,
  written: { state: WriterState; bytes: SegmentMeta['bytes'] },
): SegmentMeta {
  return {
    version: SEGMENT_VERSION,
    id,
    documents: table.documents,
    terms: written.state.terms,
    firstTerms: written.state.firstTerms,
    sources: table.sources,
    languages: table.languages,
    totals: table.totals(),
    bytes: written.bytes,
  };
}

/**
 * An index of the documents, held in memory while it is built (about the size of their text). Deterministic: the same
 * documents in the same order give the same bytes. Ids of documents must differ.
 */
export function buildSegment(documents: Iterable<IndexDocument>, id: string = PACK_SEGMENT): Segment {
  const terms = createTermTable();
  const table = createDocumentTable();
  for (const document of documents) addDocument(terms, table, document);
  const records: SegmentRecord[] = [];
  const writer = createSegmentWriter(id, (record) => records.push(record));
  for (const term of terms.terms(table.documents)) writer.add(term);
  writer.flush();
  records.push(...table.records(id));
  const meta = segmentMeta(id, table, { state: writer.state, bytes: byteTotals(records) });
  return { meta, records };
}
