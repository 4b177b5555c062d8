import { type ListedSegment, type OpenIndex, openIndex } from '../core/search/open-index.ts';
import type { ArchiveDatabase } from './db.ts';
import { createRecordReader, type RecordReader } from './record-reader.ts';
import { readSegmentList } from './segment-list.ts';

/** The index as it was when it was last looked at, and what reads its records. */
export interface OpenSegments {
  index: OpenIndex;
  reader: RecordReader;
  /** Segments that are listed but cannot be searched: of another version, torn or damaged. */
  unreadable: number;
}

/** Opens the segments of an archive, and again when they have changed. */
export interface SegmentOpener {
  open(signal?: AbortSignal): Promise<OpenSegments>;
}

/** What tells one state of the list from another: segments never change, only their deleted documents grow. */
const fingerprint = (list: readonly ListedSegment[]): string =>
  list.map(({ meta, dead }) => `${meta.id}:${dead.length}`).join(' ');

export function createSegmentOpener(db: ArchiveDatabase): SegmentOpener {
  const reader = createRecordReader(db);
  let known: { fingerprint: string; opened: OpenSegments } | undefined;
  return {
    async open(signal) {
      const { segments, unreadable } = await readSegmentList(db);
      signal?.throwIfAborted();
      const now = fingerprint(segments);
      if (known?.fingerprint === now) return known.opened;
      reader.clear();
      const index = await reader.run(openIndex(segments), signal);
      const opened = { index, reader, unreadable: unreadable + index.broken.length };
      known = { fingerprint: now, opened };
      return opened;
    },
  };
}
