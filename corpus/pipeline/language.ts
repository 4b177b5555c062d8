import { detectAll } from 'tinyld';

/** Enough text to tell, at 1 ms an article; the whole text would take ten times as long. */
const SAMPLE_LENGTH = 600;
const SHORTEST_SAMPLE = 20;
const SUREST_DOUBT = 0.3;

/** What BCP 47 calls a text whose language is not known. */
export const UNDETERMINED = 'und';

/** The BCP 47 tag of the language of a text by its letters and word shapes, `und` when they do not tell. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  if (sample.length < SHORTEST_SAMPLE) return UNDETERMINED;
  const [best] = detectAll(sample);
  return best && best.accuracy >= SUREST_DOUBT ? best.lang : UNDETERMINED;
}
