/** The archive that comes with the extension. */
export const BUNDLED_ARCHIVE = 'bundled';

/** The version of an archive's tables; in IndexedDB ten times as much, as Dexie counts. */
export const ARCHIVE_VERSION = 2;

/** The name of an archive's database. */
export const archiveName = (id: string): string => `backfile-archive-${id}`;

/** The reader's own database, and the version of its tables. */
export const READER_NAME = 'backfile-reader';
export const READER_VERSION = 2;
