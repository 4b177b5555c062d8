import { join } from 'node:path';
import { compile, compileModule } from 'svelte/compiler';
import { build, type Plugin, type Rollup } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { root } from '../../browsers/build-extension.ts';
import { type ChromiumRun, launchChromium } from '../../browsers/launch-chromium.ts';
import { waitForPainted } from '../../browsers/painted-names.ts';
import { renderings, storyAt } from '../fixtures/live/story.js';
import { storyApp } from '../fixtures/live/vue-story.js';
import { type Backfile, startBackfile } from './start-backfile.ts';

const pages = {
  vue: 'vue-page.js',
  lit: 'lit-page.js',
  svelte: 'svelte-page.svelte.js',
  preact: 'preact-page.jsx',
} as const;
type Framework = keyof typeof pages;

/** Svelte's own compiler, without the plugin and the server that come with it. */
const svelte: Plugin = {
  name: 'svelte',
  transform(code, id) {
    const options = { filename: id, generate: 'client' as const };
    if (id.endsWith('.svelte')) return compile(code, options).js;
    return id.endsWith('.svelte.js') ? compileModule(code, options).js : null;
  },
};

async function bundle(file: string): Promise<string> {
  // One entry with `write: false` gives one output; the union type has room for watchers and several formats.
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [svelte],
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    build: {
      write: false,
      lib: { entry: join(root, 'tests/fixtures/live', file), formats: ['iife'], name: 'live' },
    },
  })) as Rollup.RollupOutput[];
  return output[0]?.output[0]?.code ?? '';
}

/** Vue's page comes whole from its server, the others are made in the browser. */
const serverPart = (framework: Framework) =>
  framework === 'vue' ? renderToString(createSSRApp(storyApp({ value: storyAt(0) }))) : '';

let backfile: Backfile;
let plain: ChromiumRun;

beforeAll(async () => {
  const served: Parameters<typeof startBackfile>[0] = { pages: {} };
  for (const framework of Object.keys(pages) as Framework[]) {
    const inner = await serverPart(framework);
    Object.assign(served.pages ?? {}, {
      [`/${framework}`]: {
        body: `<!doctype html><html lang="en"><div id="root">${inner}</div><script src="/${framework}.js"></script></html>`,
      },
      [`/${framework}.js`]: { body: await bundle(pages[framework]), type: 'text/javascript' },
    });
  }
  backfile = await startBackfile(served);
  plain = await launchChromium();
});

afterAll(async () => {
  await plain?.close();
  await backfile?.close();
});

const isOver = (count: number) => window.seen?.length === count + 1;

test.each(Object.keys(pages) as Framework[])(
  'a page made with %s says at each rendering what it says without the extension',
  async (framework) => {
    const control = await plain.context.newPage();
    await control.goto(`${backfile.server.origin}/${framework}`);
    const page = await backfile.chromium.context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(`${backfile.server.origin}/${framework}`);
    // While the page goes on changing, and in Vue's case before it is taken over.
    await waitForPainted(page, 'Benjamin Netanyahu', { timeout: 3_000 });
    await page.waitForFunction(isOver, renderings, { timeout: 15_000 });
    await control.waitForFunction(isOver, renderings, { timeout: 15_000 });
    const seen = await page.evaluate(() => window.seen);
    expect(seen).toHaveLength(renderings + 1);
    expect(seen).toEqual(await control.evaluate(() => window.seen));
    expect(await page.evaluate(() => window.failures ?? [])).toEqual([]);
    expect(errors).toEqual([]);
    // At rest now: the last rendering's names are painted, each on its own words.
    await waitForPainted(page, storyAt(renderings).name);
    const html = () => document.documentElement.outerHTML;
    expect(await page.evaluate(html)).toBe(await control.evaluate(html));
    await page.close();
    await control.close();
  },
);
