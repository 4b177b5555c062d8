import { READER_NAME, READER_VERSION } from './archive-name.ts';
import { type ArchiveStore, openStore } from './archive-store.ts';

/** The key of the settings' only row. */
export const SETTINGS_ROW = 'settings';

/** What is stored of settings and decisions, as it lies; null where the database is absent or of an older version. */
export interface StoredSays {
  setting: unknown;
  decisions: unknown[];
}

export const openReaderStore = (): ArchiveStore => openStore({ name: READER_NAME, version: READER_VERSION });

/** Nothing but the rows: a page waits for them. Throws StorageError. */
export async function readStoredSays(store: ArchiveStore): Promise<StoredSays | null> {
  if (!(await store.isThere())) return null;
  const [[setting], decisions] = await Promise.all([
    store.read([{ table: 'settings', key: SETTINGS_ROW }]),
    store.readAll('decisions'),
  ]);
  return { setting, decisions };
}
