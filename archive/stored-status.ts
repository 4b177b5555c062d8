import { statusOf } from './archive-status.ts';
import { archiveState } from './articles.ts';
import type { ArchiveStatus } from './contract.ts';
import type { ArchiveDatabase } from './db.ts';

/** Where the archive stands as it is stored: ready or absent. An older one is upgraded first. Throws StorageError. */
export const storedStatus = async (db: ArchiveDatabase): Promise<ArchiveStatus> =>
  statusOf(await archiveState(db));
