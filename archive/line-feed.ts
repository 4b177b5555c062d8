import type { Annotation } from '../core/annotations/annotation.ts';
import { type AnnotationLine, lineOf } from '../core/annotations/line.ts';
import { readRows } from './annotation-rows.ts';
import { breathe } from './breathe.ts';
import { watchKeys } from './changed-keys.ts';
import { openReader, StorageError, stored } from './databases.ts';
import type { AnchorRow, AnnotationRow, ReaderDatabase } from './db.ts';
import { inSlices } from './in-slices.ts';
import { rowsOf } from './rows-of.ts';

/** Rows read at once; those after them are already on their way. */
const chunk = 400;
/** ms between two news of how far the reading is: each is drawn. */
const newsEvery = 150;
/** Rows whose schema is asked at once. */
const checked = 100;
/** More changes at once than this are not the work of a hand: they are gathered while they come, for some ms. */
const few = 20;
const gathering = 400;
const longestGathering = 3_000;
/** Small rows: more of them make the same work. */
const stateChunk = 1_000;
/** Rows shown before all the others are read. */
const firstLook = 120;

export interface LineFeedState {
  lines: ReadonlyMap<string, AnnotationLine>;
  /** Rows read so far and in all; equal when all are there. */
  done: number;
  total: number;
  /** Grows with every change. */
  version: number;
  /** Annotations that changed since the state before; null: any may have. */
  changed: readonly string[] | null;
}

export interface LineFeedOptions {
  db?: ReaderDatabase;
  /** ms since 1970. */
  now: () => number;
  signal: AbortSignal;
  tell(state: LineFeedState): void;
  fail(error: unknown): void;
}

type States = Map<string, AnchorRow['state']>;

/**
 * A line for every stored annotation, read piece by piece, the latest first, and kept in step with what any context of
 * the extension writes. Damaged rows are set aside on the way.
 */
export function feedLines({ db = openReader(), now, signal, tell, fail }: LineFeedOptions): void {
  const lines = new Map<string, AnnotationLine>();
  const states: States = new Map();
  let [done, total, version] = [0, 0, 0];
  let reading: Promise<void> = Promise.resolve();
  /** Changed, and not read yet; `any`: who knows which. */
  const waiting = { ids: new Set<string>(), any: false, isQueued: false };

  const say = (changed: readonly string[] | null) => {
    version += 1;
    if (!signal.aborted) tell({ lines, done, total, version, changed });
  };

  const take = (annotation: Annotation) => {
    lines.set(annotation.id, lineOf(annotation, states.get(annotation.id)));
  };

  function* taking(annotations: readonly Annotation[]): Generator<void, true> {
    for (const annotation of annotations) {
      take(annotation);
      yield;
    }
    return true;
  }

  async function takeRows(rows: readonly AnnotationRow[]): Promise<void> {
    for (let at = 0; at < rows.length; at += checked) {
      const { annotations } = await readRows(db, rows.slice(at, at + checked), now());
      await inSlices(taking(annotations), signal);
    }
  }

  async function readAllStates(): Promise<void> {
    for (let after = ''; !signal.aborted; await breathe()) {
      const from = after;
      const rows = await stored(() => db.anchors.where(':id').above(from).limit(stateChunk).toArray());
      for (const { id, state } of rows) states.set(id, state);
      after = rows.at(-1)?.id ?? after;
      if (rows.length < stateChunk) break;
    }
  }

  const rowsAfter = (id: string): Promise<AnnotationRow[]> =>
    stored(() => db.annotations.where(':id').above(id).limit(chunk).toArray());

  /** What a reader looks at first, before all the rest is read. */
  async function readLatest(): Promise<void> {
    const latest = await stored(() =>
      db.annotations.orderBy('modified').reverse().limit(firstLook).toArray(),
    );
    const known = await stored(() => db.anchors.bulkGet(latest.map(({ id }) => id)));
    for (const row of known) if (row) states.set(row.id, row.state);
    await takeRows(latest);
  }

  async function readAll(): Promise<void> {
    await readLatest();
    total = await stored(() => db.annotations.count());
    done = Math.min(total, lines.size);
    say(null);
    await readAllStates();
    const seen = new Set<string>();
    let told = performance.now();
    let reading = rowsAfter('');
    for (;;) {
      const rows = await reading;
      const last = rows.at(-1);
      const isEnd = !last || rows.length < chunk || signal.aborted;
      if (!isEnd) reading = rowsAfter(last.id);
      await takeRows(rows);
      for (const { id } of rows) seen.add(id);
      done = Math.min(total, seen.size);
      if (isEnd) break;
      if (performance.now() - told < newsEvery) continue;
      say([]);
      told = performance.now();
      await breathe();
    }
    if (signal.aborted) return;
    for (const id of lines.keys()) if (!seen.has(id)) lines.delete(id);
    total = lines.size;
    done = total;
    say(null);
  }

  async function readSome(ids: readonly string[]): Promise<void> {
    const sorted = [...ids].sort();
    for (let at = 0; at < sorted.length && !signal.aborted; at += chunk) {
      const part = sorted.slice(at, at + chunk);
      const rows = await stored(() => rowsOf(db.annotations, part));
      part.forEach((id, index) => {
        if (!rows[index]) lines.delete(id);
      });
      await takeRows(rows.flatMap((row) => (row ? [row] : [])));
      await breathe();
    }
    total = lines.size;
    done = total;
    say(ids);
  }

  /** Changes of very many come by the thousand: they are read when they have come. */
  async function gather(): Promise<void> {
    const until = performance.now() + longestGathering;
    for (let before = -1; before !== waiting.ids.size && performance.now() < until; ) {
      before = waiting.ids.size;
      await new Promise((resolve) => setTimeout(resolve, gathering));
    }
  }

  async function readWaiting(): Promise<void> {
    if (waiting.any || waiting.ids.size > few) await gather();
    const { any } = waiting;
    const ids = [...waiting.ids];
    waiting.ids.clear();
    Object.assign(waiting, { any: false, isQueued: false });
    await (any ? readAll() : readSome(ids));
  }

  function* placing(ids: Iterable<string>): Generator<void, true> {
    for (const id of ids) {
      const line = lines.get(id);
      if (line) lines.set(id, { ...line, state: states.get(id) ?? 'not-visited' });
      yield;
    }
    return true;
  }

  async function readStates(ids: readonly string[] | null): Promise<void> {
    if (ids) {
      const rows = await stored(() => db.anchors.bulkGet([...ids]));
      for (const row of rows) if (row) states.set(row.id, row.state);
    } else await readAllStates();
    await inSlices(placing(ids ?? [...lines.keys()]), signal);
    say(ids);
  }

  /** One piece of work after another, so that an old answer never overwrites a newer one. */
  const inOrder = (work: () => Promise<void>) => {
    reading = reading
      .then(() => (signal.aborted ? undefined : work()))
      .catch((error: unknown) => {
        if (signal.aborted) return;
        fail(error);
        // The tab that held the database may let go of it.
        const isBlocked = error instanceof StorageError && error.reason === 'blocked';
        if (isBlocked) void db.open().then(() => inOrder(readAll), fail);
      });
  };

  watchKeys(
    { database: db.name, table: 'annotations' },
    (ids) => {
      for (const id of ids ?? []) waiting.ids.add(id);
      waiting.any ||= ids === null;
      if (waiting.isQueued || (ids && ids.length === 0)) return;
      waiting.isQueued = true;
      inOrder(readWaiting);
    },
    signal,
  );
  watchKeys({ database: db.name, table: 'anchors' }, (ids) => inOrder(() => readStates(ids)), signal);
  inOrder(readAll);
}
