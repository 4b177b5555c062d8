import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireFirefox } from './install-browser.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { moveTo, type Point, pointer, press, release } from './marionette-pointer.ts';

export interface FirefoxOptions {
  /** Folder of the unpacked extension. */
  extension: string;
  /** The add-on's id in its manifest. */
  addonId: string;
  /** Default true. */
  headless?: boolean;
}

/** Values that can go to the browser and back. */
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A running Firefox with the extension in it. One tab. */
export interface FirefoxRun {
  extensionUrl(path: string): string;
  /** Opens an address and waits for its load. */
  open(url: string): Promise<void>;
  /** Runs a function of no free variables in the page and gives what it returns or resolves to. */
  evaluate<T, A extends Json[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** The same with the rights of the browser: it may look into closed shadow roots (`openOrClosedShadowRoot`). */
  evaluatePrivileged<T, A extends Json[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Evaluates until the answer is truthy; throws after `timeout` ms. */
  until<T, A extends Json[]>(run: (...args: A) => T | Promise<T>, timeout: number, ...args: A): Promise<T>;
  /** Moves the real pointer of the window, in CSS pixels of the viewport. */
  movePointer(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Presses at one place, lets go at another. */
  drag(from: Point, to: Point): Promise<void>;
  /** Types into the focused element. */
  type(text: string): Promise<void>;
  screenshot(file: string): Promise<void>;
  /** Stops the extension's background as the browser does after a rest. */
  terminateBackground(): Promise<void>;
  /** Addresses of the open tabs. */
  tabs(): Promise<string[]>;
  /** Goes on in the tab whose address contains this text. */
  switchTo(part: string): Promise<void>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** Fixed, so that the extension's address is known before it is installed. */
const uuid = 'ba0ba0ba-0000-4000-8000-00000000f11e';
/** ms */
const scriptTimeout = 60_000;
const quitTimeout = 5_000;
const pollEvery = 50;

function preferences(addonId: string, port: number): Record<string, string | number | boolean> {
  return {
    'marionette.port': port,
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'startup.homepage_welcome_url': '',
    'browser.newtabpage.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.update.enabled': false,
    'app.normandy.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,',
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

function startProcess(profile: string, headless: boolean): ChildProcess {
  const args = ['--marionette', '--no-remote', '--profile', profile, '--remote-allow-system-access'];
  return spawn(requireFirefox().path, [...(headless ? ['--headless'] : []), ...args], { stdio: 'ignore' });
}

async function endProcess(firefox: ChildProcess): Promise<void> {
  if (firefox.exitCode !== null || firefox.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => firefox.once('exit', () => resolve()));
  const timer = setTimeout(() => firefox.kill('SIGKILL'), quitTimeout);
  await ended;
  clearTimeout(timer);
}

/** The script gets its arguments and, last, the callback; an error crosses the border as text. */
function asyncScript(run: (...args: never[]) => unknown): string {
  return `const args = [...arguments]; const done = args.pop();
    Promise.resolve().then(() => (${run})(...args)).then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`;
}

async function evaluateIn<T>(
  marionette: Marionette,
  run: (...args: never[]) => unknown,
  args: Json[],
  sandbox: 'system' | null = null,
): Promise<T> {
  const { value } = await marionette.send<{ value: { value: T } | { error: string } }>(
    'WebDriver:ExecuteAsyncScript',
    { script: asyncScript(run), args, sandbox },
  );
  if ('error' in value) throw new Error(value.error);
  return value.value;
}

/** Chrome context: the browser's own code, where `WebExtensionPolicy` is. */
async function inBrowser(marionette: Marionette, script: string, args: Json[]): Promise<void> {
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  try {
    await marionette.send('WebDriver:ExecuteAsyncScript', { script, args, sandbox: null });
  } finally {
    await marionette.send('Marionette:SetContext', { value: 'content' });
  }
}

const terminateScript = `const [id, done] = arguments;
  WebExtensionPolicy.getByID(id).extension.terminateBackground().then(() => done(null), (error) => done(String(error)));`;

function typeKeys(marionette: Marionette, text: string): Promise<unknown> {
  const actions = [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return marionette.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
}

/** All tabs with their addresses; leaves the current one as it was. */
async function listTabs(marionette: Marionette): Promise<{ handle: string; url: string }[]> {
  const { value: current } = await marionette.send<{ value: string }>('WebDriver:GetWindowHandle');
  const handles = await marionette.send<string[]>('WebDriver:GetWindowHandles');
  const tabs: { handle: string; url: string }[] = [];
  for (const handle of handles) {
    await marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
    const { value: url } = await marionette.send<{ value: string }>('WebDriver:GetCurrentURL');
    tabs.push({ handle, url });
  }
  await marionette.send('WebDriver:SwitchToWindow', { handle: current, focus: false });
  return tabs;
}

async function openSession(marionette: Marionette, extension: string): Promise<void> {
  await marionette.send('WebDriver:NewSession', {});
  await marionette.send('WebDriver:SetTimeouts', { script: scriptTimeout, pageLoad: scriptTimeout });
  await marionette.send('WebDriver:SetWindowRect', { width: 1280, height: 900 });
  await marionette.send('Addon:Install', { path: extension, temporary: true });
}

function actionsOf(
  marionette: Marionette,
  addonId: string,
): Omit<FirefoxRun, 'close' | 'until' | 'evaluate' | 'evaluatePrivileged'> {
  return {
    extensionUrl: (path) => `moz-extension://${uuid}/${path.replace(/^\//, '')}`,
    open: async (url) => void (await marionette.send('WebDriver:Navigate', { url })),
    movePointer: async (x, y) => void (await pointer(marionette, [moveTo({ x, y })])),
    click: async (x, y) => void (await pointer(marionette, [moveTo({ x, y }), press, release])),
    drag: async (from, to) => void (await pointer(marionette, [moveTo(from), press, moveTo(to), release])),
    type: async (text) => void (await typeKeys(marionette, text)),
    async screenshot(file) {
      const { value } = await marionette.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
      writeFileSync(file, Buffer.from(value, 'base64'));
    },
    terminateBackground: () => inBrowser(marionette, terminateScript, [addonId]),
    tabs: async () => (await listTabs(marionette)).map((tab) => tab.url),
    async switchTo(part) {
      const tab = (await listTabs(marionette)).find(({ url }) => url.includes(part));
      if (!tab) throw new Error(`No tab has ${part} in its address`);
      await marionette.send('WebDriver:SwitchToWindow', { handle: tab.handle, focus: true });
    },
  };
}

async function until<T>(evaluate: () => Promise<T>, timeout: number, what: string): Promise<T> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const value = await evaluate();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`Not within ${timeout} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pollEvery));
  }
}

/** Starts a Firefox with a fresh profile and installs the extension for the time of the run. */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxRun> {
  const profile = mkdtempSync(join(tmpdir(), 'backfile-firefox-'));
  const port = await freePort();
  const lines = Object.entries(preferences(options.addonId, port)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const firefox = startProcess(profile, options.headless ?? true);
  const end = async () => {
    await endProcess(firefox);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const marionette = await connectMarionette(port);
    await openSession(marionette, options.extension);
    return {
      ...actionsOf(marionette, options.addonId),
      evaluate: (run, ...args) => evaluateIn(marionette, run, args),
      evaluatePrivileged: (run, ...args) => evaluateIn(marionette, run, args, 'system'),
      until: (run, timeout, ...args) => until(() => evaluateIn(marionette, run, args), timeout, String(run)),
      async close() {
        // Firefox may end before it answers.
        await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => null);
        marionette.close();
        await end();
      },
    };
  } catch (error) {
    firefox.kill('SIGKILL');
    await end();
    throw error;
  }
}
