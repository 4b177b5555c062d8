import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildExtension, buildFolder } from '../../browsers/build-extension.ts';
import { ensureBrowsers } from '../../browsers/install-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromeBuild: string;
    firefoxBuild: string;
  }
}

/**
 * Builds the extension once for all end-to-end tests, into a folder of its own, and removes it afterwards.
 * `BACKFILE_BUILT` names the output folder of builds made just before and saves the time.
 */
export default function setup(project: TestProject): () => void {
  ensureBrowsers(['chromium', 'firefox']);
  const built = process.env.BACKFILE_BUILT;
  const out = built ?? mkdtempSync(join(tmpdir(), 'backfile-build-'));
  if (!built) for (const target of ['chrome', 'firefox'] as const) buildExtension(out, target);
  project.provide('chromeBuild', buildFolder(out, 'chrome'));
  project.provide('firefoxBuild', buildFolder(out, 'firefox'));
  return () => {
    if (!built) rmSync(out, { recursive: true, force: true });
  };
}
