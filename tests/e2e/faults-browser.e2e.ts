import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type ChromiumRun, launchChromium } from '../../browsers/launch-chromium.ts';
import { buildHarness } from '../faults/build-harness.ts';
import type { Harness, Operation } from '../faults/harness.ts';
import { killBrowser } from '../faults/kill.ts';
import { faultsOf, type Ledger, openLedger } from '../faults/ledger.ts';
import type { StoredDatabase } from '../faults/older-database.ts';
import { report, rounds, seed, seededRandom, wait } from '../faults/rounds.ts';

/** ms of work before the plug is pulled, at most. */
const longest = 600;
const operations: readonly Operation[] = ['save', 'edit', 'delete', 'merge', 'bulk', 'restore'];
/** Rows of the older database; and ms within which their upgrade is killed: it takes about as long. */
const filling = 1_000;
const longestUpgrade = 400;

const older = JSON.parse(
  readFileSync(new URL('../fixtures/reader-databases/version-1.json', import.meta.url), 'utf8'),
) as StoredDatabase;

declare const harness: Harness;
/** What the pages of the harness tell goes to the ledger. */
declare const tell: Parameters<Harness['work']>[2];

let extension: string;
let profile: string;

beforeAll(async () => {
  extension = await buildHarness(inject('chromeBuild'));
  profile = mkdtempSync(join(tmpdir(), 'backfile-killed-'));
});

afterAll(() => {
  for (const folder of [extension, profile]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function openHarness(chromium: ChromiumRun, books: Ledger): Promise<Page> {
  const page = await chromium.openExtensionPage('harness.html');
  await page.waitForFunction(() => 'harness' in globalThis);
  await page.exposeFunction('tell', books.tell);
  return page;
}

/** A browser that is killed and started again on the same profile, and what it promised. */
async function killedAgainAndAgain(
  name: string,
  round: (page: Page, n: number, chromium: ChromiumRun) => Promise<string>,
): Promise<void> {
  const books = openLedger();
  const faults: string[] = [];
  const folder = join(profile, name);
  let [begun, there] = [0, 0];
  let chromium = await launchChromium({ extension, profile: folder });
  let page = await openHarness(chromium, books);
  // Two to be edited and deleted from the first round on.
  for (const n of [0, 1]) await page.evaluate((at) => harness.save(`save-${at}`, `saved ${at}`, tell), n);
  for (let n = 0; n < rounds; n += 1) {
    const what = await round(page, n, chromium);
    await killBrowser(chromium);
    chromium = await launchChromium({ extension, profile: folder });
    page = await openHarness(chromium, books);
    const audit = await page.evaluate(() => harness.audit());
    faults.push(...faultsOf(audit, books).map((fault) => `round ${n} (${what}): ${fault}`));
    const outcome = books.settle(audit);
    begun += outcome.begun;
    there += outcome.there;
  }
  report(
    `${name}: ${rounds} kills, ${books.kept.size} annotations; of ${begun} that were under way ${there} are there whole, the others not at all; faults: ${faults.length}`,
  );
  expect(faults).toEqual([]);
  await chromium.close();
}

describe('a browser that is killed at any moment', () => {
  test(
    `loses and doubles nothing, ${rounds} times`,
    async () => {
      const random = seededRandom(seed);
      await killedAgainAndAgain('browser', async (page, n) => {
        const operation = operations[n % operations.length] ?? 'save';
        page
          .evaluate(([name, from]) => harness.work(name, from, tell), [operation, 10 + n * 1_000] as const)
          .catch(() => {});
        await wait(random() * longest);
        return operation;
      });
    },
    60_000 + rounds * 12_000,
  );

  test(
    `while it upgrades an older database loses nothing, ${rounds} times`,
    async () => {
      const random = seededRandom(seed + 1_000);
      let torn = 0;
      await killedAgainAndAgain('upgrade', async (page, n, chromium) => {
        if (n === 0) await page.evaluate((count) => harness.fill(count, tell), filling);
        await chromium.stopWorker();
        await page.evaluate(async (database) => (await harness.becomeOlder(database)).close(), older);
        let isOpen = false;
        await page.exposeFunction('opened', () => {
          isOpen = true;
        });
        page
          .evaluate(
            (from) =>
              harness.upgrade(async (kind, facts) => {
                if (facts.length === 0) await (globalThis as never as { opened(): unknown }).opened();
                else await tell(kind, facts);
              }, from),
            10 + n * 1_000,
          )
          .catch(() => {});
        await wait(random() * longestUpgrade);
        if (!isOpen) torn += 1;
        return isOpen ? 'after the upgrade' : 'in the upgrade';
      });
      report(`upgrade: ${torn} of ${rounds} kills came before it had ended`);
    },
    60_000 + rounds * 20_000,
  );
});
