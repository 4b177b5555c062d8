import { PackError } from '../corpus/pack.ts';
import type { ArchiveFailure, ArchiveStatus } from './contract.ts';
import { StorageError } from './databases.ts';
import type { ArchiveDatabase } from './db.ts';
import { installPack, type PackBytes } from './install.ts';
import { keepAwake } from './keep-awake.ts';
import { storedStatus } from './stored-status.ts';

export interface InstallerOptions {
  db: ArchiveDatabase;
  loadPack: () => Promise<PackBytes>;
  /** After rows were written: whoever holds something of the old archive lets go of it. */
  onInstalled?: () => void;
  /** ms, for the pause after a failure. */
  now: () => number;
}

/** Keeps one archive installed. Whoever needs it at the same time shares one install. */
export interface Installer {
  /** Installs what is not there or not finished. Never rejects: a failure is a status. */
  ensure(): Promise<ArchiveStatus>;
  /** The same at once after a failure too: the reader asks for it. */
  again(): Promise<ArchiveStatus>;
  /** Installs the pack unless its version is there: after the extension was installed or updated. */
  update(): Promise<ArchiveStatus>;
  /** Where it stands, without waiting for an install. */
  status(): Promise<ArchiveStatus>;
  /** What was installed is of no use: no more tries for a while. */
  giveUp(failure: Pick<Failed, 'code' | 'message'>): void;
}

type Failed = ArchiveStatus & { state: 'failed' };

/** ms after a failure in which requests do not start the same work again. */
const PAUSE_AFTER_FAILURE = 30_000;

/** One install at a time, also when a stopping worker and a starting one overlap. */
const lock = <T>(name: string, work: () => Promise<T>): Promise<T> => navigator.locks.request(name, work);

function codeOf(error: unknown): ArchiveFailure {
  if (error instanceof PackError) return 'damaged-pack';
  if (!(error instanceof StorageError)) return 'internal';
  if (error.reason === 'full') return 'storage-full';
  return error.reason === 'blocked' ? 'storage-blocked' : 'storage';
}

export function createInstaller({ db, loadPack, onInstalled, now }: InstallerOptions): Installer {
  let running: Promise<ArchiveStatus> | undefined;
  let last: ArchiveStatus | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;

  const giveUp = ({ code, message }: Pick<Failed, 'code' | 'message'>): ArchiveStatus => {
    failedAt = now();
    last = { state: 'failed', code, message };
    return last;
  };

  const failed = (error: unknown): ArchiveStatus => {
    console.error('Backfile: the archive could not be installed', error);
    return giveUp({ code: codeOf(error), message: error instanceof Error ? error.message : String(error) });
  };

  async function install(): Promise<ArchiveStatus> {
    const onProgress = (done: number, total: number) => {
      last = { state: 'installing', done, total };
    };
    try {
      onProgress(0, 0);
      const { written } = await keepAwake(() =>
        lock(`install ${db.name}`, async () => installPack(await loadPack(), { db, onProgress })),
      );
      if (written) onInstalled?.();
      last = await storedStatus(db);
    } catch (error) {
      last = await afterFailure(error);
    }
    return last;
  }

  /** A pack that cannot be used leaves the archive before it in place, and that goes on serving. */
  async function afterFailure(error: unknown): Promise<ArchiveStatus> {
    const failure = failed(error);
    const status = await ready();
    return status.state === 'ready' ? status : failure;
  }

  function share(): Promise<ArchiveStatus> {
    running ??= install().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function ready(): Promise<ArchiveStatus> {
    try {
      return await storedStatus(db);
    } catch (error) {
      return failed(error);
    }
  }

  async function ensure(): Promise<ArchiveStatus> {
    if (running) return running;
    if (last?.state === 'failed' && now() - failedAt < PAUSE_AFTER_FAILURE) return last;
    const status = await ready();
    return status.state === 'absent' ? share() : status;
  }

  return {
    update: share,
    giveUp,
    ensure,
    again() {
      if (!running) last = undefined;
      return ensure();
    },
    status: async () => (running && last ? last : last?.state === 'failed' ? last : ready()),
  };
}
