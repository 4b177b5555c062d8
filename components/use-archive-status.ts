import { useLayoutEffect, useState } from 'preact/hooks';
import type { ArchiveFailure, ArchiveStatus, ExtensionClient } from '../archive/contract.ts';

/** ms between two questions while an install runs. */
const pollEvery = 150;
/** ms before another try after a failure that may pass by itself. */
const retryAfter = 2_000;
/** A worker that just ended may hold the database for a while; an old tab that holds it may be closed. */
const passing: readonly ArchiveFailure[] = ['storage', 'storage-blocked', 'no-answer'];

type StatusClient = Pick<ExtensionClient, 'archiveStatus' | 'ensureArchive'>;

async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}

/** What a page can see for itself, without waking the worker. */
type Look = () => Promise<ArchiveStatus>;

interface FollowOptions {
  look?: Look;
  tell(status: ArchiveStatus): void;
  signal: AbortSignal;
}

/** Tells where the install stands until it has ended, and starts one where there is none. */
async function follow(client: StatusClient, { look, tell, signal }: FollowOptions) {
  let started = false;
  // A database that cannot be read is the worker's to report.
  const seen = await look?.().catch(() => null);
  if (seen?.state === 'ready') {
    if (!signal.aborted) tell(seen);
    return;
  }
  while (!signal.aborted) {
    const answer = await client.archiveStatus();
    const status: ArchiveStatus = answer.ok
      ? answer.value
      : { state: 'failed', code: answer.code, message: answer.message };
    if (!signal.aborted) tell(status);
    if (status.state === 'ready') return;
    if (status.state === 'failed') {
      if (!passing.includes(status.code)) return;
      await pause(retryAfter);
      started = false;
    }
    if (status.state !== 'installing' && !started) {
      started = true;
      client.ensureArchive().catch(() => {});
    }
    await pause(pollEvery);
  }
}

/** How far the archive is, or null before the first answer; `again` starts a failed install anew. */
export function useArchiveStatus(
  client: StatusClient,
  look?: Look,
): { status: ArchiveStatus | null; again: () => void } {
  const [status, setStatus] = useState<ArchiveStatus | null>(null);
  const [tries, setTries] = useState(0);
  // Not after the first paint, as an effect would be: everything waits for this.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` stands for a new try
  useLayoutEffect(() => {
    const controller = new AbortController();
    follow(client, { look, tell: setStatus, signal: controller.signal });
    return () => controller.abort();
  }, [client, look, tries]);
  const again = () => {
    setStatus({ state: 'installing', done: 0, total: 0 });
    client.ensureArchive().finally(() => setTries(tries + 1));
  };
  return { status, again };
}
