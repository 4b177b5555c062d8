import { archiveState } from './articles.ts';
import type { ArchiveDatabase } from './db.ts';
import { mergeSegments } from './merge-segments.ts';
import { createSegmentOpener, isIncomplete } from './open-segments.ts';
import { type RepairOptions, repairIndex } from './repair-index.ts';

export interface KeepOptions extends RepairOptions {
  /** A search met a damaged record: check all of the index, which reads it whole. */
  damaged?: boolean;
}

/** Repairs the index where it lacks something, and merges its segments where that is due. */
async function keep(db: ArchiveDatabase, options: KeepOptions): Promise<void> {
  const state = await archiveState(db);
  // An install brings its own index, and starts over when it was torn.
  if (!state?.complete) return;
  const opened = await createSegmentOpener(db).open(options.signal);
  if (options.damaged || isIncomplete(opened)) await repairIndex(db, options);
  else await mergeSegments(db, options);
}

/**
 * Keeps the search index of an archive whole: after the browser or an install starts it, and when a search finds it
 * incomplete. One page at a time does the work; a call while another works does nothing. Throws what the storage throws.
 */
export async function keepIndex(db: ArchiveDatabase, options: KeepOptions = {}): Promise<void> {
  await navigator.locks.request(`${db.name} index`, { ifAvailable: true }, async (lock) => {
    if (lock) await keep(db, options);
  });
}
