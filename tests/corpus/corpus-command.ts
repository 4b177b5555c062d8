import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openAsBlob, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, vi } from 'vitest';
import type { Article } from '../../core/model.ts';
import { checkPack } from '../../corpus/pack.ts';

export const BUILD = join(import.meta.dirname, '../../corpus/build.ts');
export const SOURCES = join(import.meta.dirname, '../../corpus/sources');
export const BODY = 'The council met in the old town hall on Friday and voted on the new budget for schools.';

// Each test starts a process or two; the machine may have more to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

export const scratch = mkdtempSync(join(tmpdir(), 'backfile-test-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

export interface Run {
  code: number | null;
  errors: string[];
  out: string;
  files: string[];
}

let runs = 0;
export function build(sources: string, ...more: string[]): Run & { pack: string } {
  const folder = join(scratch, `out-${runs++}`);
  const pack = join(folder, 'a.pack');
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [BUILD, '--sources', sources, '--out', pack, ...more],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    },
  );
  let files: string[] = [];
  try {
    files = readdirSync(folder);
  } catch {
    // A run that writes nothing makes no folder either.
  }
  return { code: status, errors: stderr.split('\n').filter(Boolean), out: stdout, files, pack };
}

export function folderOf(name: string, files: Record<string, string | Uint8Array>): string {
  const folder = join(scratch, name);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export async function articlesIn(pack: string): Promise<Article[]> {
  const reader = await checkPack(await openAsBlob(pack));
  return (await Array.fromAsync(reader.articleBatches())).flat();
}
