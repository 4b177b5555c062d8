import type { Downloads } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { exportBackup } from './backup.ts';
import { type BackupPlan, changePlan, type FailureReason, isDue, readPlan } from './backup-plan.ts';

/** A backup ready to be downloaded. */
export interface ReadyBackup {
  url: string;
  name: string;
  annotations: number;
}

/** Asks the page that makes files for the worker, which cannot. */
export const makerCall = 'backfile-backup-maker';
const makerPage = 'backup-maker.html';
/** Below the downloads folder. */
const folder = 'Backfile';
/** ms that a download may take. */
const patience = 120_000;

/** Missing in Firefox, whose background has a document itself, and in the polyfill's types. */
interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

/** A backup that was not written, for a reason of ours. */
class DownloadError extends Error {
  readonly reason: Exclude<FailureReason, 'browser'>;
  constructor(reason: DownloadError['reason']) {
    super(`The backup was not written: ${reason}.`);
    this.name = 'DownloadError';
    this.reason = reason;
  }
}

/** Keeps what went wrong for the manager to tell. Throws StorageError. */
export function noteFailure(at: number, error: unknown): Promise<BackupPlan> {
  console.error('Backfile: the backup was not written', error);
  const reason = error instanceof DownloadError ? error.reason : 'browser';
  const message = error instanceof Error ? error.message : String(error);
  return changePlan({ failure: { at, reason, message } });
}

/** Makes a backup where there is a document: its address is good for as long as that is open. */
export async function readyBackup(now: number): Promise<ReadyBackup> {
  const { file, name, annotations } = await exportBackup(now);
  return { url: URL.createObjectURL(file), name, annotations };
}

/** Whether the browser lets us write to the downloads folder. */
export const mayDownload = (): Promise<boolean> =>
  browser.permissions.contains({ permissions: ['downloads'] });

/** Must be called from a click. */
export const askToDownload = (): Promise<boolean> =>
  browser.permissions.request({ permissions: ['downloads'] });

/** Resolves when the file is written; throws what the browser says when it is not. */
async function download({ url, name }: ReadyBackup): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let id: number | undefined;
  const look = async () => {
    const [item] = id === undefined ? [] : await browser.downloads.search({ id });
    if (item?.state === 'complete') resolve();
    else if (item?.state === 'interrupted') reject(new Error(item.error ?? 'interrupted'));
  };
  const onChanged = (delta: Downloads.OnChangedDownloadDeltaType) => {
    if (delta.id === id && delta.state) look().catch(reject);
  };
  const timer = setTimeout(() => reject(new DownloadError('slow')), patience);
  browser.downloads.onChanged.addListener(onChanged);
  try {
    id = await browser.downloads.download({
      url,
      filename: `${folder}/${name}`,
      conflictAction: 'uniquify',
      saveAs: false,
    });
    await look();
    await promise;
  } finally {
    clearTimeout(timer);
    browser.downloads.onChanged.removeListener(onChanged);
  }
}

/** Writes a backup to the downloads folder, from a page or from the background. Throws when it cannot. */
export async function downloadBackup(now: number): Promise<void> {
  const { offscreen } = browser as unknown as { offscreen?: Offscreen };
  const needsMaker = typeof URL.createObjectURL !== 'function';
  if (needsMaker && !offscreen) throw new DownloadError('unsupported');
  let ready: ReadyBackup | undefined;
  try {
    if (needsMaker) {
      const justification = 'A service worker cannot make the address of a file.';
      await offscreen?.createDocument({ url: makerPage, reasons: ['BLOBS'], justification });
      ready = await browser.runtime.sendMessage({ to: makerCall, now });
      if (!ready) throw new DownloadError('not-made');
    } else ready = await readyBackup(now);
    await download(ready);
    await changePlan({ last: { at: now, annotations: ready.annotations }, failure: null });
  } finally {
    if (needsMaker) await offscreen?.closeDocument().catch(() => {});
    else if (ready) URL.revokeObjectURL(ready.url);
  }
}

/**
 * Writes the backup that is due, if one is; the browser's start and the alarm may ask at the same time. What goes wrong
 * is kept for the manager to tell. Throws StorageError.
 */
export const backupIfDue = (now: number): Promise<void> =>
  navigator.locks.request('backfile-backup', () => backupWhenDue(now));

async function backupWhenDue(now: number): Promise<void> {
  if (!isDue(await readPlan(), now)) return;
  try {
    if (!(await mayDownload())) throw new DownloadError('permission');
    await downloadBackup(now);
  } catch (error) {
    await noteFailure(now, error);
  }
}
