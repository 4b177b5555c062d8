import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Partners } from '../core/entities/company.ts';
import type { ArticleHead, Entity, EntityType } from '../core/model.ts';
import type { NameList } from '../core/search/name-list.ts';
import type { ListedSegment } from '../core/search/open-index.ts';
import type { SegmentMeta } from '../core/search/segment.ts';
import type { WriterState } from '../core/search/segment-writer.ts';
import { ARCHIVE_VERSION, archiveName, READER_NAME, READER_VERSION } from './archive-name.ts';
import type { Decision } from './contract.ts';

/** What the archive is and whether all of it is there. Counters stand in the row: IndexedDB's count() is O(n). */
export interface ArchiveState {
  key: 'archive';
  id: string;
  title: string;
  /** A hash of the contents. */
  version: string;
  complete: boolean;
  counts: { articles: number; entities: number; mentions: number; byType: Record<EntityType, number> };
}

export interface SegmentsState {
  key: 'segments';
  segments: ListedSegment[];
  /** The number of the next segment that is written here: never used twice. Absent: 1. */
  next?: number;
}

/** Segments that are being merged into one: all that is needed to go on after a restart. */
export interface MergeRow {
  key: 'merge';
  /** The id of the segment that is being written. */
  id: string;
  /** As they were when the merge began. */
  from: ListedSegment[];
  /** Absent until the documents are written. */
  documents?: Pick<SegmentMeta, 'documents' | 'sources' | 'languages' | 'totals'>;
  writer: WriterState;
  /** The last term of the sources that was merged. */
  after: string;
  bytes: SegmentMeta['bytes'];
}

/** Segments whose records are to be deleted: nothing lists them any more. */
export interface GarbageRow {
  key: 'garbage';
  segments: string[];
}

/** The names of all entities, ready to be searched: quicker to read than the entities. */
export interface NamesRow {
  key: 'names';
  /** Of the archive from which they were made. */
  version: string;
  list: NameList;
}

export type StateRow = ArchiveState | SegmentsState | MergeRow | GarbageRow | NamesRow;

export interface EntityRow extends Entity {
  /** The place in the pack: the gazetteer numbers aliases in this order. */
  ordinal: number;
  /** Articles that mention it. */
  articleCount: number;
  /** Absent where it stands in no article with another. */
  partners?: Partners;
}

export interface HeadRow extends ArticleHead {
  /** datePublished, '' when unknown: what lists are ordered by. */
  date: string;
}

/** An article's text; the schema of its fields is `Article` of core/model. */
export interface BodyRow {
  id: string;
  blocks: unknown;
  mentions: unknown;
}

/** The names of all entities, compiled; `firsts` from `firstOrdinals` says whose they are. */
export interface BlobRow {
  name: 'gazetteer';
  buffer: ArrayBuffer;
  firsts: Int32Array;
}

/** One archive. Everything in it can be had again from its pack. */
export class ArchiveDatabase extends Dexie {
  readonly state: Table<StateRow, StateRow['key']>;
  readonly entities: Table<EntityRow, string>;
  readonly heads: Table<HeadRow, string>;
  readonly bodies: Table<BodyRow, string>;
  readonly blobs: Table<BlobRow, BlobRow['name']>;
  /** The search tables: sealed records, keys outbound (see core/search/segment.ts). */
  readonly dict: Table<Uint8Array, string>;
  readonly post: Table<Uint8Array, string>;
  readonly pos: Table<Uint8Array, string>;

  constructor(archiveId: string) {
    // What is lost in a crash is installed again: no need to wait for the disk.
    super(archiveName(archiveId), { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({
      state: 'key',
      entities: 'id, type',
      heads: 'id, date',
      bodies: 'id',
      blobs: 'name',
      dict: '',
      post: '',
      pos: '',
    });
    // 2: what a page's names need is read entity by entity. An archive from before is installed again.
    this.version(ARCHIVE_VERSION)
      .stores({ entities: 'id, type, &ordinal' })
      .upgrade(async (change) => {
        const state = change.table<ArchiveState>('state');
        await state.where('key').equals('archive').modify({ complete: false });
      });
    this.state = this.table('state');
    this.entities = this.table('entities');
    this.heads = this.table('heads');
    this.bodies = this.table('bodies');
    this.blobs = this.table('blobs');
    this.dict = this.table('dict');
    this.post = this.table('post');
    this.pos = this.table('pos');
  }
}

/** A stored value as it lies: unknown until its schema has been asked. */
export interface SettingRow {
  key: string;
  value: unknown;
}

export interface DecisionRow {
  id: number;
  /** Says the same decision in the same words: what is decided twice is one row. */
  key: string;
  decision: Decision;
  /** ms since 1970. */
  madeAt: number;
}

/** An annotation with what it is found by. The schema of `annotation` is core/annotations/annotation.ts. */
export interface AnnotationRow {
  id: string;
  /** Canonical address of its page. */
  page: string;
  /** ms since 1970 of the latest change. */
  modified: number;
  /** ms since 1970 when it was put in the bin; absent from rows that are not in it. */
  deleted?: number;
  /** "archive id/entity id" of the entities that it is about. */
  entities: string[];
  annotation: unknown;
}

/** What came of an annotation the last time its page was open. */
export interface AnchorRow {
  id: string;
  page: string;
  state: 'anchored' | 'orphaned';
  /** ms since 1970. */
  seenAt: number;
}

/** A row that its schema refused: set aside as it was. */
export interface DamagedRow {
  id: string;
  row: unknown;
  reason: string;
  foundAt: number;
}

/** A change whose second copies have yet to follow. */
export interface UncopiedRow {
  id: string;
  /** The annotations that it wrote or removed. Absent from rows of an earlier form: the one whose id the row has. */
  ids?: string[];
}

/** Some annotations of a file that is being restored: all lie here before the first one counts. */
export interface IncomingRow {
  n?: number;
  /** JSON: a list of checked annotations. */
  annotations: string;
}

/** What is the reader's own. No install ever touches it. */
export class ReaderDatabase extends Dexie {
  readonly settings: Table<SettingRow, string>;
  readonly decisions: EntityTable<DecisionRow, 'id'>;
  readonly annotations: Table<AnnotationRow, string>;
  readonly anchors: Table<AnchorRow, string>;
  readonly damaged: Table<DamagedRow, string>;
  readonly uncopied: Table<UncopiedRow, string>;
  readonly incoming: Table<IncomingRow, number>;

  constructor() {
    super(READER_NAME, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      settings: 'key',
      decisions: '++id, &key',
      annotations: 'id, page, modified, deleted, *entities',
      anchors: 'id, page',
      damaged: 'id',
    });
    // 2: tags, to complete what is typed; what the second copy still lacks; a place to unpack a file that is restored.
    this.version(READER_VERSION).stores({
      annotations: 'id, page, modified, deleted, *entities, *annotation.tags',
      uncopied: 'id',
      incoming: '++n',
    });
    this.settings = this.table('settings');
    this.decisions = this.table('decisions');
    this.annotations = this.table('annotations');
    this.anchors = this.table('anchors');
    this.damaged = this.table('damaged');
    this.uncopied = this.table('uncopied');
    this.incoming = this.table('incoming');
  }
}
