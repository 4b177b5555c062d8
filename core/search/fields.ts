/** The fields of an article that are searched, in the order in which their positions follow each other. */
export const fields = ['headline', 'lead', 'body', 'author', 'entities'] as const;
export type Field = (typeof fields)[number];

/** One number for each field, in the order of `fields`. */
export type PerField = [number, number, number, number, number];

/** Places in the order of `fields`. */
export const BODY = 2;
export const AUTHOR = 3;

/** How much an occurrence counts, for each field: a word of the headline tells more than one of the body. */
export const fieldWeights: PerField = [3, 1.5, 1, 2, 1.5];

/** BM25's b, for each field: how strongly a long field is held against its words. Short fields hardly vary. */
export const lengthPenalties: PerField = [0.4, 0.5, 0.75, 0.2, 0.3];

/** BM25's k1: how soon repetition stops counting. */
export const SATURATION = 1.2;

export function perField(of: (field: Field, index: number) => number): PerField {
  // `fields` has five members, so has the list made from it.
  return fields.map(of) as PerField;
}
