import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../browsers/build-extension.ts';
import { importsOf } from '../../repository.ts';

/** What was made for an earlier run and need not be made again while the code that made it is the same. */
export interface Kept {
  /** Where it lies; absent: nothing is kept. */
  folder?: string;
  /** Folder of the browser's profile for this archive; absent: a fresh one. */
  profile?: string;
  /** Makes something, or gives what it said the last time. `from`: the files that make it, from the root. */
  once<T>(name: string, from: readonly string[], make: () => T | Promise<T>): Promise<T>;
}

/** A hash of files and all that they import of ours. */
function hashOf(from: readonly string[]): string {
  const seen = new Set(from);
  for (const path of seen)
    for (const { own, typeOnly } of importsOf(path)) if (own && !typeOnly) seen.add(own);
  const hash = createHash('sha256');
  for (const path of [...seen].sort()) hash.update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function stored(path: string): { hash: string; value: unknown } | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Nothing was kept, or only a part of it was written.
    return null;
  }
}

/** Keeps things for one archive below a folder; keeps nothing without one. */
export function keepIn(folder: string | undefined, archive: string): Kept {
  if (folder === undefined) return { once: async (_name, _from, make) => make() };
  const own = join(folder, archive);
  mkdirSync(own, { recursive: true });
  return {
    folder: own,
    profile: join(own, 'profile'),
    async once<T>(name: string, from: readonly string[], make: () => T | Promise<T>) {
      const path = join(own, `${name}.json`);
      const hash = hashOf(from);
      const known = stored(path);
      // Written below by the same code: the hash says so.
      if (known?.hash === hash) return known.value as T;
      const value = await make();
      writeFileSync(path, JSON.stringify({ hash, value: value ?? null }));
      return value;
    },
  };
}
