import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildExtension, buildFolder } from '../../browsers/build-extension.ts';
import { type ChromiumRun, launchChromium } from '../../browsers/launch-chromium.ts';
import { seedAnnotations } from '../e2e/seed-annotations.ts';
import { measureBulk, measureFiles } from './manager-work.ts';

/**
 * `npm run bench -- manager [COUNT] [PART]`: the manager in Chromium with so many annotations (50,000). `read`: ms until
 * the first rows, ms until all are read, the longest task, ms from a keystroke in the search to the frame that shows its
 * answer, memory of the page. `bulk`: changes of all and their undoing. `files`: exports, backup, restoration, import.
 */
const parts = ['read', 'bulk', 'files'] as const;
type Part = (typeof parts)[number];

const words = ['harbour council', 'number4217', 'residents "waited outside"', 'compare', 'zzzz nothing'];

const part = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const spread = (times: readonly number[]) => {
  const sorted = [...times].sort((a, b) => a - b);
  return `median ${part(sorted, 0.5).toFixed(1)}, p95 ${part(sorted, 0.95).toFixed(1)}, max ${sorted.at(-1)?.toFixed(1)} ms`;
};

/** In the page: what the reader waits for, told by the page's own clock. */
const watchPage = () => {
  const seen = { longest: 0, first: 0, key: 0, text: '', frame: 0, answer: 0 };
  const textOf = () => document.querySelector<HTMLInputElement>('[type=search]')?.value ?? '';
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  const onChange = () => {
    if (seen.first === 0 && document.querySelector('.annotation-summary')) seen.first = performance.now();
    const isAnswered = document.querySelector('.list-count')?.getAttribute('aria-busy') !== 'true';
    if (seen.key > 0 && seen.answer === 0 && textOf() !== seen.text && isAnswered)
      requestAnimationFrame(() =>
        setTimeout(() => {
          seen.answer ||= performance.now();
        }),
      );
  };
  new MutationObserver(onChange).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  document.addEventListener(
    'keydown',
    (event) => {
      Object.assign(seen, { key: event.timeStamp, text: textOf(), frame: 0, answer: 0 });
      requestAnimationFrame(() =>
        setTimeout(() => {
          seen.frame = performance.now();
        }),
      );
    },
    true,
  );
};

declare const seen: { longest: number; first: number; key: number; frame: number; answer: number };

/** ms from a key to the end of the next frame, and to that of the frame with the list's answer. */
async function keystrokes(page: Page): Promise<{ frames: number[]; answers: number[] }> {
  const [frames, answers]: [number[], number[]] = [[], []];
  await page.getByRole('searchbox').focus();
  for (const word of words) {
    for (const key of word) {
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await page.waitForFunction(() => seen.frame > 0 && seen.answer > 0);
      const { frame, answer } = await page.evaluate(() => ({
        frame: seen.frame - seen.key,
        answer: seen.answer - seen.key,
      }));
      frames.push(frame);
      answers.push(answer);
    }
    await page.getByRole('searchbox').fill('');
  }
  return { frames, answers };
}

async function memoryOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** Opens the manager until all is read; tells what the reader waited for. */
async function measureReading(chromium: ChromiumRun, count: number): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.addInitScript(watchPage);
  await page.goto(chromium.extensionUrl('manager.html'));
  const kept = count - Math.floor(count / 50);
  const all = await page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector('.list-count')?.textContent === text) resolve(performance.now());
          else setTimeout(look, 10);
        };
        look();
      }),
    `${kept} annotations`,
  );
  const { first, longest } = await page.evaluate(() => seen);
  console.log(
    `first rows ${Math.round(first)} ms; all read ${Math.round(all)} ms; longest task while reading ${Math.round(longest)} ms`,
  );
  return page;
}

async function measureKeys(page: Page): Promise<void> {
  await page.waitForTimeout(1_000);
  await page.evaluate(() => Object.assign(seen, { longest: 0 }));
  const { frames, answers } = await keystrokes(page);
  const longest = await page.evaluate(() => seen.longest);
  console.log(`keystroke of the search to the next frame: ${spread(frames)} (${frames.length} keys)`);
  console.log(`keystroke to the list's answer: ${spread(answers)}; longest task ${Math.round(longest)} ms`);
  console.log(`memory of the page's scripts ${(await memoryOf(page)).toFixed(1)} MB`);
}

async function measure(extension: string, count: number, asked: readonly Part[]): Promise<void> {
  const chromium = await launchChromium({ extension });
  const first = await chromium.openExtensionPage('manager.html');
  await first.locator('.list-count').waitFor();
  await seedAnnotations({ page: first, count });
  await first.close();
  console.log(`${count} annotations`);
  const page = await measureReading(chromium, count);
  const folder = mkdtempSync(join(tmpdir(), 'backfile-bench-files-'));
  try {
    if (asked.includes('read')) await measureKeys(page);
    if (asked.includes('bulk')) await measureBulk({ page, memoryOf, folder });
    if (asked.includes('files')) await measureFiles({ page, memoryOf, folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await chromium.close();
  }
}

export async function run([count = '50000', part]: string[]): Promise<void> {
  const built = process.env.BACKFILE_BUILT;
  const out = built ?? mkdtempSync(join(tmpdir(), 'backfile-bench-'));
  const asked = parts.filter((name) => part === undefined || part === name);
  try {
    const extension = built ? buildFolder(built, 'chrome') : buildExtension(out, 'chrome');
    await measure(extension, Number(count), asked);
  } finally {
    if (!built) rmSync(out, { recursive: true, force: true });
  }
}
