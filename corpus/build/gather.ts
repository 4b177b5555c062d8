import { createHash } from 'node:crypto';
import type { ArticleBlock } from '../../core/model.ts';
import { cleanDocument } from '../pipeline/clean.ts';
import { type Description, describe } from '../pipeline/describe.ts';
import type { Edit, Remark } from '../pipeline/edits.ts';
import { assignIds } from '../pipeline/ids.ts';
import type { YearSpan } from '../pipeline/infer-year.ts';
import type { PublisherNames } from '../pipeline/publisher-names.ts';
import { listSources, readSource, type SourceProblem } from '../pipeline/read-sources.ts';
import type { Spool } from './spool.ts';

/** A document after the steps that need no other document. */
export interface GatheredDocument {
  id: string;
  file: string;
  description: Description;
  blocks: ArticleBlock[];
  /** The contact line at the end, where there is one. */
  contact?: string | undefined;
  edits: Edit[];
  remarks: Remark[];
}

export interface Gathered {
  documents: number;
  problems: SourceProblem[];
  /** Paths of all documents in the folder, the problems among them. */
  paths: string[];
  /** Years of the stated dates; null when no document states one. */
  years: YearSpan | null;
}

export interface GatherOptions {
  folder: string;
  names: PublisherNames;
  spool: Spool;
  onProgress: (done: number, total: number) => void;
}

function widened(span: YearSpan | null, date: string | undefined): YearSpan | null {
  if (date === undefined) return span;
  const year = Number(date.slice(0, 4));
  return span
    ? { first: Math.min(span.first, year), last: Math.max(span.last, year) }
    : { first: year, last: year };
}

/** Documents with the same words are the same, whatever noise is round them. */
function fingerprint(blocks: readonly ArticleBlock[]): string {
  const words = blocks
    .map((block) => block.text)
    .join(' ')
    .replace(/\s+/g, ' ');
  return createHash('sha256').update(words).digest('base64');
}

type Found = Omit<GatheredDocument, 'id' | 'file'>;

function processed(raw: string, names: PublisherNames): Found {
  const clean = cleanDocument(raw);
  const blocks = clean.blocks.map(({ kind, text }) => ({ kind, text: text.text }));
  const { edits, remarks, clues } = clean;
  return { description: describe(clean, names), blocks, contact: clues.contact?.text, edits, remarks };
}

/** Takes one document after the other and refuses those that cannot be used. */
function createIntake(folder: string, names: PublisherNames) {
  const seen = new Map<string, string>();
  return (file: string): Found | { reason: string } => {
    const source = readSource(folder, file);
    if ('reason' in source) return source;
    const found = processed(source.raw, names);
    if (found.blocks.length === 0) return { reason: 'has no text of an article' };
    const print = fingerprint(found.blocks);
    const twin = seen.get(print);
    if (twin !== undefined) return { reason: `is a duplicate of ${twin}` };
    seen.set(print, file);
    return found;
  };
}

/** Reads, cleans and describes every document of a folder; what cannot be used becomes a problem. */
export function gather({ folder, names, spool, onProgress }: GatherOptions): Gathered {
  const { files, problems } = listSources(folder);
  const ids = assignIds(files);
  const take = createIntake(folder, names);
  let years: YearSpan | null = null;
  let documents = 0;
  for (const [index, file] of files.entries()) {
    onProgress(index, files.length);
    const found = take(file);
    if ('reason' in found) {
      problems.push({ file, reason: found.reason });
      continue;
    }
    years = widened(years, found.description.head.datePublished?.value);
    spool.add({ id: ids.get(file) ?? file, file, ...found } satisfies GatheredDocument);
    documents++;
  }
  onProgress(files.length, files.length);
  return { documents, problems, years, paths: files };
}
