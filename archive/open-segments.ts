import { type ListedSegment, type OpenIndex, openIndex } from '../core/search/open-index.ts';
import { COLUMNS, type RecordKey } from '../core/search/segment.ts';
import { type ArchiveStore, openStore } from './archive-store.ts';
import type { ArchiveState } from './db.ts';
import { createRecordReader, type RecordReader } from './record-reader.ts';
import { segmentListOf } from './segment-list.ts';

/** The index as it was when it was last looked at, and what reads its records. */
export interface OpenSegments {
  index: OpenIndex;
  reader: RecordReader;
  /** Segments that are listed but cannot be searched: of another version, torn or damaged. */
  unreadable: number;
  /** The archive's own count of its articles; 0 before it is installed. */
  articles: number;
  /** Tells one state of the archive from another. */
  version: string;
}

/** True when search cannot find all articles of the archive. */
export const isIncomplete = ({ index, reader, unreadable, articles }: OpenSegments): boolean =>
  unreadable > 0 || reader.damaged.size > 0 || index.live < articles;

/** Opens the segments of an archive, and again when they have changed. */
export interface SegmentOpener {
  /** `early`: told of the segments as soon as they are known, to begin reading what will be asked of them. */
  open(signal?: AbortSignal, early?: (segments: Early) => void): Promise<OpenSegments>;
  /** The index as last opened, which may have changed since. */
  last(): OpenSegments | undefined;
  /** Checks what was opened unchecked. False: some of it is damaged, and the next `open` leaves it out. */
  check(): boolean;
}

export interface Early {
  segments: readonly ListedSegment[];
  reader: RecordReader;
  version: string;
}

/** What tells one state of the list from another: segments never change, only their deleted documents grow. */
const fingerprint = (list: readonly ListedSegment[]): string =>
  list.map(({ meta, dead }) => `${meta.id}:${dead.length}`).join(' ');

const isState = (row: unknown): row is ArchiveState =>
  typeof row === 'object' && row !== null && 'counts' in row && 'version' in row;

function aboutArchive(row: unknown): { articles: number; version: string } {
  if (!isState(row)) return { articles: 0, version: '' };
  return { articles: row.counts.articles, version: `${row.version} ${row.complete}` };
}

const about = [
  { table: 'state', key: 'segments' },
  { table: 'state', key: 'archive' },
];

export interface OpenerOptions {
  store?: ArchiveStore;
  /**
   * What is known of each document, its id too, is taken as it is until `check`: its checksum takes longer than a search. Until
   * then damaged bytes there can put articles in a wrong order or into wrong dates, leave some out, or list others in their place.
   */
  checksLater?: boolean;
}

const isOfDocuments = ({ key }: RecordKey): boolean => key.endsWith(`/${COLUMNS}`);

/** Of the archive in the database of this name. */
export function createSegmentOpener(db: { name: string }, options: OpenerOptions = {}): SegmentOpener {
  const { store = openStore({ name: db.name }), checksLater = false } = options;
  const reader = createRecordReader(store.read, checksLater ? isOfDocuments : undefined);
  let known: { fingerprint: string; opened: OpenSegments } | undefined;
  let opening: { fingerprint: string; index: Promise<OpenIndex> } | undefined;

  /** Whoever opens what is being opened waits for it, and nothing is read twice. */
  function openNow(fingerprint: string, segments: readonly ListedSegment[]): Promise<OpenIndex> {
    if (opening?.fingerprint !== fingerprint) {
      const index = reader.run(openIndex(segments));
      opening = { fingerprint, index };
      const end = () => {
        if (opening?.index === index) opening = undefined;
      };
      index.then(end, end);
    }
    return opening.index;
  }

  return {
    last: () => known?.opened,
    check() {
      const isWhole = reader.check();
      if (!isWhole) known = undefined;
      return isWhole;
    },
    async open(signal, early) {
      const [row, archive] = await store.read(about);
      const { segments, unreadable } = segmentListOf(row);
      signal?.throwIfAborted();
      const { articles, version } = aboutArchive(archive);
      const now = `${version} ${articles} ${fingerprint(segments)}`;
      if (known?.fingerprint === now) return known.opened;
      if (opening?.fingerprint !== now) reader.clear();
      early?.({ segments, reader, version });
      const index = await openNow(now, segments);
      signal?.throwIfAborted();
      if (known?.fingerprint === now) return known.opened;
      const opened = { index, reader, unreadable: unreadable + index.broken.length, articles, version };
      known = { fingerprint: now, opened };
      return opened;
    },
  };
}
