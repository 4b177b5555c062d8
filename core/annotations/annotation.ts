import * as v from 'valibot';
import { selectorsSchema } from './selector.ts';

/** Told apart without colour too: each has its own underline, and its name is written wherever it is chosen. */
export const highlightColors = ['yellow', 'green', 'blue', 'pink', 'violet'] as const;
export type HighlightColor = (typeof highlightColors)[number];

/**
 * When a field was last set: milliseconds, a counter for edits within one of them, and who set it. Compared in this
 * order (hybrid logical clock; Kulkarni et al., "Logical physical clocks", 2014).
 */
export const stampSchema = v.object({
  ms: v.pipe(v.number(), v.integer(), v.minValue(0)),
  counter: v.pipe(v.number(), v.integer(), v.minValue(0)),
  by: v.string(),
});
export type Stamp = v.InferOutput<typeof stampSchema>;

/** What the annotation is bound to besides its text. */
export const bondSchema = v.variant('kind', [
  v.object({ kind: v.literal('entity'), archiveId: v.string(), entityId: v.string(), label: v.string() }),
  v.object({ kind: v.literal('article'), archiveId: v.string(), articleId: v.string(), label: v.string() }),
]);
export type Bond = v.InferOutput<typeof bondSchema>;

export const targetSchema = v.object({
  /** Canonical address: the key by which pages are told apart. */
  address: v.string(),
  /** The address as it was opened, to go back to. */
  url: v.string(),
  title: v.string(),
  /** Null: a note on the page as a whole. */
  selectors: v.nullable(selectorsSchema),
});
export type AnnotationTarget = v.InferOutput<typeof targetSchema>;

/** Fields that a reader changes, each with a stamp of its own, so that edits in two places merge field by field. */
export const editableFields = ['color', 'note', 'tags', 'about', 'target', 'deleted'] as const;
export type EditableField = (typeof editableFields)[number];

/** A value that was replaced by an edit that had not seen it. Kept, and shown, until the reader lets it go. */
const earlierNote = v.object({ note: v.string(), stamp: stampSchema });

export const annotationSchema = v.object({
  /** urn:uuid. */
  id: v.string(),
  /** ms since 1970. */
  created: v.number(),
  target: targetSchema,
  color: v.picklist(highlightColors),
  /** Markdown. Empty: a highlight without a note. */
  note: v.string(),
  tags: v.array(v.string()),
  about: v.array(bondSchema),
  /** ms since 1970 when it was put in the bin, or null. Emptied after 30 days. */
  deleted: v.nullable(v.number()),
  stamps: v.object({
    color: stampSchema,
    note: stampSchema,
    tags: stampSchema,
    about: stampSchema,
    target: stampSchema,
    deleted: stampSchema,
  }),
  earlier: v.array(earlierNote),
  /** Stamps of notes that were replaced by somebody who had seen them, and of earlier notes that were let go. */
  replaced: v.array(stampSchema),
});
export type Annotation = v.InferOutput<typeof annotationSchema>;

/** What a reader makes; id, time and stamps are added where it is stored. */
export interface AnnotationDraft {
  target: AnnotationTarget;
  color: HighlightColor;
  note: string;
  tags: string[];
  about: Bond[];
}

/** A change of some fields; `seen` are the stamps of the values that the reader changed, as they were shown. */
export interface AnnotationEdit {
  id: string;
  set: Partial<Pick<Annotation, EditableField>>;
  seen: Partial<Record<EditableField, Stamp>>;
}

/** What was found of an annotation the last time its page was looked at. */
export const anchorStates = ['anchored', 'orphaned', 'not-visited'] as const;
export type AnchorState = (typeof anchorStates)[number];
