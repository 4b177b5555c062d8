import type { ArticleHead, PartialDate } from '../core/model.ts';

const fields = ['publisher', 'author', 'date'] as const;
export type AttributionField = (typeof fields)[number];

export type AttributionPart =
  | { field: 'publisher' | 'author'; value: string; inferred: boolean }
  | { field: 'date'; value: PartialDate; inferred: boolean }
  /** What the document does not say, gathered into one part so that it is said once. */
  | { field: 'absent'; absent: readonly AttributionField[] };

/** Who published an article, who wrote it and when, in that order; what is not stated comes last. */
export function attributionParts(
  head: Pick<ArticleHead, 'publisher' | 'author' | 'datePublished'>,
): AttributionPart[] {
  const stated = { publisher: head.publisher, author: head.author, date: head.datePublished };
  const parts: AttributionPart[] = [];
  const absent: AttributionField[] = [];
  for (const field of fields) {
    const said = stated[field];
    if (said) parts.push({ field, value: said.value, inferred: said.inferred });
    else absent.push(field);
  }
  return absent.length > 0 ? [...parts, { field: 'absent', absent }] : parts;
}
