import type { Annotation, Stamp } from '../core/annotations/annotation.ts';
import { editableFields } from '../core/annotations/annotation.ts';
import type { Imported, ImportProblem } from '../core/annotations/formats/imported.ts';
import { type ImportFormat, readImport } from '../core/annotations/formats/recognize-format.ts';
import { foldForSearch } from '../core/annotations/line.ts';
import { quotedText } from '../core/annotations/quotation.ts';
import { readRows } from './annotation-rows.ts';
import type { BulkOptions } from './annotations.ts';
import { type BroughtIn, batch, bringIn, compareWithStored } from './bring-in.ts';
import { openReader, stored } from './databases.ts';
import type { ReaderDatabase } from './db.ts';

export class ImportError extends Error {
  readonly reason: 'not-json' | 'unknown-format';
  constructor(reason: ImportError['reason']) {
    super(reason === 'not-json' ? 'The file is no JSON.' : 'The file has no format that is known.');
    this.name = 'ImportError';
    this.reason = reason;
  }
}

/** What a file would bring; nothing is written yet. */
export interface ImportPreview extends BroughtIn {
  format: ImportFormat;
  /** Of `added`: they are there already, on the same page with the same quotation and note. Left out unless asked for. */
  duplicates: number;
  problems: ImportProblem[];
  /** The first few, to look at. */
  examples: Annotation[];
  annotations: { annotation: Annotation; isDuplicate: boolean }[];
}

const mostExamples = 5;

interface ImportOptions {
  now: number;
  /** A new id: urn:uuid. */
  newId(): string;
  db?: ReaderDatabase;
}

function annotationOf({ draft, created, whole }: Imported, { now, newId }: ImportOptions): Annotation {
  if (whole) return whole;
  const stamp: Stamp = { ms: now, counter: 0, by: 'import' };
  const stamps = Object.fromEntries(editableFields.map((field) => [field, stamp])) as Annotation['stamps']; // all of them
  return { ...draft, id: newId(), created: created ?? now, deleted: null, stamps, earlier: [], replaced: [] };
}

/** The same page, the same words, the same note: for a reader, the same annotation. */
const likeness = (annotation: Pick<Annotation, 'target' | 'note'>): string =>
  [annotation.target.address, quotedText(annotation), annotation.note].map(foldForSearch).join('\n');

async function likenessesOn(pages: readonly string[], now: number, db: ReaderDatabase): Promise<Set<string>> {
  const found = new Set<string>();
  for (let at = 0; at < pages.length; at += batch) {
    const part = pages.slice(at, at + batch);
    const rows = await stored(() => db.annotations.where('page').anyOf(part).toArray());
    for (const one of (await readRows(db, rows, now)).annotations) found.add(likeness(one));
  }
  return found;
}

function readText(text: string) {
  try {
    return readImport(text);
  } catch {
    throw new ImportError('not-json');
  }
}

/** What a file of another tool, or an export of ours, would bring. Throws ImportError or StorageError. */
export async function previewImport(text: string, options: ImportOptions): Promise<ImportPreview> {
  const { now, db = openReader() } = options;
  const read = readText(text);
  if (!read) throw new ImportError('unknown-format');
  const { format, items, problems } = read;
  const known = await likenessesOn([...new Set(items.map(({ draft }) => draft.target.address))], now, db);
  const preview: ImportPreview = {
    format,
    problems,
    added: 0,
    changed: 0,
    same: 0,
    duplicates: 0,
    examples: [],
    annotations: [],
  };
  for (let at = 0; at < items.length; at += batch) {
    const part = items.slice(at, at + batch);
    const whole = part.flatMap((item) => (item.whole ? [item.whole] : []));
    const compared = await compareWithStored(whole, db);
    for (const key of ['added', 'changed', 'same'] as const) preview[key] += compared[key];
    for (const item of part) {
      const annotation = annotationOf(item, options);
      const like = likeness(annotation);
      // What has an id of ours is joined by it; a copy of it made by another tool is found by its words.
      const isDuplicate = !item.whole && known.has(like);
      known.add(like);
      if (isDuplicate) preview.duplicates += 1;
      if (!item.whole) preview.added += 1;
      preview.annotations.push({ annotation, isDuplicate });
    }
  }
  preview.examples = preview.annotations.slice(0, mostExamples).map(({ annotation }) => annotation);
  return preview;
}

/** Takes over what was previewed: all or none. Throws StorageError, or the signal's reason. */
export function applyImport(
  preview: ImportPreview,
  withDuplicates: boolean,
  options: BulkOptions = {},
  db: ReaderDatabase = openReader(),
): Promise<BroughtIn> {
  const wanted = preview.annotations.filter(({ isDuplicate }) => withDuplicates || !isDuplicate);
  const batches: Annotation[][] = [];
  for (let at = 0; at < wanted.length; at += batch)
    batches.push(wanted.slice(at, at + batch).map(({ annotation }) => annotation));
  return bringIn(batches, options, db);
}
