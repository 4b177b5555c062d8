import { READER_NAME, READER_VERSION } from './archive-name.ts';
import { type ArchiveStore, openStore } from './archive-store.ts';
import type { SettingRow } from './db.ts';
import type { ReaderSays } from './page-settings.ts';
import { decisionsIn } from './stored-decisions.ts';
import { SETTINGS_ROW, settingsFrom } from './stored-settings.ts';

/** Settings and decisions, read once and again after `forget`. */
export interface ReaderMemory {
  read(): Promise<ReaderSays>;
  forget(): void;
}

/** A page waits for this: where the database is as it should be, nothing but its rows is read. */
async function readAll(store: ArchiveStore, whenAbsent: () => Promise<ReaderSays>): Promise<ReaderSays> {
  if (!(await store.isThere())) return whenAbsent();
  const [[row], rows] = await Promise.all([
    store.read([{ table: 'settings', key: SETTINGS_ROW }]),
    store.readAll('decisions'),
  ]);
  const { decisions } = decisionsIn(rows);
  const settings = settingsFrom((row as SettingRow | undefined)?.value); // as `changeSettings` writes it
  return { settings, decisions: decisions.map(({ decision }) => decision) };
}

/** `whenAbsent` reads them through a database that is not there yet, or of an older version. */
export function createReaderMemory(whenAbsent: () => Promise<ReaderSays>): ReaderMemory {
  const store = openStore({ name: READER_NAME, version: READER_VERSION });
  let known: Promise<ReaderSays> | undefined;
  return {
    read() {
      const reading = known ?? readAll(store, whenAbsent);
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
