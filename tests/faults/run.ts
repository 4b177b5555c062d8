import { spawnSync } from 'node:child_process';
import { root, toolEnvironment } from '../../browsers/build-extension.ts';

/** `npm run test:faults [ROUNDS]`: the kill tests with 200 rounds each, or as many as are asked for. */
const [rounds = '200'] = process.argv.slice(2);
const { status } = spawnSync('vitest', ['run', '-c', 'vitest.e2e.config.ts', 'tests/e2e/manager-faults'], {
  cwd: root,
  stdio: 'inherit',
  env: toolEnvironment({ BACKFILE_FAULT_ROUNDS: rounds }),
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
