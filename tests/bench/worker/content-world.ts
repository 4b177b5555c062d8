import type { Page } from 'playwright-core';
import type { ChromiumRun } from '../../../browsers/launch-chromium.ts';

/** What a message from the content script's world brought. */
export interface Timed {
  /** ms from the message to its answer, measured in the page. */
  ms: number;
  answer: unknown;
}

/** The world of the extension's content script in a page: from it messages go as the content script's do. */
export interface ContentWorld {
  send(message: unknown): Promise<Timed>;
}

interface Context {
  id: number;
  origin: string;
}

/** Sends a message from the page that is loaded now; another load has another world. */
export async function contentWorld(chromium: ChromiumRun, page: Page): Promise<ContentWorld> {
  const session = await chromium.context.newCDPSession(page);
  const origin = chromium.extensionUrl('').replace(/\/$/, '');
  const found = Promise.withResolvers<number>();
  session.on('Runtime.executionContextCreated', ({ context }: { context: Context }) => {
    if (context.origin === origin) found.resolve(context.id);
  });
  await session.send('Runtime.enable');
  const contextId = await found.promise;
  return {
    async send(message) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        contextId,
        awaitPromise: true,
        returnByValue: true,
        expression: `(async () => {
          const message = ${JSON.stringify(message)};
          const start = performance.now();
          const answer = await chrome.runtime.sendMessage(message);
          return { ms: performance.now() - start, answer };
        })()`,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as Timed; // as the expression returns it
    },
  };
}
