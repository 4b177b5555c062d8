import type { BrowserContext, Page } from 'playwright-core';

export type Calls = Record<string, (...args: never[]) => unknown>;

/** A page of the benchmark in the browser, whose calls are typed as the page has them. */
export interface BenchTab<P extends Calls> {
  call<K extends keyof P & string>(name: K, ...args: Parameters<P[K]>): Promise<Awaited<ReturnType<P[K]>>>;
  /** Bytes in use after a garbage collection: objects and buffers. */
  memory(): Promise<number>;
  close(): Promise<void>;
}

async function memoryOf(context: BrowserContext, page: Page): Promise<number> {
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  // Newer than Playwright's types: buffers outside of the heap.
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  await session.detach();
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

export async function openTab<P extends Calls>(context: BrowserContext, url: string): Promise<BenchTab<P>> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in globalThis);
  return {
    async call(name, ...args) {
      const run = ({ name: of, args: given }: { name: string; args: unknown[] }) =>
        // Set by the page's script, which was waited for.
        (globalThis as unknown as { bench: Record<string, (...args: unknown[]) => unknown> }).bench[of]?.(
          ...given,
        );
      // The page's own types say what comes back.
      return (await page.evaluate(run, { name, args })) as never;
    },
    memory: () => memoryOf(context, page),
    close: () => page.close(),
  };
}
