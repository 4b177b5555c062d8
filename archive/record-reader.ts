import type { Reading } from '../core/search/reading.ts';
import { unseal, withoutSeal } from '../core/search/seal.ts';
import type { RecordKey, SearchTable } from '../core/search/segment.ts';
import type { RecordTable } from './index-change.ts';

/** Bytes of records kept at hand: words of a query are typed letter by letter, and read again each time. */
const KEPT_BYTES = 6_000_000;

/** Reads stored records in the order of the keys; anything may lie there. */
export type ReadRecords = (keys: readonly RecordKey[]) => Promise<readonly unknown[]>;

type RecordTables = Record<SearchTable, Pick<RecordTable, 'bulkGet'>>;

/** Reads from tables of Dexie, or of one transaction. */
export function recordsOf(db: RecordTables): ReadRecords {
  return async (keys) => {
    const tables = [...new Set(keys.map(({ table }) => table))];
    const values = new Map<RecordKey, unknown>();
    const read = async (table: SearchTable) => {
      const own = keys.filter((key) => key.table === table);
      const stored = await db[table].bulkGet(own.map(({ key }) => key));
      own.forEach((key, i) => {
        values.set(key, stored[i]);
      });
    };
    await Promise.all(tables.map(read));
    return keys.map((key) => values.get(key));
  };
}

/** Drives work of core/search with the stored records of one archive. */
export interface RecordReader {
  /** Throws the signal's reason once it is aborted, and what the storage throws. */
  run<T>(work: Reading<T>, signal?: AbortSignal): Promise<T>;
  /** Begins to read records that work will ask for: what is under way is not read twice. Never throws. */
  prefetch(keys: readonly RecordKey[]): void;
  /** Checks what was taken unchecked so far; false when a record of it is damaged: it is null from now on. */
  check(): boolean;
  /** Keys of records that were missing or damaged since the last `clear`. */
  readonly damaged: ReadonlySet<string>;
  /** Forgets what is kept: the segments have changed. */
  clear(): void;
}

type Held = Map<string, Uint8Array | null>;

const nameOf = ({ table, key }: RecordKey): string => `${table}:${key}`;

/** Bytes by name, those longest unused dropped first. */
function createCache() {
  const kept = new Map<string, Uint8Array>();
  let size = 0;
  return {
    get(name: string): Uint8Array | undefined {
      const bytes = kept.get(name);
      if (bytes) {
        kept.delete(name);
        kept.set(name, bytes);
      }
      return bytes;
    },
    set(name: string, bytes: Uint8Array): void {
      kept.set(name, bytes);
      size += bytes.length;
      for (const [oldest, old] of kept) {
        if (size <= KEPT_BYTES) break;
        kept.delete(oldest);
        size -= old.length;
      }
    },
    delete(name: string): void {
      size -= kept.get(name)?.length ?? 0;
      kept.delete(name);
    },
    clear(): void {
      kept.clear();
      size = 0;
    },
  };
}

const never = (): boolean => false;

/**
 * `isCheckedLater`: a record whose checksum would keep an answer waiting, and which can be read whatever its bytes are. Whoever
 * says so calls `check`.
 */
export function createRecordReader(
  read: ReadRecords,
  isCheckedLater: (key: RecordKey) => boolean = never,
): RecordReader {
  const cache = createCache();
  const damaged = new Set<string>();
  /** Found damaged when they were checked: now checked at once. */
  const mistrusted = new Set<string>();
  const unchecked = new Map<string, Uint8Array>();
  const underWay = new Map<string, Promise<void>>();

  /** The bytes of a stored value; null when it is damaged. What lies in a table is known only once it was looked at. */
  function open(key: RecordKey, stored: unknown): Uint8Array | null {
    if (!(stored instanceof Uint8Array)) return null;
    const name = nameOf(key);
    if (mistrusted.has(name) || !isCheckedLater(key)) return unseal(stored);
    unchecked.set(name, stored);
    return withoutSeal(stored);
  }

  /** Reads records into `held`. */
  async function load(keys: readonly RecordKey[], held: Held): Promise<void> {
    const stored = await read(keys);
    keys.forEach((key, i) => {
      const bytes = open(key, stored[i]);
      held.set(nameOf(key), bytes);
      if (bytes) cache.set(nameOf(key), bytes);
      else damaged.add(nameOf(key));
    });
  }

  async function get(keys: readonly RecordKey[]): Promise<(Uint8Array | null)[]> {
    const awaited = keys.flatMap((key) => underWay.get(nameOf(key)) ?? []);
    if (awaited.length) await Promise.all(awaited);
    const held: Held = new Map(keys.map((key) => [nameOf(key), cache.get(nameOf(key)) ?? null]));
    const missing = keys.filter((key) => !held.get(nameOf(key)));
    if (missing.length) await load(missing, held);
    return keys.map((key) => held.get(nameOf(key)) ?? null);
  }

  return {
    damaged,
    prefetch(keys) {
      const wanted = keys.filter((key) => !cache.get(nameOf(key)) && !underWay.has(nameOf(key)));
      if (wanted.length === 0) return;
      const reading = load(wanted, new Map())
        // Whoever needs a record asks for it again, and is told what is wrong.
        .catch(() => {})
        .then(() => {
          for (const key of wanted) underWay.delete(nameOf(key));
        });
      for (const key of wanted) underWay.set(nameOf(key), reading);
    },
    check() {
      const wrong = [...unchecked].filter(([, sealed]) => unseal(sealed) === null).map(([name]) => name);
      unchecked.clear();
      for (const name of wrong) {
        mistrusted.add(name);
        cache.delete(name);
      }
      return wrong.length === 0;
    },
    clear() {
      cache.clear();
      unchecked.clear();
      damaged.clear();
    },
    async run(work, signal) {
      let step = work.next();
      while (!step.done) {
        const records = await get(step.value);
        signal?.throwIfAborted();
        step = work.next(records);
      }
      return step.value;
    },
  };
}
