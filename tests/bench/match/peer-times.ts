import { Worker } from 'node:worker_threads';
import type { PeerJob, PeerTime } from './peer-worker.ts';

/** Times by text length; `reason` says why some are missing. */
export interface PeerTimes {
  times: Map<number, PeerTime>;
  reason?: string;
}

const MEMORY_MB = 6000;

/** Runs a peer in a thread of its own that is ended after `capMs`, counted from when its names are made. */
export function peerTimes(job: PeerJob, capMs: number): Promise<PeerTimes> {
  const times = new Map<number, PeerTime>();
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const worker = new Worker(new URL('./peer-worker.ts', import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const finish = (reason?: string) => {
      clearTimeout(timer);
      resolve(reason === undefined ? { times } : { times, reason });
      void worker.terminate();
    };
    worker.on('message', (message: 'ready' | PeerTime) => {
      if (message === 'ready') timer = setTimeout(() => finish(`over ${capMs / 1000} s`), capMs);
      else times.set(message.length, message);
    });
    worker.on('error', (error: Error) => finish(error.message.split('\n', 1)[0]?.slice(0, 60)));
    worker.on('exit', () => finish());
  });
}
