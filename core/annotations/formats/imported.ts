import type { Annotation, AnnotationDraft } from '../annotation.ts';

/** An annotation read from a file. */
export interface Imported {
  draft: AnnotationDraft;
  /** ms since 1970, where the file says it. */
  created: number | null;
  /** The annotation as it was, where the file is our own: nothing of it is lost. */
  whole: Annotation | null;
}

/** What could not be read, and why; the other items are read all the same. */
export interface ImportProblem {
  /** Where in the file: "item 3", "line 12". */
  item: string;
  reason: ImportReason;
  detail?: string;
}

export type ImportReason = 'not-readable' | 'no-address' | 'no-quotation' | 'damaged';

export interface ImportResult {
  items: Imported[];
  problems: ImportProblem[];
}

/** ms of a date in ISO 8601 or as JavaScript writes it, or null. */
export function readTime(value: unknown): number | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const ms = typeof value === 'number' ? value : Date.parse(value);
  return Number.isFinite(ms) ? ms : null;
}

export const isWebAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^(https?|file):/i.test(value) && URL.canParse(value);
