import { archiveState } from './articles.ts';
import type { ArchiveStatus } from './contract.ts';
import type { ArchiveDatabase } from './db.ts';

/** Where the archive stands as it is stored: ready or absent. No worker has to be woken for it. Throws StorageError. */
export async function storedStatus(db: ArchiveDatabase): Promise<ArchiveStatus> {
  const state = await archiveState(db);
  if (!state?.complete) return { state: 'absent' };
  const { title, version, counts } = state;
  return { state: 'ready', title, version, articles: counts.articles, byType: counts.byType };
}
