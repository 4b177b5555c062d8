import * as v from 'valibot';
import { type ListedSegment, type OpenIndex, openIndex } from '../core/search/open-index.ts';
import { segmentMetaSchema } from '../core/search/segment-schema.ts';
import type { ArchiveDatabase } from './db.ts';
import { createRecordReader, type RecordReader } from './record-reader.ts';

const listedSchema: v.GenericSchema<unknown, ListedSegment> = v.object({
  meta: segmentMetaSchema,
  dead: v.instance(Uint32Array),
});

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

/** The segments listed in an archive; those that are not what they should be are counted instead. */
export async function listedSegments(
  db: ArchiveDatabase,
): Promise<{ segments: ListedSegment[]; unreadable: number }> {
  const row = await db.state.get('segments');
  const listed: unknown[] = row?.key === 'segments' ? row.segments : [];
  const segments = listed.flatMap((segment) => {
    const parsed = v.safeParse(listedSchema, segment);
    return parsed.success ? [parsed.output] : [];
  });
  return { segments, unreadable: listed.length - segments.length };
}

export function createSegmentOpener(db: ArchiveDatabase): SegmentOpener {
  const reader = createRecordReader(db);
  let known: { fingerprint: string; opened: OpenSegments } | undefined;
  return {
    async open(signal) {
      const { segments, unreadable } = await listedSegments(db);
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
