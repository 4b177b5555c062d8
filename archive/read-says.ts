import { listDecisions } from './decisions.ts';
import type { ReaderSays } from './page-settings.ts';
import { readSettings } from './settings.ts';

/** Settings and decisions from a database that is made or brought to its present version first. Throws StorageError. */
export async function readSays(): Promise<ReaderSays> {
  const [settings, { decisions }] = await Promise.all([readSettings(), listDecisions()]);
  return { settings, decisions: decisions.map((row) => row.decision) };
}
