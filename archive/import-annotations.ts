import type { Annotation, Stamp } from '../core/annotations/annotation.ts';
import { editableFields } from '../core/annotations/annotation.ts';
import type { Imported, ImportProblem } from '../core/annotations/formats/imported.ts';
import type { ImportFormat } from '../core/annotations/formats/recognize-format.ts';
import { foldForSearch } from '../core/annotations/line.ts';
import { quotedText } from '../core/annotations/quotation.ts';
import { readRows } from './annotation-rows.ts';
import type { BulkOptions } from './annotations.ts';
import { type BroughtIn, batch, bringIn, compareWithStored } from './bring-in.ts';
import { openReader, stored } from './databases.ts';
import type { ReaderDatabase } from './db.ts';
import type { ImportSource } from './import-source.ts';
import { pauses } from './in-slices.ts';

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

/** Page by page: one look at the index for all of them walks it row by row, which takes many times as long. */
async function likenessesOn(pages: readonly string[], now: number, db: ReaderDatabase): Promise<string[]> {
  const rows = await stored(() =>
    Promise.all(pages.map((page) => db.annotations.where('page').equals(page).toArray())),
  );
  return (await readRows(db, rows.flat(), now)).annotations.map(likeness);
}

/** Pages of annotations that have no id of ours, which alone can be there already under another one. */
const foreignPages = (part: readonly Imported[]): Set<string> =>
  new Set(part.flatMap(({ whole, draft }) => (whole ? [] : [draft.target.address])));

/** What a file of another tool, or an export of ours, would bring. Throws StorageError, or the signal's reason. */
export async function previewImport(
  { format, problems, parts }: ImportSource,
  options: ImportOptions & BulkOptions,
): Promise<ImportPreview> {
  const { now, db = openReader(), onProgress, signal } = options;
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
  const pages = new Set<string>();
  const known = new Set<string>();
  const pause = pauses();
  for await (const part of parts) {
    const here = [...foreignPages(part)].filter((page) => !pages.has(page));
    for (const page of here) pages.add(page);
    for (const like of await likenessesOn(here, now, db)) known.add(like);
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
      await pause();
    }
    onProgress?.(preview.annotations.length);
    signal?.throwIfAborted();
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
