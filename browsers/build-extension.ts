import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export type Target = 'chrome' | 'firefox';

/** The folder of an unpacked build below the output folder. */
export function buildFolder(out: string, target: Target): string {
  return join(out, `${target}-mv3`);
}

/** The environment in which the programs of node_modules, Node among them, come first. */
export function toolEnvironment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, ...extra, PATH: path };
}

/** Runs a program of node_modules in the repository's folder, quiet unless it fails. Throws with its output. */
export function runQuietly(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const ended = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: toolEnvironment(env),
    // Windows starts the .cmd files of node_modules/.bin through a shell only.
    shell: process.platform === 'win32',
  });
  if (ended.status === 0) return;
  throw new Error(`${command} ${args.join(' ')} failed:\n${ended.stdout ?? ''}${ended.stderr ?? ''}`);
}

/** Builds the extension for one browser below `out` and gives the folder of the unpacked build. */
export function buildExtension(out: string, target: Target): string {
  runQuietly('wxt', ['build', '-b', target], { BACKFILE_OUT: out });
  return buildFolder(out, target);
}
