import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { foldWords } from '../../../core/entities/fold.ts';
import type { bench, Outcome } from './page.ts';

type Bench = typeof bench;

/** The words of the sources: generated pages have real words in them, in no real order. */
export function vocabularies(): { vocabulary: string[]; donor: string[] } {
  const folder = join(import.meta.dirname, '../../../corpus/sources');
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const words = foldWords(texts.join('\n')).filter((word) => /^[a-z]{2,}$/.test(word));
  return {
    vocabulary: words.filter((_, index) => index % 3 !== 0),
    donor: words.filter((_, index) => index % 3 === 0),
  };
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, 'page.ts'), formats: ['iife'], name: 'anchorBench' },
    },
  });
  const [result] = [built].flat();
  if (!result || !('output' in result)) throw new Error('the benchmark page was not built');
  return result.output[0].code;
}

/** Puts the benchmark into an empty page of the browser. */
export async function openAnchorBench(page: Page): Promise<{
  call<K extends keyof Bench>(name: K, ...args: Parameters<Bench[K]>): Promise<Awaited<ReturnType<Bench[K]>>>;
}> {
  await page.goto('about:blank');
  await page.addScriptTag({ content: await bundle() });
  return {
    call: (name, ...args) =>
      // The page's own types say what comes back.
      page.evaluate(
        ([of, given]) =>
          (globalThis as unknown as { bench: Record<string, (...a: unknown[]) => unknown> }).bench[
            of as string
          ]?.(...(given as unknown[])),
        [name, args] as [string, unknown[]],
      ) as never,
  };
}

export interface Tally {
  present: number;
  right: number;
  partial: number;
  wrong: number;
  missed: number;
  gone: number;
  orphan: number;
  false: number;
}

export function tally(outcomes: readonly Outcome[]): Tally {
  const count = (out: Outcome['out']) => outcomes.filter((outcome) => outcome.out === out).length;
  return {
    present: outcomes.filter(({ gone }) => !gone).length,
    right: count('right'),
    partial: count('partial'),
    wrong: count('wrong'),
    missed: count('missed'),
    gone: outcomes.filter(({ gone }) => gone).length,
    orphan: count('orphan'),
    false: count('false'),
  };
}
