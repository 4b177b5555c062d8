import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../browsers/build-extension.ts';

/** A copy of the built extension with one page more, `harness.html`, that runs the storage code for the tests. */
export async function buildHarness(extension: string): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'backfile-faults-'));
  cpSync(extension, out, { recursive: true });
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
