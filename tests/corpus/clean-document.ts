import { type CleanDocument, cleanDocument } from '../../corpus/pipeline/clean.ts';

export const OPENING =
  'The council met in the old town hall on Friday and voted on the new budget for schools.';
export const MIDDLE =
  'Two members of the council spoke against it, among them the former treasurer of the town.';
export const CLOSING =
  'The budget takes effect in spring, after the mayor has signed it and the courts have looked at it.';

export const paragraphs = (...lines: string[]) => lines.join('\n\n');

/** The blocks of a cleaned document, each as "kind: text". */
export const texts = (document: CleanDocument) =>
  document.blocks.map(({ kind, text }) => `${kind}: ${text.text}`);
export const blocksOf = (raw: string) => texts(cleanDocument(raw));
/** What was done to a document, each as "action: reason". */
export const reasons = (raw: string) =>
  cleanDocument(raw).edits.map(({ action, reason }) => `${action}: ${reason}`);
