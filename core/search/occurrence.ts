import { fieldWeights, lengthPenalties, type PerField } from './fields.ts';

/** What one occurrence in a field counts, set against the length of the field: `weight / (least + perToken * length)`. */
export interface Occurrence {
  weight: number;
  least: number;
  perToken: number;
  /** By length, as far as it was asked for; 0: not yet. A division for each posting is most of what scoring costs. */
  known: Float64Array;
}

/** Longer fields are few, and worked out each time. */
const KNOWN_LENGTHS = 4096;

/** By field, for documents with so many tokens in the mean. */
export const occurrencesIn = (average: PerField): Occurrence[] =>
  average.map((mean, field) => {
    const penalty = lengthPenalties[field] ?? 0;
    return {
      weight: fieldWeights[field] ?? 0,
      least: 1 - penalty,
      perToken: penalty / (mean || 1),
      known: new Float64Array(KNOWN_LENGTHS),
    };
  });

/** Works out what an occurrence counts in a field of this length, and remembers it. */
export function learn({ weight, least, perToken, known }: Occurrence, length: number): number {
  const worth = weight / (least + perToken * length);
  known[length] = worth;
  return worth;
}
