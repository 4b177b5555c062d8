import type { Settings } from './contract.ts';
import { openReader, stored } from './databases.ts';
import type { ReaderDatabase } from './db.ts';
import { SETTINGS_ROW } from './stored-says.ts';
import { settingsFrom } from './stored-settings.ts';

/** Throws StorageError. */
export async function readSettings(db: ReaderDatabase = openReader()): Promise<Settings> {
  const row = await stored(() => db.settings.get(SETTINGS_ROW));
  return settingsFrom(row?.value);
}

/**
 * Changes the named settings only, so that two windows do not undo each other's changes. Comes back with all of them.
 * Throws StorageError. The caller tells the background (`readerChanged`).
 */
export function changeSettings(
  change: Partial<Settings>,
  db: ReaderDatabase = openReader(),
): Promise<Settings> {
  return stored(() =>
    db.transaction('rw', db.settings, async () => {
      const row = await db.settings.get(SETTINGS_ROW);
      const value = settingsFrom({ ...settingsFrom(row?.value), ...change });
      await db.settings.put({ key: SETTINGS_ROW, value });
      return value;
    }),
  );
}
