import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../browsers/build-extension.ts';
import { launchChromium } from '../../browsers/launch-chromium.ts';
import { waitForPainted } from '../../browsers/painted-names.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

declare global {
  interface Window {
    /** The text of the page after each rendering. */
    seen?: string[];
    failures?: string[];
  }
}

const renderings = 41;
let backfile: Backfile;

async function bundle(): Promise<string> {
  // One entry with `write: false` gives one output; the union type has room for watchers and several formats.
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    build: {
      write: false,
      lib: { entry: join(root, 'tests/fixtures/react/ticking-page.jsx'), formats: ['iife'], name: 'ticking' },
    },
  })) as Rollup.RollupOutput[];
  return output[0]?.output[0]?.code ?? '';
}

beforeAll(async () => {
  backfile = await startBackfile({
    pages: {
      '/react': {
        body: '<!doctype html><html lang="en"><div id="root"></div><script src="/react.js"></script></html>',
      },
      '/react.js': { body: await bundle(), type: 'text/javascript' },
    },
  });
});

afterAll(() => backfile?.close());

test('a React page that renders every 200 ms says at each rendering what it says without the extension', async () => {
  const plain = await launchChromium();
  try {
    const control = await plain.context.newPage();
    await control.goto(`${backfile.server.origin}/react`);
    const page = await backfile.chromium.context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(`${backfile.server.origin}/react`);
    await waitForPainted(page, 'Benjamin Netanyahu');
    const last = { timeout: 30_000 };
    await page.waitForFunction((count) => window.seen?.length === count + 1, renderings, last);
    await control.waitForFunction((count) => window.seen?.length === count + 1, renderings, last);
    expect(await page.evaluate(() => window.seen)).toEqual(await control.evaluate(() => window.seen));
    expect(await page.evaluate(() => window.failures ?? [])).toEqual([]);
    expect(errors).toEqual([]);
    // The page is at rest now: what stands there last is painted too.
    await waitForPainted(page, 'Marco Rubio');
  } finally {
    await plain.close();
  }
});
