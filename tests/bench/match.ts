import { parseArgs } from 'node:util';
import { compileGazetteer } from '../../core/entities/gazetteer.ts';
import { openGazetteer } from '../../core/entities/matcher.ts';
import type { Alias } from '../../core/model.ts';
import { type Mix, sampleAliases, sampleText } from '../core/entities/sample.ts';
import { hostileCases } from './match/hostile.ts';
import { bestTimes, cpuTime, flat, readEveryUnit, speed } from './match/measure.ts';
import { peerTimes } from './match/peer-times.ts';
import { peers } from './match/peers.ts';

/**
 * `npm run bench -- match [--sizes 1000,10000] [--no-peers] [--cap 30]`: the matcher against the bare reading of the
 * text and against other ways to find many names. Text lengths in UTF-16 units; 1 MB/s is 1 million of them a second;
 * times are CPU times, the best of several rounds.
 */

const LENGTHS = [6000, 30_000, 500_000];
const MIXES: readonly Mix[] = ['capital', 'mixed', 'any'];
const MIX_NAMES: Record<Mix, string> = {
  capital: 'capital starts',
  mixed: 'one in ten may start small',
  any: 'every alias in any case',
};

function columns(...cells: (string | number)[]): string {
  return cells
    .map((cell, index) => (index === 0 ? String(cell).padEnd(34) : String(cell).padStart(13)))
    .join('');
}

function bestBuild(aliases: readonly Alias[]): { buffer: ArrayBuffer; ms: number } {
  const rounds = aliases.length > 200_000 ? 2 : 6;
  let buffer = new ArrayBuffer(0);
  let ms = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = cpuTime();
    buffer = compileGazetteer(aliases);
    ms = Math.min(ms, cpuTime() - start);
  }
  return { buffer, ms };
}

function measureOurs(count: number, mix: Mix): void {
  const aliases = sampleAliases(count, mix);
  const { buffer, ms } = bestBuild(aliases);
  const matcher = openGazetteer(buffer);
  const { open } = bestTimes({ open: () => openGazetteer(buffer) }, 3);
  const text = sampleText(aliases, Math.max(...LENGTHS));
  const cells = LENGTHS.map((length) => {
    const part = flat(text.slice(0, length));
    const best = bestTimes({ loop: () => readEveryUnit(part), ours: () => matcher.find(part) });
    return `${speed(length, best.ours).toFixed(0)} (${(best.ours / best.loop).toFixed(1)}x)`;
  });
  console.log(columns(`ours, ${MIX_NAMES[mix]}`, ...cells));
  const bytes = (buffer.byteLength / count).toFixed(1);
  console.log(`    ${bytes} bytes an alias, build ${ms.toFixed(0)} ms, load ${open.toFixed(3)} ms`);
}

async function measurePeers(count: number, capMs: number): Promise<void> {
  const least = new Map<number, number>();
  for (const peer of Object.keys(peers)) {
    const { times, reason } = await peerTimes({ peer, count, lengths: LENGTHS }, capMs);
    const cells = LENGTHS.map((length) => {
      const time = times.get(length);
      if (time === undefined) return '–';
      const ratio = time.ms / time.ours;
      least.set(length, Math.min(ratio, least.get(length) ?? Number.POSITIVE_INFINITY));
      const mbs = speed(length, time.ms);
      return `${mbs.toFixed(mbs < 10 ? 2 : 0)} (1/${ratio.toFixed(1)})`;
    });
    console.log(columns(peer, ...cells) + (reason === undefined ? '' : `   – ${reason}`));
  }
  const ratios = LENGTHS.map((length) => least.get(length)?.toFixed(1) ?? '–');
  console.log(columns('ours (capital) : best peer', ...ratios));
}

function measureHostile(): void {
  console.log('\nTexts and aliases made to be slow, 500 K units');
  for (const { name, aliases, text } of hostileCases()) {
    const matcher = openGazetteer(compileGazetteer(aliases));
    const best = bestTimes({ find: () => matcher.find(text), loop: () => readEveryUnit(text) }, 3);
    const ratio = `(${(best.find / best.loop).toFixed(1)}x)`;
    console.log(columns(name, `${speed(text.length, best.find).toFixed(1)} MB/s`, ratio));
  }
}

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: '1000,10000,100000,1000000' },
      'no-peers': { type: 'boolean', default: false },
      cap: { type: 'string', default: '30' },
    },
  });
  console.log(`Node ${process.version}; MB/s (times the time of a bare charCodeAt loop; 1/n of our speed)`);
  for (const count of values.sizes.split(',').map(Number)) {
    console.log(`\n${columns(`${count} aliases`, ...LENGTHS.map((length) => `${length / 1000} K`))}`);
    for (const mix of MIXES) measureOurs(count, mix);
    if (!values['no-peers']) await measurePeers(count, Number(values.cap) * 1000);
  }
  measureHostile();
}
