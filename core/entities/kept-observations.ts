import type { Observation } from './observe.ts';

/**
 * How much text is remembered (UTF-16 units): a long article. What is seen in a text is about thirty times its size.
 */
const MOST_UNITS = 60_000;

/** What was seen in texts lately: those that wait are asked for again when the page was read. */
export interface KeptObservations {
  get(text: string, language: string): Observation | undefined;
  keep(text: string, language: string, observation: Observation): void;
}

/** A memory that forgets the texts it was given first when they become too many. */
export function keepObservations(mostUnits: number = MOST_UNITS): KeptObservations {
  const kept = new Map<string, { language: string; observation: Observation }>();
  let units = 0;

  function forget(): void {
    for (const text of kept.keys()) {
      kept.delete(text);
      units -= text.length;
      if (units <= mostUnits) return;
    }
  }

  return {
    get(text, language) {
      const found = kept.get(text);
      return found?.language === language ? found.observation : undefined;
    },
    keep(text, language, observation) {
      if (!kept.has(text)) units += text.length;
      kept.set(text, { language, observation });
      if (units > mostUnits) forget();
    },
  };
}
