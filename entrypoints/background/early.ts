import { archiveName, BUNDLED_ARCHIVE } from '../../archive/archive-name.ts';
import { openStore } from '../../archive/archive-store.ts';
import { readNames } from '../../archive/name-rows.ts';
import { openReaderStore, readStoredSays } from '../../archive/stored-says.ts';

// The first module of the background that runs: its databases open while the others are made ready.

/** The archive that comes with the extension. */
export const archive = { name: archiveName(BUNDLED_ARCHIVE) };
const archiveStore = openStore(archive);
const readerStore = openReaderStore();

/** What every page waits for, asked for already; a failure is told to who first wants it. */
export const early = {
  archive: { store: archiveStore, names: readNames(archiveStore) },
  reader: { store: readerStore, stored: readStoredSays(readerStore) },
};
early.archive.names.catch(() => {});
early.reader.stored.catch(() => {});
