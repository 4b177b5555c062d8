import { parentPort, workerData } from 'node:worker_threads';
import { compileGazetteer } from '../../../core/entities/gazetteer.ts';
import { openGazetteer } from '../../../core/entities/matcher.ts';
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
  /** Ours, in the same thread and minute: what the ratio is taken from. */
  ours: number;
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
const matcher = openGazetteer(compileGazetteer(aliases));
parentPort?.postMessage('ready');
const find = await peers[peer]?.(aliases.map((alias) => alias.text));
for (const length of lengths) {
  const part = flat(text.slice(0, length));
  const ms = bestTime(() => find?.(part));
  const ours = bestTime(() => matcher.find(part));
  parentPort?.postMessage({ length, ms, ours } satisfies PeerTime);
}
