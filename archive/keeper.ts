import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type AnnotationStore, BIN_KEEPS } from './annotations.ts';
import { clearLeftBeside } from './bring-in.ts';
import { asStorageError, openReader, StorageError, stored } from './databases.ts';
import { copyUncopied, isDatabaseNew, restoreFromCopy } from './second-copy.ts';

/**
 * In `storage.local`, which still answers when IndexedDB does not; in the reader's settings when `storage.local` takes
 * nothing more.
 */
const reportKey = 'keeper';
/** Not `storage.onChanged`: that brings every copy that is written, before and after, into each page that listens. */
const newsChannel = 'backfile-keeper';

const reportSchema = v.object({
  /** ms since 1970. */
  at: v.number(),
  /** Annotations that were missing and are back. */
  restored: v.number(),
  /** Copies that could not be read. */
  damaged: v.number(),
  /** Why keeping them in two stores fails now; absent: it does not. */
  failure: v.optional(v.picklist(['full', 'blocked', 'newer', 'failed', 'copy'])),
});
/** What the keeper did that the reader should know. */
export type KeeperReport = v.InferOutput<typeof reportSchema>;

const reportFrom = (value: unknown): KeeperReport | null => {
  const parsed = v.safeParse(reportSchema, value);
  return parsed.success ? parsed.output : null;
};

/** What there is to tell, or null. */
export async function readReport(): Promise<KeeperReport | null> {
  const { [reportKey]: value } = await browser.storage.local.get(reportKey);
  const told = reportFrom(value);
  if (told) return told;
  const row = await openReader()
    .settings.get(reportKey)
    .catch(() => undefined); // a database that fails is told of in `storage.local`
  return reportFrom(row?.value);
}

function tellPages(): void {
  const channel = new BroadcastChannel(newsChannel);
  channel.postMessage(null);
  channel.close();
}

/** The reader has seen it. */
export async function forgetReport(): Promise<void> {
  await browser.storage.local.remove(reportKey);
  await stored(() => openReader().settings.delete(reportKey));
  tellPages();
}

async function putReport(report: KeeperReport): Promise<void> {
  try {
    await browser.storage.local.set({ [reportKey]: report });
  } catch {
    // Full, most likely, and that is the very thing to be told.
    await stored(() => openReader().settings.put({ key: reportKey, value: report }));
  }
  tellPages();
}

/** Tells when there is something new to tell, until the signal aborts. */
export function watchReport(tell: (report: KeeperReport | null) => void, signal: AbortSignal): void {
  const read = () => readReport().then(tell, console.error);
  const channel = new BroadcastChannel(newsChannel);
  channel.onmessage = read;
  signal.addEventListener('abort', () => channel.close(), { once: true });
  read();
}

function failureOf(thrown: unknown): NonNullable<KeeperReport['failure']> {
  const error = asStorageError(thrown);
  return error instanceof StorageError ? error.reason : 'copy';
}

async function writeReport(report: KeeperReport): Promise<void> {
  const before = await readReport();
  // What was restored stays told until it was seen.
  const restored = report.restored + (before?.restored ?? 0);
  const damaged = Math.max(report.damaged, before?.damaged ?? 0);
  await putReport({ ...report, restored, damaged });
}

/** The failure that was told is over. */
async function endFailure(): Promise<void> {
  const report = await readReport();
  if (!report?.failure) return;
  const { failure: _, ...rest } = report;
  await forgetReport();
  if (rest.restored + rest.damaged > 0) await putReport(rest);
}

export interface KeepOptions {
  /** Compares both stores even when nothing seems to be missing. */
  compare?: boolean;
  now(): number;
}

/**
 * Keeps the annotations in two stores: brings back what IndexedDB lost, and copies what the second store lacks. Never
 * throws: a failure is told, and tried again the next time.
 */
export async function keepAnnotations({ compare = false, now }: KeepOptions): Promise<void> {
  try {
    const isNew = await isDatabaseNew();
    if (isNew || compare) {
      const { restored, damaged } = await restoreFromCopy(now());
      if (restored > 0 || (isNew && damaged > 0)) await writeReport({ at: now(), restored, damaged });
    }
    await copyUncopied();
    await endFailure();
  } catch (error) {
    console.error('Backfile: annotations could not be kept in both stores', error);
    await writeReport({ at: now(), restored: 0, damaged: 0, failure: failureOf(error) }).catch(console.error);
  }
}

export interface KeeperOptions {
  store: Pick<AnnotationStore, 'emptyBin'>;
  now(): number;
  /** Other work of the day: a backup that is due. */
  daily?(): Promise<void>;
}

/**
 * What is done once a day: both stores are compared, the bin is emptied of what has been in it for 30 days, and what a killed
 * import left is removed.
 */
export async function keepToday({ store, now, daily }: KeeperOptions): Promise<void> {
  await keepAnnotations({ compare: true, now });
  await store.emptyBin(now() - BIN_KEEPS).catch(console.error);
  await clearLeftBeside().catch(console.error);
  await daily?.().catch(console.error);
}

/** Brings the annotations back should the database be made anew while this context lives: it was deleted, then. */
export function keepWhatIsThere(now: () => number): void {
  openReader().on('populate', () => void setTimeout(() => keepAnnotations({ now }), 0));
}
