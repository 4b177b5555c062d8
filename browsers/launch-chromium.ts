import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import type { FoundChromium } from './find-browser.ts';
import { requireChromium } from './install-browser.ts';

export interface ChromiumOptions {
  /** Default: the one that is found. */
  browser?: FoundChromium;
  /** Folder of the unpacked extension; absent: a browser without it, to compare. */
  extension?: string;
  /** Default true. */
  headless?: boolean;
  colorScheme?: 'light' | 'dark';
  /** CSS pixels; default 1280 x 800. Null: as large as the window. */
  viewport?: { width: number; height: number } | null;
  /** File for Chromium's own log of every request of every context (JSON). */
  netLog?: string;
  reducedMotion?: 'reduce';
  /** Keeps pages that were left as they are, for going back to; drivers switch that off. */
  backForwardCache?: boolean;
  /** Folder of the profile, kept when the browser ends; absent: a fresh one, removed then. */
  profile?: string;
}

/** A running Chromium. */
export interface ChromiumRun {
  context: BrowserContext;
  colorScheme: 'light' | 'dark';
  /** The extension's id; empty without extension. */
  extensionId: string;
  /** The address of a file of the extension. */
  extensionUrl(path: string): string;
  openExtensionPage(path: string): Promise<Page>;
  /** Stops the service worker as the browser does after 30 s of rest; resolves when it has stopped. */
  stopWorker(): Promise<void>;
  /** Whether the service worker is running now. */
  isWorkerRunning(): Promise<boolean>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** ms. A busy machine with two cores needs up to five seconds for the first worker. */
const workerTimeout = 20_000;
/** ms to wait for the browser's own word that a worker stopped. */
const stopTimeout = 5_000;

/** Quiet switches: none of the browser's own services may call home or show a first-run page in a test. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-search-engine-choice-screen',
];

function switchesFor(found: FoundChromium, options: ChromiumOptions): string[] {
  const { extension, netLog } = options;
  const switches = [...quiet];
  // Chromium's sandbox refuses root, which is what a container gives us.
  if (process.getuid?.() === 0) switches.push('--no-sandbox');
  if (netLog) switches.push(`--log-net-log=${netLog}`, '--net-log-capture-mode=Default');
  if (!extension) return switches;
  if (found.loading === 'protocol') return [...switches, '--enable-unsafe-extension-debugging'];
  return [...switches, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
}

/** Branded Chrome ignores the switch. https://chromedevtools.github.io/devtools-protocol/tot/Extensions/ */
async function loadOverProtocol(context: BrowserContext, extension: string): Promise<string> {
  const browser = context.browser();
  if (!browser) throw new Error('This Chrome gives no session of its own, so the extension cannot be loaded');
  const session = await browser.newBrowserCDPSession();
  // Playwright's types do not know this experimental call.
  const send = session.send.bind(session) as unknown as (
    method: string,
    params: object,
  ) => Promise<{ id: string }>;
  const { id } = await send('Extensions.loadUnpacked', { path: extension });
  return id;
}

async function idOfWorker(context: BrowserContext): Promise<string> {
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: workerTimeout }));
  return new URL(worker.url()).host;
}

interface WorkerWatch {
  stop(): Promise<void>;
  isRunning(): Promise<boolean>;
}

interface WorkerVersions {
  versions: { versionId: string; runningStatus: string; status: string }[];
}

/**
 * The status of the worker's versions, kept up to date by the browser's events on an open extension page. Resolves when one
 * is activated: a worker that is stopped while the browser installs it is not started again before the next start.
 */
async function watchVersions(session: CDPSession): Promise<Map<string, string>> {
  const status = new Map<string, string>();
  const activated = Promise.withResolvers<void>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }: WorkerVersions) => {
    for (const version of versions) {
      status.set(version.versionId, version.runningStatus);
      if (version.status === 'activated') activated.resolve();
    }
  });
  await session.send('ServiceWorker.enable');
  await Promise.race([activated.promise, new Promise((resolve) => setTimeout(resolve, stopTimeout))]);
  return status;
}

/** The domain works on a page of the extension's own origin only; its manifest is one that wakes no code. */
function watchWorker(context: BrowserContext, manifestUrl: string): WorkerWatch {
  async function withVersions<T>(
    act: (session: CDPSession, status: Map<string, string>) => Promise<T>,
  ): Promise<T> {
    const page = await context.newPage();
    try {
      await page.goto(manifestUrl);
      const session = await context.newCDPSession(page);
      return await act(session, await watchVersions(session));
    } finally {
      await page.close();
    }
  }
  const isStopped = (status: Map<string, string>) =>
    [...status.values()].every((value) => value === 'stopped');
  return {
    stop: () =>
      withVersions(async (session, status) => {
        if (isStopped(status)) return;
        // An event that the worker has not answered yet makes the browser start it again at once.
        const stopped = new Promise<boolean>((resolve) => {
          session.on('ServiceWorker.workerVersionUpdated', ({ versions }: WorkerVersions) => {
            if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve(true);
          });
          setTimeout(() => resolve(false), stopTimeout);
        });
        await session.send('ServiceWorker.stopAllWorkers');
        if (!(await stopped)) throw new Error('The service worker did not stop');
      }),
    isRunning: () => withVersions(async (_session, status) => !isStopped(status)),
  };
}

async function findExtensionId(
  context: BrowserContext,
  found: FoundChromium,
  extension: string,
): Promise<string> {
  if (found.loading === 'protocol') return loadOverProtocol(context, extension);
  return idOfWorker(context);
}

/** The process that holds a profile, from the lock that it lays there; null where it lays none (Windows). */
function holderOf(profile: string): number | null {
  try {
    return Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1)) || null;
  } catch {
    return null;
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    // No such process: it has ended.
    return false;
  }
}

/** A browser writes to its profile until it ends, which is after its last word to the driver. */
async function waitForEnd(browserProcess: number | null): Promise<void> {
  const deadline = Date.now() + stopTimeout;
  while (browserProcess && isRunning(browserProcess) && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Starts a Chromium with a fresh profile and, unless told otherwise, the extension in it. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<ChromiumRun> {
  const found = options.browser ?? requireChromium();
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'backfile-chromium-'));
  const { headless = true, colorScheme = 'light', viewport = { width: 1280, height: 800 } } = options;
  const removeProfile = () => {
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: found.path,
      headless,
      colorScheme,
      viewport,
      ...(options.reducedMotion && { reducedMotion: options.reducedMotion }),
      ignoreDefaultArgs: [
        '--disable-extensions',
        ...(options.backForwardCache ? ['--disable-back-forward-cache'] : []),
      ],
      args: switchesFor(found, options),
    });
    // Playwright ends the browser when the program is interrupted; the profile is ours to remove.
    process.once('exit', removeProfile);
    const browserProcess = holderOf(profile);
    const extensionId = options.extension ? await findExtensionId(context, found, options.extension) : '';
    const extensionUrl = (path: string) => `chrome-extension://${extensionId}/${path.replace(/^\//, '')}`;
    const watch = watchWorker(context, extensionUrl('manifest.json'));
    return {
      context,
      colorScheme,
      extensionId,
      extensionUrl,
      async openExtensionPage(path) {
        const page = await context.newPage();
        await page.goto(extensionUrl(path));
        return page;
      },
      stopWorker: watch.stop,
      isWorkerRunning: watch.isRunning,
      async close() {
        await context.close();
        await waitForEnd(browserProcess);
        process.off('exit', removeProfile);
        removeProfile();
      },
    };
  } catch (error) {
    removeProfile();
    throw error;
  }
}
