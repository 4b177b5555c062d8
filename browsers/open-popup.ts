import { writeFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import type { ChromiumRun } from './launch-chromium.ts';

/** The calls of the browser that are needed here; the script runs in a page of the extension. */
declare const chrome: { action: { openPopup(): Promise<void> } };

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The popup of the toolbar's button, as the browser opens it over a page. */
export interface OpenPopup {
  /** Runs a function of no free variables in the popup. */
  evaluate<T, A extends Json[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Evaluates until the answer is truthy; throws after `timeout` ms. */
  until<T, A extends Json[]>(run: (...args: A) => T | Promise<T>, timeout: number, ...args: A): Promise<T>;
  /** Types into the focused element. */
  type(text: string): Promise<void>;
  /** Presses a key by its name, such as "ArrowDown" or "Enter". */
  press(key: string): Promise<void>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

interface Target {
  /** Sends one command of the protocol to the popup. */
  send<T>(method: string, parameters?: object): Promise<T>;
  detach(): Promise<void>;
}

/** ms */
const openTimeout = 5_000;
const pollEvery = 30;

/** Codes that a key event must carry to have its default effect. */
const keyCodes: Record<string, number> = { Tab: 9, Enter: 13, Escape: 27, ArrowUp: 38, ArrowDown: 40 };

async function findTarget(session: CDPSession, url: string): Promise<string> {
  const deadline = Date.now() + openTimeout;
  for (;;) {
    const { targetInfos } = await session.send('Target.getTargets');
    const found = targetInfos.find((target) => target.type === 'page' && target.url.startsWith(url));
    if (found) return found.targetId;
    if (Date.now() > deadline) throw new Error('The browser did not open the popup');
    await new Promise((resolve) => setTimeout(resolve, pollEvery));
  }
}

/** Playwright does not take a popup for a page, so it is spoken to by messages through the browser's own session. */
async function attach(session: CDPSession, targetId: string): Promise<Target> {
  const pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let lastId = 0;
  const { sessionId } = await session.send('Target.attachToTarget', { targetId });
  session.on('Target.receivedMessageFromTarget', (event: { sessionId: string; message: string }) => {
    if (event.sessionId !== sessionId) return;
    const { id, result, error } = JSON.parse(event.message) as {
      id?: number;
      result?: unknown;
      error?: { message: string };
    };
    const call = id === undefined ? undefined : pending.get(id);
    if (error) call?.reject(new Error(error.message));
    else call?.resolve(result);
  });
  // A popup that has closed answers nothing any more.
  session.on('Target.detachedFromTarget', (event: { sessionId: string }) => {
    if (event.sessionId !== sessionId) return;
    for (const { reject } of pending.values()) reject(new Error('The popup has closed'));
  });
  return {
    send<T>(method: string, params: object = {}) {
      const id = ++lastId;
      const answer = new Promise<T>((resolve, reject) => {
        // The caller names the answer's type from the protocol's documentation.
        pending.set(id, { resolve: (value) => resolve(value as T), reject });
      });
      // Told to who waits below, unless what is sent fails first.
      answer.catch(() => {});
      const message = JSON.stringify({ id, method, params });
      return session.send('Target.sendMessageToTarget', { sessionId, message }).then(() => answer);
    },
    detach: () => session.detach(),
  };
}

interface Evaluated<T> {
  result: { value: T };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

async function evaluateIn<T>(target: Target, run: (...args: never[]) => unknown, args: Json[]): Promise<T> {
  const expression = `(${run})(...${JSON.stringify(args)})`;
  const options = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
  const { result, exceptionDetails } = await target.send<Evaluated<T>>('Runtime.evaluate', options);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

async function untilIn<T>(evaluate: () => Promise<T>, timeout: number, what: string): Promise<T> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const value = await evaluate();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`Not within ${timeout} ms in the popup: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pollEvery));
  }
}

const measureBody = () => ({ width: document.body.scrollWidth, height: window.innerHeight });

async function pressIn(target: Target, key: string): Promise<void> {
  const code = { key, code: key, windowsVirtualKeyCode: keyCodes[key] ?? 0 };
  const text = key === 'Enter' ? { text: '\r' } : {};
  const down = { type: key === 'Enter' ? 'keyDown' : 'rawKeyDown', ...code, ...text };
  // What the key does may close the popup before it answers: then nobody is there to see it go up either.
  await target.send('Input.dispatchKeyEvent', down).catch(() => null);
  await target.send('Input.dispatchKeyEvent', { type: 'keyUp', ...code }).catch(() => null);
}

/** Clicks the extension's button for this page, as far as a program can: the browser opens the popup over its tab. */
export async function openPopup(chromium: ChromiumRun, page: Page): Promise<OpenPopup> {
  const browser = chromium.context.browser();
  if (!browser) throw new Error('The browser gives no session of its own');
  const sender = await chromium.openExtensionPage('manifest.json');
  await page.bringToFront();
  await sender.evaluate(() => chrome.action.openPopup());
  const session = await browser.newBrowserCDPSession();
  const target = await attach(session, await findTarget(session, chromium.extensionUrl('popup.html')));
  await sender.close();
  // What Playwright emulates for its pages does not reach the popup.
  const features = [{ name: 'prefers-color-scheme', value: chromium.colorScheme }];
  await target.send('Emulation.setEmulatedMedia', { features });
  return {
    evaluate: (run, ...args) => evaluateIn(target, run, args),
    until: (run, timeout, ...args) => untilIn(() => evaluateIn(target, run, args), timeout, String(run)),
    type: async (text) => void (await target.send('Input.insertText', { text })),
    press: (key) => pressIn(target, key),
    async screenshot(file) {
      // Without a window the popup stands in a frame that is wider than itself.
      const size = await evaluateIn<{ width: number; height: number }>(target, measureBody, []);
      const clip = { x: 0, y: 0, scale: 1, ...size };
      const { data } = await target.send<{ data: string }>('Page.captureScreenshot', { format: 'png', clip });
      writeFileSync(file, Buffer.from(data, 'base64'));
    },
    async close() {
      await target.send('Runtime.evaluate', { expression: 'window.close()' }).catch(() => null);
      await target.detach();
    },
  };
}
