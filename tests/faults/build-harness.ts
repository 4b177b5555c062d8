import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../browsers/build-extension.ts';

/** Takes the permission away that lifts the browser's quotas: both stores can then be filled for real. */
function limitStorage(extension: string): void {
  const path = join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] };
  const permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  writeFileSync(path, JSON.stringify({ ...manifest, permissions }));
}

export interface HarnessOptions {
  /** Quotas as any extension has them. */
  limited?: boolean;
}

/** A copy of the built extension with one page more, `harness.html`, that runs the storage code for the tests. */
export async function buildHarness(
  extension: string,
  { limited = false }: HarnessOptions = {},
): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'backfile-faults-'));
  cpSync(extension, out, { recursive: true });
  if (limited) limitStorage(out);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { 'wxt/browser': join(root, 'tests/faults/chrome-browser.ts') } },
    build: {
      outDir: out,
      emptyOutDir: false,
      minify: false,
      lib: { entry: join(root, 'tests/faults/harness.ts'), formats: ['es'], fileName: () => 'harness.js' },
    },
  });
  writeFileSync(join(out, 'harness.html'), '<!doctype html><script type="module" src="harness.js"></script>');
  return out;
}
