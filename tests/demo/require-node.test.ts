import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../demo/require-node.js', import.meta.url));

/** The check, run by a Node that says it is of some version. */
function checkOf(version: string) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`;
  return spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, script],
    {
      encoding: 'utf8',
    },
  );
}

it('a Node that cannot run the tools is told so in words', () => {
  for (const old of ['20.20.2', '22.17.9']) {
    const { status, stderr } = checkOf(old);
    expect(status, old).toBe(1);
    expect(stderr).toContain('need Node 22.18 or newer');
  }
});

it('one that can goes on without a word', () => {
  for (const fit of ['22.18.0', '24.0.0'])
    expect(checkOf(fit)).toMatchObject({ status: 0, stdout: '', stderr: '' });
});
