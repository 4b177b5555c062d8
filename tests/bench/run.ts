/**
 * `npm run bench -- NAME [options]`: runs tests/bench/NAME.ts, which prints its figures. Each benchmark exports
 * `run(options)`, where `options` are the words after its name.
 */
import process from 'node:process';

const benches = ['match', 'recognize', 'search', 'page', 'anchor', 'worker', 'popup', 'manager'] as const;

interface Bench {
  run(options: string[]): Promise<void> | void;
}

const [name, ...options] = process.argv.slice(2);
const known = benches.find((bench) => bench === name);
if (known === undefined) {
  console.error(`usage: npm run bench -- ${benches.join('|')} [options]`);
  process.exit(2);
}
// Each file is a Bench by the agreement above.
const bench = (await import(`./${known}.ts`)) as Bench;
await bench.run(options);
