import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import {
  archiveIds,
  asStorageError,
  closeDatabases,
  dropArchive,
  openArchive,
  openNow,
  openReader,
  StorageError,
  stored,
} from '../../archive/databases.ts';
import { type StoredDatabase, writeOlder } from '../faults/older-database.ts';

const version1 = JSON.parse(
  readFileSync(new URL('../fixtures/reader-databases/version-1.json', import.meta.url), 'utf8'),
) as StoredDatabase;

afterEach(() => closeDatabases());

/** A connection that does not let go when asked to, as a hung tab's. */
function holdOpen(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

describe('databases', () => {
  it('are opened when first used, and one for each archive', async () => {
    const db = openArchive('one');
    expect(db.isOpen()).toBe(false);
    expect(openArchive('one')).toBe(db);
    expect(openArchive('two')).not.toBe(db);
    await db.heads.count();
    expect(db.isOpen()).toBe(true);
    expect(await archiveIds()).toEqual(['one']);
  });

  it('are dropped whole', async () => {
    await openArchive('gone').heads.count();
    await dropArchive('gone');
    expect(await archiveIds()).not.toContain('gone');
  });

  it('say so when another tab holds them', async () => {
    await openNow(openArchive('held'));
    closeDatabases();
    const other = await holdOpen('backfile-archive-held');
    const dropping = dropArchive('held', 30);
    await expect(dropping).rejects.toThrow(StorageError);
    await expect(dropping).rejects.toMatchObject({ reason: 'blocked' });
    other.close();
  });
});

describe("the reader's database", () => {
  it('tells every call that waits for an old tab, and opens when that has let go', async () => {
    const old = await writeOlder(version1);
    const calls = [
      stored(() => openReader().annotations.count()),
      stored(() => openReader().settings.count()),
    ];
    for (const call of await Promise.allSettled(calls))
      expect(call).toMatchObject({ status: 'rejected', reason: { name: 'StorageError', reason: 'blocked' } });
    old.close();
    expect(await stored(() => openReader().annotations.count())).toBe(version1.rows.annotations?.length);
    // It waits as long as a reader does.
  }, 12_000);
});

describe('failures of storage', () => {
  it.each([
    [new DOMException('no room', 'QuotaExceededError'), 'full'],
    [new Dexie.QuotaExceededError('no room'), 'full'],
    [new Dexie.AbortError('aborted', new DOMException('no room', 'QuotaExceededError')), 'full'],
    [new Dexie.OpenFailedError('open', new DOMException('newer', 'VersionError')), 'newer'],
    [new Dexie.MissingAPIError('none'), 'failed'],
    [new DOMException('odd', 'UnknownError'), 'failed'],
  ])('%s is told as %s', (error, reason) => {
    expect(asStorageError(error)).toMatchObject({ name: 'StorageError', reason });
  });

  it('leave other errors as they are', async () => {
    const error = new TypeError('a fault of ours');
    expect(asStorageError(error)).toBe(error);
    await expect(stored(() => Promise.reject(error))).rejects.toBe(error);
  });
});
