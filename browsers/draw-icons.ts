import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './build-extension.ts';
import { requireChromium } from './install-browser.ts';

/**
 * `node browsers/draw-icons.ts`: draws the extension's icons from public/icon/icon.svg in every size that browsers and
 * stores ask for. Needed only after the drawing was changed; the PNG files are kept in the repository.
 */

const folder = join(root, 'public/icon');
const sizes = [16, 32, 48, 96, 128];

const svg = await readFile(join(folder, 'icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: requireChromium().path, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
}
await browser.close();
