import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFolder, root, toolEnvironment } from '../browsers/build-extension.ts';
import { hasDisplay } from '../browsers/find-browser.ts';
import { ensureBrowsers, requireChromium } from '../browsers/install-browser.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import {
  type JobOptions,
  seeCardAndReader,
  seeColdHighlight,
  seeHighlights,
  seeInstall,
  seePopup,
} from './main-job.ts';
import { demoPages, servePages } from './serve-pages.ts';

/**
 * `npm start`: builds the archive and the extension, and opens a browser with both on the demonstration pages.
 * Without a display, or with `--headless`, it does the main job by itself and prints what it saw.
 */

const { values: options } = parseArgs({ options: { headless: { type: 'boolean', default: false } } });
const headless = options.headless || !hasDisplay();
const artifacts = join(root, 'artifacts/demo');

function run(what: string, command: string, ...args: string[]): void {
  console.log(what);
  const ended = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: toolEnvironment(),
    // Windows starts the .cmd files of node_modules/.bin through a shell only.
    shell: process.platform === 'win32',
  });
  if (ended.status !== 0) throw new Error(`${what} failed:\n${ended.stdout}${ended.stderr}`);
}

const whatToTry = `
Rest the pointer on an underlined name: its card opens, and leads to the archived articles.
Press Backfile’s button in the toolbar (behind the puzzle piece) for the names on the page, and to search.
Select some text to annotate it.`;

const plural = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

async function doMainJob(job: JobOptions): Promise<void> {
  const { title, counts } = await seeInstall(job);
  const { person, organization, event } = counts.byType;
  console.log(
    `\nArchive     ${title}: ${plural(counts.articles, 'article')}, ${plural(counts.entities, 'name')}`,
  );
  console.log(`            (${person} people, ${organization} organizations, ${event} events)`);

  console.log('Highlights  people  organizations  events  first after DOMContentLoaded');
  for (const { path, shows, byKind, firstHighlight } of await seeHighlights(job)) {
    const cells = [byKind.person, byKind.organization, byKind.event].map(String);
    const [people = '', organizations = '', events = ''] = cells;
    const line = `${people.padStart(6)}${organizations.padStart(15)}${events.padStart(8)}`;
    console.log(`            ${line}  ${Math.round(firstHighlight ?? 0)} ms  ${path}  ${shows}`);
  }

  console.log(
    `            with the service worker stopped before: ${Math.round(await seeColdHighlight(job))} ms`,
  );

  const { card, reader } = await seeCardAndReader(job, 'Benjamin Netanyahu');
  console.log(
    `Card        opened by resting on a name: ${card.name}, ${plural(card.articles, 'article')} listed`,
  );
  console.log(`Reader      opened from the card at “${reader.mention}” in “${reader.headline}”`);

  const popup = await seePopup(job, 'arrest warrant');
  console.log(`Popup       lists ${plural(popup.onThisPage, 'name')} on this page`);
  console.log(
    `Search      “${popup.query}”: ${plural(popup.articles, 'article')}, ${plural(popup.names, 'name')}`,
  );
}

async function main(): Promise<void> {
  ensureBrowsers(['chromium']);
  run('Building the archive', 'node', 'corpus/build.ts');
  run('Building the extension', 'wxt', 'build', '-b', 'chrome');
  mkdirSync(artifacts, { recursive: true });
  const server = await servePages();
  const extension = buildFolder(join(root, '.output'), 'chrome');
  console.log(`Starting ${requireChromium().name}${headless ? ' without a window' : ''}`);
  const chromium = await launchChromium({ extension, headless, ...(!headless && { viewport: null }) });
  try {
    if (headless) {
      await doMainJob({ chromium, origin: server.origin, folder: artifacts });
      console.log(
        `Pictures    ${readdirSync(artifacts)
          .map((file) => join(artifacts, file))
          .join('\n            ')}`,
      );
      return;
    }
    const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
    await page.goto(server.origin);
    console.log(
      `\nThe pages are at ${demoPages.map(({ path }) => server.origin + path).join('\n                 ')}`,
    );
    console.log(whatToTry);
    console.log('\nClose the browser, or press Ctrl+C, to end.');
    await new Promise<void>((resolve) => {
      chromium.context.on('close', () => resolve());
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    });
  } finally {
    await chromium.close();
    await server.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(`\nnpm start failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
