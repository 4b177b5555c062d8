import { parentPort, workerData } from 'node:worker_threads';
import { sampleAliases, sampleText } from '../../core/entities/sample.ts';
import { cpuTime, flat } from './measure.ts';
import { peers } from './peers.ts';

/** Runs one peer by itself, so that it can be ended: posts 'ready', then one PeerTime for each length. */
export interface PeerJob {
  peer: string;
  count: number;
  lengths: number[];
}

export interface PeerTime {
  length: number;
  ms: number;
}

/** A text is read again and again for this long, ms. */
const ENOUGH_MS = 300;

function bestTime(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  const end = cpuTime() + ENOUGH_MS;
  do {
    const start = cpuTime();
    work();
    best = Math.min(best, cpuTime() - start);
  } while (cpuTime() < end);
  return best;
}

const { peer, count, lengths } = workerData as PeerJob; // from peerTimes
const aliases = sampleAliases(count);
const text = sampleText(aliases, Math.max(...lengths));
parentPort?.postMessage('ready');
const find = await peers[peer]?.(aliases.map((alias) => alias.text));
for (const length of lengths) {
  const part = flat(text.slice(0, length));
  parentPort?.postMessage({ length, ms: bestTime(() => find?.(part)) } satisfies PeerTime);
}
