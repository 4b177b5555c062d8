import type {
  Annotation,
  AnnotationDraft,
  AnnotationEdit,
  EditableField,
  Stamp,
} from '../core/annotations/annotation.ts';
import { editableFields } from '../core/annotations/annotation.ts';
import { applyEdit, letEarlierGo } from '../core/annotations/merge.ts';
import { createStampClock } from '../core/annotations/stamp.ts';
import { entityKey, type ReadRows, readRows } from './annotation-rows.ts';
import { type Change, createAnnotationWriter } from './annotation-writer.ts';
import { putNamed } from './changed-keys.ts';
import { openReader, stored } from './databases.ts';
import type { AnchorRow, ReaderDatabase } from './db.ts';
import { joinWith } from './second-copy.ts';

/** What a change came to. */
export interface Saved {
  annotation: Annotation;
  /** False when only one of the two stores took it: the reader is told. */
  copied: boolean;
}

/** What a change of many came to. */
export interface SavedMany {
  count: number;
  /** As of one: false when a copy was not written. */
  copied: boolean;
}

/** Of work on many that takes its time. */
export interface BulkOptions {
  /** How many are done. */
  onProgress?(done: number): void;
  /** Ends it after the transaction that is under way: what is changed by then stays changed. */
  signal?: AbortSignal;
}

export interface AnnotationStoreOptions {
  db?: ReaderDatabase;
  /** ms since 1970. */
  now?: () => number;
  /** Names this context in stamps. */
  by?: string;
}

/** Annotations changed in one transaction, each of which waits for the disk. */
const batch = 1_000;

/** ms that the bin keeps what was deleted. */
export const BIN_KEEPS = 30 * 24 * 60 * 60 * 1000;

/** The reader's annotations. Every method throws StorageError when the database fails; nothing is then changed. */
export interface AnnotationStore {
  /** Stores a new annotation; one that is there already (the call came twice) is returned as it is. */
  save(id: string, draft: AnnotationDraft): Promise<Saved>;
  /** Changes fields. Null when there is no such annotation. `seenTags`: the tags that the reader had before them. */
  edit(edit: AnnotationEdit, seenTags?: readonly string[]): Promise<Saved | null>;
  /** Changes fields of many, some hundred in a transaction, whatever they were before. */
  editMany(
    ids: readonly string[],
    set: (annotation: Annotation) => AnnotationEdit['set'],
    options?: BulkOptions,
  ): Promise<SavedMany>;
  /** Lets earlier notes go that the reader has seen. Null when there is no such annotation. */
  letGo(id: string, stamps: readonly Stamp[]): Promise<Saved | null>;
  /** Puts annotations into the bin, or takes them out. Ids that are not there are passed over. */
  setDeleted(ids: readonly string[], deleted: boolean, options?: BulkOptions): Promise<SavedMany>;
  /** Joins annotations (a backup, an import) with what is there, all or none. */
  join(annotations: readonly Annotation[]): Promise<void>;
  /** Removes for good what was put into the bin before the given time. Returns how many. */
  emptyBin(before: number): Promise<number>;
  get(id: string): Promise<Annotation | null>;
  /** Of one page, oldest first, the bin left out. */
  onPage(address: string): Promise<ReadRows>;
  /** Bound to an entity, newest first, the bin left out. */
  aboutEntity(archiveId: string, entityId: string): Promise<ReadRows>;
  /** All, the bin too, latest change first; `before` (modified, ms) and `limit` page through them. */
  list(options: { before?: number; limit?: number }): Promise<ReadRows>;
  reportAnchors(page: string, states: Readonly<Record<string, AnchorRow['state']>>): Promise<void>;
  anchorStates(): Promise<AnchorRow[]>;
  /** At most eight tags in use that begin like this, in any case of letters. */
  tagsLike(start: string): Promise<string[]>;
}

const MOST_TAGS = 8;

const stampsOf = (stamp: Stamp): Annotation['stamps'] =>
  Object.fromEntries(editableFields.map((field) => [field, stamp])) as Record<EditableField, Stamp>; // every field is there

/** The reader's annotations, in the database of this browser unless another is given. */
export function createAnnotationStore({
  db = openReader(),
  now = Date.now,
  by,
}: AnnotationStoreOptions = {}): AnnotationStore {
  const clock = createStampClock(by ?? crypto.randomUUID().slice(0, 8), now);
  const writer = createAnnotationWriter({ db, clock, now });

  const read = (rows: Parameters<typeof readRows>[1]) => readRows(db, rows, now());

  async function readOne(id: string): Promise<Annotation | null> {
    const row = await db.annotations.get(id);
    return row ? ((await read([row])).annotations[0] ?? null) : null;
  }

  async function changeOne(id: string, next: Change): Promise<Saved | null> {
    const { result, mark } = await writer.change([id], next);
    const [annotation] = result;
    return annotation ? { annotation, copied: await writer.copy(mark) } : null;
  }

  return {
    async save(id, draft) {
      const { result, mark } = await writer.write(async () => {
        const known = await readOne(id);
        if (known) return { result: known, ids: [id] };
        const made: Annotation = {
          ...draft,
          id,
          created: now(),
          deleted: null,
          stamps: stampsOf(clock.next()),
          earlier: [],
          replaced: [],
        };
        await writer.put([made]);
        return { result: made, ids: [id] };
      });
      return { annotation: result, copied: await writer.copy(mark) };
    },
    edit: (edit, seenTags) => changeOne(edit.id, (before, stamp) => applyEdit(before, edit, stamp, seenTags)),
    async editMany(ids, set, { onProgress, signal } = {}) {
      const total: SavedMany = { count: 0, copied: true };
      // Neighbours are read at once.
      const sorted = [...ids].sort();
      // Copies are made while the next are changed; what a kill leaves uncopied is marked.
      let copying = Promise.resolve(true);
      for (let at = 0; at < sorted.length && !signal?.aborted; at += batch) {
        const part = sorted.slice(at, at + batch);
        const { result, mark } = await writer.change(part, (before, stamp) =>
          applyEdit(before, { id: before.id, set: set(before), seen: {} }, stamp),
        );
        total.count += result.length;
        // A store that refused one copy refuses the next: the keeper tries again later.
        total.copied &&= await copying;
        if (total.copied) {
          const { promise: read, resolve } = Promise.withResolvers<void>();
          copying = writer.copy(mark, resolve).finally(resolve);
          await read;
        }
        onProgress?.(Math.min(at + batch, sorted.length));
      }
      total.copied &&= await copying;
      return total;
    },
    setDeleted(ids, deleted, options) {
      return this.editMany(ids, () => ({ deleted: deleted ? now() : null }), options);
    },
    letGo: (id, stamps) => changeOne(id, (before) => letEarlierGo(before, stamps)),
    async join(annotations) {
      const ids = annotations.map(({ id }) => id);
      const { mark } = await writer.write(async () => {
        const rows = await db.annotations.bulkGet(ids);
        await writer.put(annotations.map((one, index) => joinWith(rows[index]?.annotation, one)));
        return { result: null, ids };
      });
      await writer.copy(mark);
    },
    async emptyBin(before) {
      const { result, mark } = await writer.write(async () => {
        const old = await db.annotations.where('deleted').below(before).primaryKeys();
        await db.annotations.bulkDelete(old);
        return { result: old.length, ids: old };
      });
      await writer.copy(mark);
      return result;
    },
    get: (id) => stored(() => readOne(id)),
    async onPage(address) {
      const rows = await stored(() => db.annotations.where('page').equals(address).toArray());
      const all = await read(rows.filter(({ deleted }) => deleted === undefined));
      all.annotations.sort((a, b) => a.created - b.created);
      return all;
    },
    async aboutEntity(archiveId, entityId) {
      const key = entityKey(archiveId, entityId);
      const rows = await stored(() => db.annotations.where('entities').equals(key).toArray());
      const all = await read(rows.filter(({ deleted }) => deleted === undefined));
      all.annotations.sort((a, b) => b.created - a.created);
      return all;
    },
    async list({ before = Number.POSITIVE_INFINITY, limit = Number.POSITIVE_INFINITY }) {
      const rows = await stored(() =>
        db.annotations.where('modified').below(before).reverse().limit(limit).toArray(),
      );
      return read(rows);
    },
    async reportAnchors(page, states) {
      const seenAt = now();
      const rows = Object.entries(states).map(([id, state]) => ({ id, page, state, seenAt }));
      await stored(() => putNamed(db.anchors, rows));
    },
    anchorStates: () => stored(() => db.anchors.toArray()),
    async tagsLike(start) {
      const keys = await stored(() =>
        db.annotations.where('annotation.tags').startsWithIgnoreCase(start).uniqueKeys(),
      );
      return keys.slice(0, MOST_TAGS).map(String);
    },
  };
}
