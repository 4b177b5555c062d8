import type { ArchiveStore } from './archive-store.ts';
import type { SettingRow } from './db.ts';
import type { ReaderSays } from './page-settings.ts';
import { decisionsIn } from './stored-decisions.ts';
import { openReaderStore, readStoredSays, type StoredSays } from './stored-says.ts';
import { settingsFrom } from './stored-settings.ts';

/** Settings and decisions, read once and again after `forget`. */
export interface ReaderMemory {
  read(): Promise<ReaderSays>;
  forget(): void;
}

export interface ReaderSource {
  /** Reads them through a database that is not there yet, or of an older version. */
  whenAbsent(): Promise<ReaderSays>;
  store?: ArchiveStore;
  /** What the store holds, when it was asked already. */
  stored?: Promise<StoredSays | null>;
}

function saysOf({ setting, decisions: rows }: StoredSays): ReaderSays {
  const { decisions } = decisionsIn(rows);
  const settings = settingsFrom((setting as SettingRow | undefined)?.value); // as `changeSettings` writes it
  return { settings, decisions: decisions.map(({ decision }) => decision) };
}

/** `read` throws StorageError. What comes at the same time, or later, is answered from what was read once. */
export function createReaderMemory({
  whenAbsent,
  store = openReaderStore(),
  stored,
}: ReaderSource): ReaderMemory {
  let early = stored;
  let known: Promise<ReaderSays> | undefined;

  async function readAll(): Promise<ReaderSays> {
    const asked = early ?? readStoredSays(store);
    early = undefined;
    const rows = await asked;
    return rows ? saysOf(rows) : whenAbsent();
  }

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
