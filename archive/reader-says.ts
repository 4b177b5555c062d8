import { listDecisions } from './decisions.ts';
import type { ReaderSays } from './page-settings.ts';
import { readSettings } from './settings.ts';

/** Settings and decisions, read once and again after `forget`. */
export interface ReaderMemory {
  read(): Promise<ReaderSays>;
  forget(): void;
}

async function readAll(): Promise<ReaderSays> {
  const [settings, { decisions }] = await Promise.all([readSettings(), listDecisions()]);
  return { settings, decisions: decisions.map((row) => row.decision) };
}

export function createReaderMemory(): ReaderMemory {
  let known: Promise<ReaderSays> | undefined;
  return {
    read() {
      const reading = known ?? readAll();
      known = reading;
      // A failure is not remembered: the next call tries again.
      reading.catch(() => {
        if (known === reading) known = undefined;
      });
      return reading;
    },
    forget() {
      known = undefined;
    },
  };
}
