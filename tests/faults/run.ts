import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { root, toolEnvironment } from '../../browsers/build-extension.ts';

/**
 * `npm run test:faults`: the tests that pull the plug, 200 times each.
 *   npm run test:faults -- --rounds 60 --seed 2     fewer, at other moments: the whole can be run in pieces
 *   npm run test:faults -- --only worker            only test files with this in their name: browser, worker, storage
 *   npm run test:faults -- --test upgrades          only tests with this in their title
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    test: { type: 'string' },
  },
});
const filter = values.test === undefined ? [] : ['--testNamePattern', values.test];
const { status } = spawnSync(
  'vitest',
  ['run', '-c', 'vitest.e2e.config.ts', `tests/e2e/faults-${values.only}`, ...filter],
  {
    cwd: root,
    stdio: 'inherit',
    env: toolEnvironment({ BACKFILE_FAULT_ROUNDS: values.rounds, BACKFILE_FAULT_SEED: values.seed }),
    shell: process.platform === 'win32',
  },
);
process.exitCode = status ?? 1;
