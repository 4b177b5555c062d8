import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type ChromiumRun, launchChromium } from '../../browsers/launch-chromium.ts';
import { buildHarness } from '../faults/build-harness.ts';

/** Ten in `npm test`; `npm run test:faults` runs 200. */
const rounds = Number(process.env.BACKFILE_FAULT_ROUNDS ?? 10);
/** ms of work before the plug is pulled, at most. */
const longest = 600;
const operations = ['save', 'edit', 'delete', 'merge', 'restore'] as const;

interface Fact {
  id: string;
  note: string | null;
  deleted: boolean;
}
interface Kept {
  id: string;
  key: string;
  note: string;
  deleted: number | null;
}
interface Audit {
  stored: Kept[];
  copies: Record<string, Kept>;
  uncopied: number;
  damaged: number;
  incoming: number;
}
interface Harness {
  work(name: string, from: number, tell: (kind: string, facts: Fact[]) => unknown): Promise<void>;
  audit(): Promise<Audit>;
}
declare const harness: Harness;

let extension: string;

beforeAll(async () => {
  extension = await buildHarness(inject('chromeBuild'));
});

afterAll(() => rmSync(extension, { recursive: true, force: true }));

async function openHarness(chromium: ChromiumRun): Promise<Page> {
  const page = await chromium.openExtensionPage('harness.html');
  await page.waitForFunction(() => 'harness' in globalThis);
  return page;
}

/** Ends the browser's process at once, as a power cut does for it. */
async function crash({ context }: ChromiumRun): Promise<void> {
  const closed = new Promise((resolve) => context.once('close', resolve));
  const session = await context.browser()?.newBrowserCDPSession();
  // Nobody is left to answer.
  session?.send('Browser.crash').catch(() => {});
  await closed;
}

/** What was promised last of each annotation, and what was begun after it without a promise. */
function ledger() {
  const kept = new Map<string, Fact>();
  const begun = new Map<string, Fact>();
  return {
    kept,
    begun,
    tell(kind: string, facts: Fact[]) {
      for (const fact of facts) {
        const merged = { ...kept.get(fact.id), ...fact, note: fact.note ?? kept.get(fact.id)?.note ?? null };
        if (kind === 'begun') begun.set(fact.id, merged);
        else {
          kept.set(fact.id, merged);
          begun.delete(fact.id);
        }
      }
    },
  };
}

const fits = (one: Kept, fact: Fact | undefined) =>
  fact !== undefined &&
  (fact.note === null || one.note === fact.note) &&
  (one.deleted !== null) === fact.deleted;

/** What is lost, torn or doubled. */
function faultsOf(audit: Audit, { kept, begun }: ReturnType<typeof ledger>): string[] {
  const stored = new Map(audit.stored.map((one) => [one.key, one]));
  const faults: string[] = [];
  for (const [id, fact] of kept) {
    const one = stored.get(id);
    if (!one) faults.push(`${id} is lost`);
    else if (!fits(one, fact) && !fits(one, begun.get(id)))
      faults.push(`${id} is ${JSON.stringify([one.note, one.deleted])}, promised ${JSON.stringify(fact)}`);
  }
  for (const [id, one] of stored) {
    if (one.id !== id) faults.push(`${id} holds ${one.id}`);
    if (!kept.has(id) && !begun.has(id)) faults.push(`${id} came from nowhere`);
    if (JSON.stringify(audit.copies[id]?.note) !== JSON.stringify(one.note))
      faults.push(`${id} has another copy`);
  }
  for (const id of Object.keys(audit.copies)) if (!stored.has(id)) faults.push(`${id} is only a copy`);
  if (audit.uncopied + audit.damaged > 0) faults.push(`${audit.uncopied} uncopied, ${audit.damaged} damaged`);
  return faults;
}

describe('a browser that is killed at any moment', () => {
  test(
    `loses and doubles nothing, ${rounds} times`,
    async () => {
      const profile = mkdtempSync(join(tmpdir(), 'backfile-crash-'));
      const books = ledger();
      const faults: string[] = [];
      try {
        let chromium = await launchChromium({ extension, profile });
        let page = await openHarness(chromium);
        // Two to be edited and deleted from the first round on.
        for (const n of [0, 1]) {
          const fact = { id: `save-${n}`, note: `saved ${n}`, deleted: false };
          await page.evaluate(
            ([id, note]) =>
              (
                harness as never as {
                  store: { save(id: string, draft: unknown): Promise<unknown> };
                  draft(note: string): unknown;
                }
              ).store.save(id, (harness as never as { draft(note: string): unknown }).draft(note)),
            [fact.id, fact.note] as const,
          );
          books.tell('kept', [fact]);
        }
        for (let round = 0; round < rounds; round += 1) {
          const name = operations[round % operations.length] ?? 'save';
          await page.exposeFunction('tell', books.tell);
          page
            .evaluate(
              ([operation, from]) =>
                harness.work(operation, from, (globalThis as never as { tell: never }).tell),
              [name, 10 + round * 1_000] as const,
            )
            .catch(() => {});
          await new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
          await crash(chromium);
          chromium = await launchChromium({ extension, profile });
          page = await openHarness(chromium);
          const audit = await page.evaluate(() => harness.audit());
          faults.push(...faultsOf(audit, books).map((fault) => `round ${round} (${name}): ${fault}`));
          // What was begun and is there counts from now on.
          for (const one of audit.stored)
            books.kept.set(one.key, { id: one.key, note: one.note, deleted: one.deleted !== null });
          books.begun.clear();
        }
        expect(faults).toEqual([]);
        await chromium.close();
      } finally {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    },
    60_000 + rounds * 12_000,
  );
});

describe('a worker that is stopped at any moment', () => {
  test(
    `loses and doubles nothing, ${rounds} times`,
    async () => {
      const chromium = await launchChromium({ extension });
      const books = ledger();
      const page = await openHarness(chromium);
      await page.exposeFunction('tell', books.tell);
      page
        .evaluate(() => harness.work('save', 0, (globalThis as never as { tell: never }).tell))
        .catch(() => {});
      for (let round = 0; round < rounds; round += 1) {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
        await chromium.stopWorker();
      }
      await page.close();
      const after = await openHarness(chromium);
      expect(faultsOf(await after.evaluate(() => harness.audit()), books)).toEqual([]);
      await chromium.close();
    },
    60_000 + rounds * 8_000,
  );
});
