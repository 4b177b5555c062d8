import type { ArchiveStore } from './archive-store.ts';
import type { ArchiveStatus } from './contract.ts';
import type { ArchiveState } from './db.ts';

const isState = (row: unknown): row is ArchiveState =>
  typeof row === 'object' && row !== null && 'counts' in row && 'complete' in row;

/** Where an archive stands whose row about itself this is: ready or absent. */
export function statusOf(row: unknown): ArchiveStatus {
  if (!isState(row) || !row.complete) return { state: 'absent' };
  const { title, version, counts } = row;
  return { state: 'ready', title, version, articles: counts.articles, byType: counts.byType };
}

/** Where the archive stands as it is stored. No worker has to be woken for it. Throws StorageError. */
export async function seenStatus(store: ArchiveStore): Promise<ArchiveStatus> {
  const [row] = await store.read([{ table: 'state', key: 'archive' }]);
  return statusOf(row);
}
