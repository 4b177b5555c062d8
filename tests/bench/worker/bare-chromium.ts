import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireChromium } from '../../../browsers/install-browser.ts';
import { connect, type Protocol } from './protocol.ts';

/**
 * A Chromium with an extension and without a driver. Playwright attaches to every worker that starts and lets it wait
 * for a word from Node: a worker that does nothing takes 80 ms to answer then, instead of 18.
 */
export interface BareChromium {
  /** Opens a page. */
  open(address: string): Promise<Protocol>;
  extensionUrl(path: string): string;
  /** Stops the service worker as the browser does after 30 s of rest; resolves when it has stopped. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

const switches = [
  '--headless=new',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--remote-debugging-port=0',
];
/** ms between two looks, and looks before giving up. */
const PAUSE = 20;
const MOST_LOOKS = 500;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(what: string, is: () => boolean): Promise<void> {
  for (let look = 0; !is(); look++) {
    if (look > MOST_LOOKS) throw new Error(`${what} did not happen`);
    await pause(PAUSE);
  }
}

/** The id that Chromium gives an unpacked extension without a key: from its path. */
function idOf(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digits].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

interface Versions {
  versions: { versionId: string; runningStatus: string }[];
}

/** Stops the workers of the extension whose page `session` shows. */
async function workerStopper(session: Protocol): Promise<() => Promise<void>> {
  const status = new Map<string, string>();
  session.on<Versions>('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) status.set(versionId, runningStatus);
  });
  await session.send('ServiceWorker.enable');
  await until('Word of the worker', () => status.size > 0);
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers');
    await until('The stop of the worker', () => [...status.values()].every((value) => value === 'stopped'));
  };
}

export async function launchBareChromium(extension: string): Promise<BareChromium> {
  const profile = mkdtempSync(join(tmpdir(), 'backfile-bare-'));
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const own = [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  const browser = spawn(
    requireChromium().path,
    [...switches, ...root, ...own, `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: 'ignore' },
  );
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  const portFile = join(profile, 'DevToolsActivePort');
  await until(
    'The start of the browser',
    () => existsSync(portFile) && readFileSync(portFile, 'utf8') !== '',
  );
  const port = readFileSync(portFile, 'utf8').split('\n', 1)[0];
  const open = async (address: string): Promise<Protocol> => {
    const url = `http://127.0.0.1:${port}/json/new?${encodeURIComponent(address)}`;
    const target = (await (await fetch(url, { method: 'PUT' })).json()) as { webSocketDebuggerUrl: string };
    return connect(target.webSocketDebuggerUrl);
  };
  const extensionUrl = (path: string) => `chrome-extension://${idOf(extension)}/${path}`;
  // Its manifest is a page of the extension that wakes no code.
  let stop: Promise<() => Promise<void>> | undefined;
  return {
    open,
    extensionUrl,
    async stopWorker() {
      stop ??= open(extensionUrl('manifest.json')).then(workerStopper);
      await (await stop)();
    },
    async close() {
      browser.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
