import { Dexie } from 'dexie';
import { BUNDLED_ARCHIVE } from './archive-name.ts';
import { ArchiveDatabase, ReaderDatabase } from './db.ts';
import { StorageError } from './storage-error.ts';

export { StorageError };

/** ms that another tab may take to let go of a database that must be upgraded or deleted. */
const BLOCKED_PATIENCE = 5_000;

const archives = new Map<string, ArchiveDatabase>();
let reader: ReaderDatabase | undefined;

const dexieNames: ReadonlySet<string> = new Set(Object.values(Dexie.errnames));

/** Names of an error and of those that it was made of: Dexie wraps what IndexedDB reports. */
function namesOf(error: unknown): string[] {
  if (!(error instanceof Error || error instanceof DOMException)) return [];
  return [error.name, ...('inner' in error ? namesOf(error.inner) : [])];
}

/** Any error of Dexie or IndexedDB as a StorageError. Other errors come back as they are. */
export function asStorageError(error: unknown): unknown {
  if (error instanceof StorageError || !(error instanceof Error || error instanceof DOMException))
    return error;
  const names = namesOf(error);
  if (names.includes('QuotaExceededError'))
    return new StorageError('full', 'The disk space that the browser grants is used up.', error);
  if (names.includes('VersionError'))
    return new StorageError('newer', 'The stored data was written by a newer version of Backfile.', error);
  if (error instanceof DOMException || dexieNames.has(error.name) || names.length > 1)
    return new StorageError('failed', `The browser's storage failed: ${error.message}`, error);
  return error;
}

const blockedError = () =>
  new StorageError('blocked', 'Another tab of Backfile holds the data: close or reload it.');

/**
 * ms that the reader's own database may take to open. The browser tells of an old tab that does not let go only the
 * first who asks; all others just wait, as would every call of theirs.
 */
const OPENING_PATIENCE = 6_000;

/** Work that may have to wait until the reader's database is open. */
function whileOpening<T>(db: ReaderDatabase, work: PromiseLike<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      if (!db.isOpen()) reject(blockedError());
    }, OPENING_PATIENCE);
    const settle = () => clearTimeout(timer);
    Promise.resolve(work).finally(settle).then(resolve, reject);
  });
}

/**
 * Runs work on a database; what fails in storage is thrown as StorageError. So is the wait for a tab that does not let
 * us upgrade, after some seconds: the work is done all the same if that tab lets go later.
 */
export async function stored<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    // Begun first: it may be what opens the database.
    const begun = work();
    return await (reader && !reader.isOpen() ? whileOpening(reader, begun) : begun);
  } catch (error) {
    throw asStorageError(error);
  }
}

/**
 * The database of an archive, opened when first used. Dexie closes it when another context wants to upgrade or
 * delete it, and opens it again at the next use.
 */
export function openArchive(id: string = BUNDLED_ARCHIVE): ArchiveDatabase {
  const open = archives.get(id) ?? new ArchiveDatabase(id);
  archives.set(id, open);
  return open;
}

/** The reader's own database, opened when first used. */
export function openReader(): ReaderDatabase {
  reader ??= new ReaderDatabase();
  return reader;
}

/** Opens a database now. Throws StorageError, after some seconds also when another tab blocks it. */
export function openNow(db: Dexie, patience = BLOCKED_PATIENCE): Promise<void> {
  return whileNotBlocked(db, patience, async () => {
    await db.open();
  });
}

/** Drops an archive whole. Throws StorageError when another tab does not let go of it. */
export async function dropArchive(id: string, patience = BLOCKED_PATIENCE): Promise<void> {
  const db = openArchive(id);
  archives.delete(id);
  await whileNotBlocked(db, patience, () => db.delete());
}

/** Ids of the archives that this browser has stored, complete or not. */
export async function archiveIds(): Promise<string[]> {
  const names = await stored(() => Dexie.getDatabaseNames());
  const prefix = new ArchiveDatabase('').name;
  return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
}

/** Closes what this context has open: for tests, and before the extension reloads itself. */
export function closeDatabases(): void {
  for (const db of archives.values()) db.close();
  archives.clear();
  reader?.close();
  reader = undefined;
}

async function whileNotBlocked(db: Dexie, patience: number, work: () => PromiseLike<void>): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onBlocked = () => {
    timer ??= setTimeout(() => {
      reject(blockedError());
    }, patience);
  };
  db.on('blocked', onBlocked);
  try {
    await stored(() => Promise.race([work(), promise]));
  } finally {
    clearTimeout(timer);
    db.on('blocked').unsubscribe(onBlocked);
  }
}
