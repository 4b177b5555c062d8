import type { ArchiveStatus } from './contract.ts';
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
  /** Installs the pack unless its version is there: after the extension was installed or updated. */
  update(): Promise<ArchiveStatus>;
  /** Where it stands, without waiting for an install. */
  status(): Promise<ArchiveStatus>;
  /** What was installed is of no use: no more tries for a while. */
  giveUp(message: string): void;
}

/** ms after a failure in which requests do not start the same work again. */
const PAUSE_AFTER_FAILURE = 30_000;

/** One install at a time, also when a stopping worker and a starting one overlap. */
const lock = <T>(name: string, work: () => Promise<T>): Promise<T> => navigator.locks.request(name, work);

export function createInstaller({ db, loadPack, onInstalled, now }: InstallerOptions): Installer {
  let running: Promise<ArchiveStatus> | undefined;
  let last: ArchiveStatus | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;

  const giveUp = (message: string): ArchiveStatus => {
    failedAt = now();
    last = { state: 'failed', message };
    return last;
  };

  const failed = (error: unknown): ArchiveStatus => {
    console.error('Backfile: the archive could not be installed', error);
    return giveUp(error instanceof Error ? error.message : String(error));
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

  return {
    update: share,
    giveUp,
    async ensure() {
      if (running) return running;
      if (last?.state === 'failed' && now() - failedAt < PAUSE_AFTER_FAILURE) return last;
      const status = await ready();
      return status.state === 'absent' ? share() : status;
    },
    status: async () => (running && last ? last : last?.state === 'failed' ? last : ready()),
  };
}
