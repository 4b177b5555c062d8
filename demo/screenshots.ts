import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { waitForArchive } from '../browsers/archive-state.ts';
import { buildExtension, root } from '../browsers/build-extension.ts';
import { articlesOf, clickInCard, hoverName, waitForCard } from '../browsers/entity-card.ts';
import { type ChromiumRun, launchChromium } from '../browsers/launch-chromium.ts';
import { openPopup } from '../browsers/open-popup.ts';
import { waitForPainted, waitForRest } from '../browsers/painted-names.ts';
import { servePages } from './serve-pages.ts';

/** `npm run screenshots`: takes the pictures of README.md from the demonstration pages. */

const folder = join(root, 'docs/screenshots');
const schemes = ['light', 'dark'] as const;
/** CSS pixels: tall enough for a card with an article in it. */
const viewport = { width: 1200, height: 940 };
/** Enough for text on flat colours and for the highlights' faint washes, at a quarter of the size. */
const colours = 128;

async function keep(name: string, png: Buffer): Promise<void> {
  await sharp(png)
    .png({ palette: true, colours, effort: 10 })
    .toFile(join(folder, `${name}.png`));
  console.log(join(folder, `${name}.png`));
}

async function takeCardAndReader(chromium: ChromiumRun, origin: string, scheme: string): Promise<void> {
  const page = await chromium.context.newPage();
  await page.goto(`${origin}/${scheme === 'light' ? 'article' : 'dark'}.html`);
  await waitForRest(page);
  if (scheme === 'light') await keep('page', await page.screenshot());
  await hoverName(page, await waitForPainted(page, 'Benjamin Netanyahu'));
  const card = await waitForCard(page, /Netanyahu/);
  await keep(`card-${scheme}`, await page.screenshot());
  const opened = chromium.context.waitForEvent('page');
  const [first] = articlesOf(card);
  if (!first) throw new Error('The card lists no article');
  await clickInCard(page, first);
  const reader = await opened;
  await reader.locator('[data-cited]').waitFor();
  await keep(`reader-${scheme}`, await reader.screenshot());
}

async function takePopup(chromium: ChromiumRun, origin: string, scheme: string, work: string): Promise<void> {
  const page = await chromium.context.newPage();
  await page.goto(`${origin}/dark.html`);
  await waitForRest(page);
  if (scheme === 'dark') await keep('page-dark', await page.screenshot());
  const popup = await openPopup(chromium, page);
  await popup.until(() => document.querySelectorAll('.found').length, 10_000);
  const file = join(work, 'popup.png');
  await popup.screenshot(file);
  await keep(`popup-${scheme}`, await sharp(file).toBuffer());
  await popup.evaluate(() => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus());
  await popup.type('arrest warrant');
  await popup.until(() => document.querySelectorAll('.snippet mark').length, 10_000);
  await popup.screenshot(file);
  await keep(`search-${scheme}`, await sharp(file).toBuffer());
  await popup.close();
}

const work = mkdtempSync(join(tmpdir(), 'backfile-screenshots-'));
mkdirSync(folder, { recursive: true });
const server = await servePages();
try {
  const extension = buildExtension(join(work, 'build'), 'chrome');
  for (const colorScheme of schemes) {
    const chromium = await launchChromium({ extension, colorScheme, viewport, reducedMotion: 'reduce' });
    await waitForArchive(chromium);
    await takeCardAndReader(chromium, server.origin, colorScheme);
    await takePopup(chromium, server.origin, colorScheme, work);
    await chromium.close();
  }
} finally {
  await server.close();
  rmSync(work, { recursive: true, force: true });
}
