import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickOurs, readOurs, selectText, waitForOurs } from '../../browsers/annotation-tools.ts';
import { workerKiller } from '../faults/kill.ts';
import { report, rounds, seed, seededRandom, wait } from '../faults/rounds.ts';
import { readStored } from './seed-annotations.ts';
import { type Backfile, startBackfile } from './start-backfile.ts';

/** ms after the click within which the worker is killed: what a save takes, and the pauses of one that is tried again. */
const longest = 120;

const text = (n: number) => `Line ${n} of the log of the light.`;
const line = (n: number) => ({
  body: `<!doctype html><html lang="en"><title>Line ${n}</title><body style="padding: 80px"><p id="one">${text(n)} It was kept every night.</p>`,
});

let backfile: Backfile;

beforeAll(async () => {
  const pages = Array.from({ length: rounds }, (_, n) => [`/line-${n}`, line(n)] as const);
  backfile = await startBackfile({ pages: Object.fromEntries(pages) });
});

afterAll(() => backfile?.close());

/** Selects the text until the tools are there: a page is read late where the worker was killed just before. */
async function offered(page: Page, words: string): Promise<void> {
  const look = async () => {
    // Whoever presses on what is selected drags it, and selects nothing.
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await selectText(page, '#one', words);
    await wait(200);
    return readOurs(page, 'toolbar');
  };
  await expect.poll(look, { timeout: 15_000, interval: 500 }).not.toBeNull();
}

interface Told {
  /** Rounds in which the reader was told that it failed, and tried again. */
  failed: number;
  killed: number;
}

/** Waits for what the tools say; a failure that they tell is answered as a reader does, by trying again. */
async function untilTold(page: Page, done: RegExp, again: () => Promise<void>, told: Told): Promise<void> {
  const said = await waitForOurs(page, 'StaticText', new RegExp(`${done.source}|^Not saved`));
  if (done.test(said.name)) return;
  told.failed += 1;
  await again();
  await waitForOurs(page, 'StaticText', done);
}

const colour = (page: Page) => clickOurs(page, 'button', /Highlight: Yellow/);
const save = (page: Page) => clickOurs(page, 'button', /^Save$/);
const undo = (page: Page) => clickOurs(page, 'button', /^Undo$/);

/** The three kinds of change, each up to the click that is interrupted. */
const kinds = [
  { name: 'colour', prepare: async () => {}, act: colour, done: /^Saved$/ },
  {
    name: 'note',
    async prepare(page: Page) {
      await clickOurs(page, 'button', /^Note$/);
      await clickOurs(page, 'textbox', /^Note$/);
      await page.keyboard.type('Kept.');
    },
    act: save,
    done: /^Saved$/,
  },
  {
    name: 'removal',
    async prepare(page: Page) {
      await colour(page);
      await waitForOurs(page, 'StaticText', /^Saved$/);
    },
    act: undo,
    done: /^Removed$/,
  },
] as const;

test(
  `a worker that is killed while the page's own tools save, remove and note loses and doubles nothing, ${rounds} times`,
  async () => {
    const random = seededRandom(seed);
    const kill = await workerKiller(backfile.chromium);
    const told: Told = { failed: 0, killed: 0 };
    const page = await backfile.open('/line-0');
    for (let n = 0; n < rounds; n += 1) {
      const kind = kinds[n % kinds.length] ?? kinds[0];
      await page.goto(`${backfile.server.origin}/line-${n}`);
      await offered(page, text(n));
      await kind.prepare(page);
      const clicked = kind.act(page);
      await clicked;
      await wait(random() * longest);
      told.killed += kill();
      await untilTold(page, kind.done, () => kind.act(page), told);
    }
    await page.close();
    const reader = await backfile.chromium.openExtensionPage('reader.html');
    const stored = Object.values(await readStored(reader));
    const found = stored.map(({ note, deleted, target }) =>
      [target.title, note, deleted === null ? 'kept' : 'removed'].join(', '),
    );
    const promised = Array.from({ length: rounds }, (_, n) => {
      const kind = kinds[n % kinds.length]?.name;
      return [`Line ${n}`, kind === 'note' ? 'Kept.' : '', kind === 'removal' ? 'removed' : 'kept'].join(
        ', ',
      );
    });
    report(
      `worker: ${told.killed} kills in ${rounds} rounds; told as failed and tried again: ${told.failed}; stored: ${found.length}`,
    );
    expect(found.sort()).toEqual(promised.sort());
    await reader.close();
  },
  60_000 + rounds * 20_000,
);
